package modeldesk.ui.push;

import java.util.ArrayList;
import java.util.List;
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

/// Counts the lines of drafts and finds out whether they are YAML, off the window's thread.
final class PushCounting {
  private final Background background;
  private final Map<FileName, String> broken;

  /// Puts into `broken` why a file is no YAML.
  PushCounting(Background background, Map<FileName, String> broken) {
    this.background = background;
    this.broken = broken;
  }

  /// A file as it is when it is asked about: rows belong to the window's thread.
  private record Asked(PushRow row, Draft draft, Set<YamlPath> leftOut) {
    boolean isCurrent() {
      return row.draft().equals(draft) && row.leftOut().equals(leftOut);
    }
  }

  private record Found(Asked asked, Diff.Count count, @Nullable String error) {}

  /// Counts all of them, then calls `then` once.
  void count(List<PushRow> rows, Runnable then) {
    if (rows.isEmpty()) {
      return;
    }
    List<Asked> asked =
        rows.stream().map(row -> new Asked(row, row.draft(), row.leftOut())).toList();
    background.cpu(
        Messages.get("push.job.compare"),
        progress -> look(asked),
        all -> {
          all.forEach(this::take);
          then.run();
        },
        failure -> {});
  }

  private void take(Found found) {
    if (found.asked().isCurrent()) {
      PushRow row = found.asked().row();
      row.setCount(found.count());
      if (found.error() != null) {
        broken.put(row.name(), found.error());
      }
    }
  }

  private static List<Found> look(List<Asked> all) {
    List<Found> found = new ArrayList<>();
    for (Asked asked : all) {
      try {
        found.add(look(asked, PushRow.sent(asked.draft(), asked.leftOut())));
      } catch (PushRow.NotApart e) {
        // The comparison and the push say so; the others are counted all the same.
      }
    }
    return found;
  }

  private static Found look(Asked asked, Draft draft) {
    String base = draft.baseText() == null ? "" : draft.baseText();
    String text = draft.text() == null ? "" : draft.text();
    var errors = YamlParser.parse(text).errors();
    String error = errors.isEmpty() ? null : errors.getFirst().message();
    return new Found(asked, Diff.count(base, text), error);
  }
}
