package modeldesk.ui.merge;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.Fork;
import modeldesk.ui.code.Comparison;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Compares two states of the chosen file off the window's thread.
final class MergeComparing {
  private final Latest latest;
  private final MergeSentences sentences;
  private final ReadOnlyObjectWrapper<@Nullable MergeDiff> diff = new ReadOnlyObjectWrapper<>();

  MergeComparing(Background background, MergeSentences sentences) {
    this.latest = new Latest(background);
    this.sentences = sentences;
  }

  ReadOnlyObjectProperty<@Nullable MergeDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  void show(@Nullable MergePlan plan, @Nullable MergeFile file, MergeSight sight) {
    if (plan == null || file == null) {
      latest.cancel();
      diff.set(null);
      return;
    }
    String now = sentences.time(plan.readAt());
    String base = base(plan.fork());
    String shared = title(file.shared(), Messages.get("merge.diff.shared", now));
    String mine = title(file.branch(), Messages.get("merge.diff.branch", now));
    switch (sight) {
      case THEIRS -> compare(base, file.base(), shared, file.shared());
      case MINE -> compare(base, file.base(), mine, file.branch());
      case RESULT -> compare(shared, file.shared(), mine, file.branch());
    }
  }

  private String base(@Nullable Fork fork) {
    if (fork == null) {
      return "";
    }
    String time = sentences.day(fork.at());
    return fork.exact()
        ? Messages.get("merge.diff.fork", time)
        : Messages.get("merge.diff.firstSeen", time);
  }

  private static String title(@Nullable String text, String title) {
    return text == null ? Messages.get("merge.diff.nothing", title) : title;
  }

  private void compare(
      String leftTitle, @Nullable String left, String rightTitle, @Nullable String right) {
    latest.request(
        Messages.get("merge.job.compare"),
        progress -> Comparison.of(left == null ? "" : left, right == null ? "" : right),
        made -> diff.set(new MergeDiff(leftTitle, rightTitle, made)),
        failure -> diff.set(null));
  }
}
