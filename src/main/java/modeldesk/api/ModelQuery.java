package modeldesk.api;

import modeldesk.model.ModelKind;
import org.jspecify.annotations.Nullable;

/// What the model list is asked for (api.md §2.2); null leaves a parameter out. `name` matches
/// exactly, whatever the case.
public record ModelQuery(
    @Nullable String connectionId,
    @Nullable String baseModelId,
    @Nullable String modelId,
    @Nullable ModelKind kind,
    @Nullable String name,
    boolean includeDeleted,
    boolean includeActiveBranches,
    Sort sort,
    boolean ascending,
    int pageSize,
    @Nullable String cursor) {

  /// The fields the server sorts by.
  public enum Sort {
    NAME("name"),
    KIND("modelKind"),
    CREATED("createdAt"),
    UPDATED("updatedAt");

    private final String wire;

    Sort(String wire) {
      this.wire = wire;
    }

    public String wire() {
      return wire;
    }
  }

  /// The largest page the server gives.
  public static final int MAX_PAGE = 100;

  /// The models of a connection, by name.
  public static ModelQuery ofConnection(String connectionId, @Nullable ModelKind kind) {
    return new ModelQuery(
        connectionId, null, null, kind, null, false, false, Sort.NAME, true, MAX_PAGE, null);
  }

  /// The branches of a shared model, newest first.
  public static ModelQuery branchesOf(String modelId) {
    return new ModelQuery(
        null,
        modelId,
        null,
        ModelKind.BRANCH,
        null,
        false,
        false,
        Sort.UPDATED,
        false,
        MAX_PAGE,
        null);
  }

  public ModelQuery pageSize(int size) {
    return new ModelQuery(
        connectionId,
        baseModelId,
        modelId,
        kind,
        name,
        includeDeleted,
        includeActiveBranches,
        sort,
        ascending,
        size,
        cursor);
  }

  public ModelQuery after(@Nullable String nextCursor) {
    return new ModelQuery(
        connectionId,
        baseModelId,
        modelId,
        kind,
        name,
        includeDeleted,
        includeActiveBranches,
        sort,
        ascending,
        pageSize,
        nextCursor);
  }

  public ModelQuery sortedBy(Sort field, boolean upwards) {
    return new ModelQuery(
        connectionId,
        baseModelId,
        modelId,
        kind,
        name,
        includeDeleted,
        includeActiveBranches,
        field,
        upwards,
        pageSize,
        cursor);
  }

  public ModelQuery includingDeleted(boolean include) {
    return new ModelQuery(
        connectionId,
        baseModelId,
        modelId,
        kind,
        name,
        include,
        includeActiveBranches,
        sort,
        ascending,
        pageSize,
        cursor);
  }
}
