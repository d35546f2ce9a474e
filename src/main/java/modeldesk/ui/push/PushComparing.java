package modeldesk.ui.push;

import java.time.Instant;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.Outcome;
import modeldesk.model.Target;
import modeldesk.ui.code.Comparison;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Compares the chosen file off the window's thread: the draft with what it began with, or with
/// what Omni holds now.
final class PushComparing {
  private final Latest latest;
  private final PushSentences sentences;
  private final ReadOnlyObjectWrapper<@Nullable PushDiff> diff = new ReadOnlyObjectWrapper<>();

  PushComparing(Background background, PushSentences sentences) {
    this.latest = new Latest(background);
    this.sentences = sentences;
  }

  ReadOnlyObjectProperty<@Nullable PushDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  void show(@Nullable Target target, Instant fetchedAt, @Nullable PushRow row, boolean theirs) {
    if (row == null || target == null) {
      latest.cancel();
      diff.set(null);
      return;
    }
    Draft draft = row.draft();
    Outcome.Conflict conflict = theirs ? row.conflict() : null;
    String base = draft.baseText();
    String leftTitle =
        row.isBehind() ? Messages.get(begun(base)) : fetched(target, base, fetchedAt);
    if (conflict != null) {
      base = conflict.theirs() == null ? null : conflict.theirs().text();
      leftTitle = Messages.get("push.diff.theirs");
    }
    String time = sentences.time(draft.savedAt());
    String rightTitle =
        draft.text() == null
            ? Messages.get("push.diff.deleted", time)
            : Messages.get("push.diff.draft", time);
    compare(leftTitle, base == null ? "" : base, rightTitle, draft, row.leftOut());
  }

  private static String begun(@Nullable String base) {
    return base == null ? "push.diff.nothingThen" : "push.diff.behind";
  }

  private String fetched(Target target, @Nullable String base, Instant fetchedAt) {
    if (base == null) {
      return Messages.get("push.diff.nothing");
    }
    String time = sentences.time(fetchedAt);
    return target.branch() == null
        ? Messages.get("push.diff.model", time)
        : Messages.get("push.diff.branch", time);
  }

  private void compare(
      String leftTitle, String left, String rightTitle, Draft draft, Set<YamlPath> leftOut) {
    latest.request(
        Messages.get("push.job.compare"),
        progress -> {
          String right = PushRow.sent(draft, leftOut).text();
          return Comparison.of(left, right == null ? "" : right);
        },
        made -> diff.set(new PushDiff(leftTitle, rightTitle, made)),
        failure -> diff.set(null));
  }
}
