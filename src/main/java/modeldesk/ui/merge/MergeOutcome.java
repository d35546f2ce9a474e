package modeldesk.ui.merge;

import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.MergeResult;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// What became of a merge.
public sealed interface MergeOutcome {

  /// The branch is merged. `result` is null when Omni's answer was lost and the merge was found by
  /// looking. `missing` and `different` are files that are not, or not so, on the shared model
  /// afterwards; `unchecked` says why that is not known, empty when it is; `branchLeft` that the
  /// branch is still there.
  record Merged(
      @Nullable MergeResult result,
      List<FileName> missing,
      List<FileName> different,
      String unchecked,
      boolean branchLeft)
      implements MergeOutcome {
    public Merged {
      missing = List.copyOf(missing);
      different = List.copyOf(different);
    }
  }

  /// Nothing was sent: something changed on the server since it was shown.
  record Moved(MergePlan now) implements MergeOutcome {}

  /// Refused: the model takes changes through pull requests only.
  record PullRequest(String sentence) implements MergeOutcome {}

  /// Not merged.
  record NotMerged(String sentence) implements MergeOutcome {}

  /// Sent, and what became of it is not known. `lost` is what came instead of an answer; null where
  /// it is not known that anything was sent.
  record Unknown(String sentence, @Nullable ApiException lost) implements MergeOutcome {}
}
