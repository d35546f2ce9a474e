package modeldesk.playground;

import java.util.regex.Pattern;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// What the names of branches must be like, so that git can have them too (api.md §2.3).
final class BranchNames {
  private static final Pattern NAME = Pattern.compile("[\\w\\-/]+");

  private BranchNames() {}

  /// Refuses a name for a branch of `base`; `self` is the branch that gets it, if it is there yet.
  static void check(
      PlaygroundStore store, ModelEntry base, @Nullable ModelEntry self, String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.badRequest("Branch name must match git-compatible regex [\\w\\-/]+");
    }
    for (ModelEntry other : store.models()) {
      String taken = other.name();
      boolean sibling = other.kind() == ModelKind.BRANCH && base.id().equals(other.baseModelId());
      if (sibling && !other.isDeleted() && !other.equals(self) && taken != null) {
        if (taken.startsWith(name + "/") || name.startsWith(taken + "/")) {
          throw Refusal.badRequest("Branch name would create git ref path conflict");
        }
      }
    }
  }
}
