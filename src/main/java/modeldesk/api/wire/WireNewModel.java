package modeldesk.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request that makes a model (api.md §2.1, §4); at most one spelling of isolated branches.
public record WireNewModel(
    String connectionId,
    @Nullable String baseModelId,
    String modelKind,
    @Nullable String modelName,
    @Nullable List<Grant> accessGrants,
    @Nullable Boolean allowAsWorkbookBase,
    @Nullable Boolean usesIsolatedBranches,
    @Nullable Boolean useIsolatedBranches) {

  /// An access grant of the new model.
  public record Grant(
      String name,
      boolean accessBoostable,
      @Nullable String userAttribute,
      List<String> allowedValues) {}
}
