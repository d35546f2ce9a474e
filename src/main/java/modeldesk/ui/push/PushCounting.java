package modeldesk.ui.push;

import java.util.Map;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.text.Diff;
import modeldesk.work.Background;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Counts the lines of a draft and finds out whether it is YAML, off the window's thread.
final class PushCounting {
  private final Background background;
  private final Map<FileName, String> broken;

  /// Puts into `broken` why a file is no YAML.
  PushCounting(Background background, Map<FileName, String> broken) {
    this.background = background;
    this.broken = broken;
  }

  private record Found(Diff.Count count, @Nullable String error) {}

  void count(PushRow row, Runnable then) {
    Draft draft = row.draft();
    Set<YamlPath> leftOut = row.leftOut();
    background.cpu(
        Messages.get("push.job.compare"),
        progress -> look(PushRow.sent(draft, leftOut)),
        found -> {
          if (row.draft().equals(draft) && row.leftOut().equals(leftOut)) {
            row.setCount(found.count());
            if (found.error() != null) {
              broken.put(row.name(), found.error());
            }
            then.run();
          }
        },
        failure -> {});
  }

  private static Found look(Draft draft) {
    String base = draft.baseText() == null ? "" : draft.baseText();
    String text = draft.text() == null ? "" : draft.text();
    var errors = YamlParser.parse(text).errors();
    return new Found(Diff.count(base, text), errors.isEmpty() ? null : errors.getFirst().message());
  }
}
