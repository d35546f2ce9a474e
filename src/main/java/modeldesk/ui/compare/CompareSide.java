package modeldesk.ui.compare;

import modeldesk.model.Branch;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// What the open branch is compared with: the model itself, or another of its branches.
public record CompareSide(Model model, @Nullable Branch branch) {
  /// The name as people know it.
  public String name() {
    return target().displayName();
  }

  Target target() {
    return new Target(model, branch, Mode.COMBINED);
  }
}
