package modeldesk.ui.compare;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.compare.ChangedFile;
import modeldesk.lang.compare.Difference;
import modeldesk.text.Edits;
import modeldesk.ui.code.TakeOver;
import modeldesk.ui.session.FileChange;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Notices;
import org.jspecify.annotations.Nullable;

/// Takes what the other side has into the drafts: one change of a file, or the file.
public final class CompareTaking {
  private final TakeOver takeOver;
  private final FileChanges changes;
  private final Notices notices;

  public CompareTaking(TakeOver takeOver, FileChanges changes, Notices notices) {
    this.takeOver = takeOver;
    this.changes = changes;
    this.notices = notices;
  }

  /// Why no change of a file can be taken over; empty when one can.
  static String whyNot(@Nullable CompareDiff diff, boolean withDrafts, String readOnly) {
    boolean whole = diff != null && diff.file().difference() != Difference.CHANGED;
    return first(
        common(diff, withDrafts, readOnly), whole ? Messages.get("compare.takeReason.whole") : "");
  }

  /// Why the file cannot be taken over; empty when it can.
  static String whyNotFile(@Nullable CompareDiff diff, boolean withDrafts, String readOnly) {
    boolean stays =
        diff != null
            && diff.file().difference() == Difference.ADDED
            && !diff.file().name().isDeletable();
    return first(
        common(diff, withDrafts, readOnly), stays ? Messages.get("compare.takeReason.stays") : "");
  }

  private static String common(@Nullable CompareDiff diff, boolean withDrafts, String readOnly) {
    return first(
        diff == null ? Messages.get("compare.takeReason.none") : "",
        readOnly,
        withDrafts ? "" : Messages.get("compare.takeReason.drafts"));
  }

  private static String first(String... reasons) {
    for (String reason : reasons) {
      if (!reason.isEmpty()) {
        return reason;
      }
    }
    return "";
  }

  void take(CompareDiff diff, int change) {
    takeOver.take(diff.file().name(), diff.comparison(), change);
  }

  void takeFile(ChangedFile file, String other) {
    String name = file.name().key();
    String left = file.left();
    String right = file.right();
    if (right == null && left != null) {
      apply(
          new FileChange.Created(file.name(), left),
          Messages.get("compare.taken.created", name, other));
    } else if (left == null && right != null) {
      apply(
          new FileChange.Deleted(file.name(), right),
          Messages.get("compare.taken.deleted", name, other));
    } else if (left != null && right != null) {
      apply(
          new FileChange.Edited(file.name(), right, Edits.between(right, left)),
          Messages.get("compare.taken.changed", name, other));
    }
  }

  private void apply(FileChange change, String sentence) {
    if (changes.fit(List.of(change))) {
      changes.apply(List.of(change), sentence);
    } else {
      notices.warning(Messages.get("compare.moved", change.file().key()));
    }
  }
}
