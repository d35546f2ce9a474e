package modeldesk.ui.branches;

import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.ModelQuery;
import modeldesk.api.OmniApi;
import modeldesk.model.Branch;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;

/// Makes and deletes a branch so that a lost answer does no harm: what became of the request is
/// looked up, and it is never sent again blindly (api.md §8, item 5). Blocks; for the I/O lane.
final class BranchWrites {
  private final OmniApi api;

  BranchWrites(OmniApi api) {
    this.api = api;
  }

  /// Whether the request may have been carried out although the call failed: there was no answer,
  /// and none to the question what became of it.
  static boolean isUnclear(Exception failure) {
    return failure.getSuppressed().length > 0;
  }

  /// Makes the branch; after a try that ended unclear (`again`) the branch is looked for first.
  Branch create(Model base, String name, boolean again) throws ApiException {
    if (again) {
      List<Branch> made = find(base, name);
      if (!made.isEmpty()) {
        return made.getFirst();
      }
    }
    try {
      return api.createBranch(base, name);
    } catch (ApiException e) {
      List<Branch> made = e.isWorthLookingUp() ? find(base, name, e) : List.of();
      if (made.isEmpty()) {
        throw e;
      }
      return made.getFirst();
    }
  }

  /// Deletes the branch; after a try that ended unclear (`again`) it may be gone already.
  void delete(Model base, Branch branch, boolean again) throws ApiException {
    if (again && find(base, branch.name()).isEmpty()) {
      return;
    }
    try {
      api.deleteBranch(base.id(), branch.name());
    } catch (ApiException e) {
      if (!e.isWorthLookingUp() || !find(base, branch.name(), e).isEmpty()) {
        throw e;
      }
    }
  }

  /// Where the answer cannot be had either, the first failure is the one to tell.
  private List<Branch> find(Model base, String name, ApiException first) throws ApiException {
    try {
      return find(base, name);
    } catch (ApiException e) {
      first.addSuppressed(e);
      throw first;
    }
  }

  private List<Branch> find(Model base, String name) throws ApiException {
    ModelQuery query =
        new ModelQuery(
            null,
            base.id(),
            null,
            ModelKind.BRANCH,
            name,
            false,
            false,
            ModelQuery.Sort.NAME,
            true,
            ModelQuery.MAX_PAGE,
            null);
    return api.models(query).records().stream()
        .filter(model -> name.equals(model.name()) && !model.isDeleted())
        .map(model -> new Branch(model.id(), name))
        .toList();
  }
}
