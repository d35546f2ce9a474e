package modeldesk.playground.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection in the list (api.md §2.13).
public record ConnectionBody(
    String id,
    String name,
    String dialect,
    @Nullable String database,
    @Nullable String defaultSchema,
    @Nullable String baseRole,
    @Nullable String deletedAt,
    @Nullable Boolean branchConnectionEnvironmentOverridesUserAttr,
    @Nullable Boolean environmentConnectionSwitchesSchemaModel,
    @Nullable String userAttributeNameForConnectionsEnvironments,
    @Nullable List<String> userAttributeValuesForDefaultEnvironment) {

  /// A connection without environments.
  public ConnectionBody(
      String id,
      String name,
      String dialect,
      @Nullable String database,
      @Nullable String defaultSchema,
      @Nullable String baseRole) {
    this(id, name, dialect, database, defaultSchema, baseRole, null, false, false, null, null);
  }
}
