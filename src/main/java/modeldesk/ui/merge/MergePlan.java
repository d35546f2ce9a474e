package modeldesk.ui.merge;

import java.time.Instant;
import java.util.List;
import modeldesk.api.ServerIssue;
import modeldesk.model.Branch;
import modeldesk.model.Fork;
import modeldesk.model.GitState;
import modeldesk.model.Model;
import modeldesk.model.Snapshot;
import org.jspecify.annotations.Nullable;

/// What a merge would do, as it was read at `readAt`: the files it changes, those first that
/// changed on the shared model since. `fork` is null for a branch this computer has no record of;
/// `own` are the files the branch wrote itself, null when the server did not tell; `newErrors` are
/// the errors of the branch that the shared model has not, null when they could not be asked for,
/// which `notValidated` explains; `drafts` counts what is not pushed yet.
public record MergePlan(
    Model model,
    Branch branch,
    List<MergeFile> files,
    Snapshot shared,
    @Nullable Snapshot own,
    @Nullable Fork fork,
    @Nullable List<ServerIssue> newErrors,
    String notValidated,
    int drafts,
    GitState git,
    Instant readAt) {

  public MergePlan {
    files = List.copyOf(files);
  }

  /// The files the user must say something about.
  public List<MergeFile> drifted() {
    return files.stream().filter(file -> file.drift().asks()).toList();
  }

  long count(Drift drift) {
    return files.stream().filter(file -> file.drift() == drift).count();
  }

  /// Whether Omni refuses a merge unless git is overridden (api.md §2.11).
  public boolean isClosed() {
    return git instanceof GitState.Connected connected
        && (connected.follower()
            || connected.pullRequests() == GitState.PullRequests.ALWAYS
            || connected.pullRequests() == GitState.PullRequests.OTHER);
  }

  /// Whether both plans would do the same.
  boolean isSame(MergePlan other) {
    if (files.size() != other.files.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).isSame(other.files.get(i))) {
        return false;
      }
    }
    return true;
  }
}
