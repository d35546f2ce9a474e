package modeldesk.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The role of a token on one model (api.md §1.2): its name as Omni shows it and what it permits,
/// in Omni's words.
public record ModelRole(
    String name,
    @Nullable String baseRole,
    @Nullable String connectionId,
    Set<String> permissions) {
  /// May make branches.
  public static final String BRANCH = "QUERY_FULL_MODEL";

  /// May merge.
  public static final String MERGE = "UPDATE";

  /// May see and use git settings.
  public static final String GIT = "MANAGE_MODEL";

  private static final Set<String> READERS =
      Set.of("NO_ACCESS", "VIEWER", "RESTRICTED_QUERIER", "QUERY_TOPICS", "QUERIER");

  public ModelRole {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  /// Whether the role is surely less than Modeler. Roles have names of their own and permissions
  /// may be newer than this program, so what is not known is not held against anybody.
  public boolean isBelowModeler() {
    if (may(MERGE) || may(GIT)) {
      return false;
    }
    return READERS.contains(kind()) || (!permissions.isEmpty() && !isModeler() && !isAdmin());
  }

  /// Whether the role is surely less than Connection Admin.
  public boolean isBelowConnectionAdmin() {
    return isModeler() || isBelowModeler();
  }

  private boolean isModeler() {
    return kind().equals("MODELER");
  }

  private boolean isAdmin() {
    return kind().endsWith("ADMIN");
  }

  /// The role that Omni comes with and this one is made of, in capitals.
  private String kind() {
    return Objects.requireNonNullElse(baseRole, name)
        .strip()
        .replace(' ', '_')
        .toUpperCase(Locale.ROOT);
  }
}
