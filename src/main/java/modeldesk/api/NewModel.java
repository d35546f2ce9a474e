package modeldesk.api;

import java.util.List;
import modeldesk.model.AccessGrant;
import modeldesk.model.ModelKind;
import org.jspecify.annotations.Nullable;

/// A model to create (api.md §2.1). For a new connection the order is: schema model, refresh,
/// shared model. `allowAsWorkbookBase` and `isolatedBranches` are for extensions and not sent when
/// null.
public record NewModel(
    ModelKind kind,
    String connectionId,
    @Nullable String baseModelId,
    @Nullable String name,
    List<AccessGrant> accessGrants,
    @Nullable Boolean allowAsWorkbookBase,
    @Nullable Boolean isolatedBranches) {
  public NewModel {
    accessGrants = List.copyOf(accessGrants);
    boolean needsBase =
        switch (kind) {
          case SCHEMA, SHARED -> false;
          case SHARED_EXTENSION, BRANCH -> true;
          case WORKBOOK, QUERY, OTHER -> throw new IllegalArgumentException("kind " + kind);
        };
    if (needsBase && baseModelId == null) {
      throw new IllegalArgumentException(kind + " without a base");
    }
  }

  /// The model of what the database holds: one for each connection.
  public static NewModel schema(String connectionId, @Nullable String name) {
    return new NewModel(ModelKind.SCHEMA, connectionId, null, name, List.of(), null, null);
  }

  /// A model people work in; the connection must have a schema model.
  public static NewModel shared(String connectionId, String name) {
    return new NewModel(ModelKind.SHARED, connectionId, null, name, List.of(), null, null);
  }

  /// A layer over the shared model `baseModelId`.
  public static NewModel extension(
      String connectionId, String baseModelId, String name, boolean allowAsWorkbookBase) {
    return new NewModel(
        ModelKind.SHARED_EXTENSION,
        connectionId,
        baseModelId,
        name,
        List.of(),
        allowAsWorkbookBase,
        null);
  }

  /// A branch of `baseModelId`.
  public static NewModel branch(String connectionId, String baseModelId, String name) {
    return new NewModel(ModelKind.BRANCH, connectionId, baseModelId, name, List.of(), null, null);
  }

  public NewModel withAccessGrants(List<AccessGrant> grants) {
    return new NewModel(
        kind, connectionId, baseModelId, name, grants, allowAsWorkbookBase, isolatedBranches);
  }

  /// Whether the branches of this extension are listed with it and not with its base.
  public NewModel withIsolatedBranches(boolean isolated) {
    return new NewModel(
        kind, connectionId, baseModelId, name, accessGrants, allowAsWorkbookBase, isolated);
  }
}
