package modeldesk.ui.session;

import java.util.Collection;
import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Model;
import org.jspecify.annotations.Nullable;

/// What Omni would refuse in the name of a branch (api.md §2.3). Names are git references: `team`
/// and `team/x` cannot both be there.
public final class BranchNames {
  private BranchNames() {}

  /// A sentence, empty when the name will do. `branches` are the records of the branches beside it,
  /// `ownId` the one that is to get the name, null for a new one.
  public static String problem(Collection<Model> branches, @Nullable String ownId, String wanted) {
    if (wanted.isEmpty()) {
      return Messages.get("session.branchName.none");
    }
    if (!Branch.isValidName(wanted)) {
      return Messages.get("session.branchName.form");
    }
    for (Model other : branches) {
      String taken = Objects.requireNonNullElse(other.name(), "");
      if (other.isDeleted() || taken.isEmpty() || other.id().equals(ownId)) {
        continue;
      }
      if (taken.equalsIgnoreCase(wanted)) {
        return Messages.get("session.branchName.taken", taken);
      }
      if (taken.startsWith(wanted + "/") || wanted.startsWith(taken + "/")) {
        return Messages.get("session.branchName.path", taken);
      }
    }
    return "";
  }
}
