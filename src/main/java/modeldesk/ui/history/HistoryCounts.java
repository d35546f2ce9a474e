package modeldesk.ui.history;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.text.Diff;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;

/// Counts the lines between now and the versions that somebody has looked at, again when the file
/// says something else. On the window's thread only.
final class HistoryCounts {
  private final Versions versions;
  private final Background background;
  private final Function<FileName, String> now;
  private final Set<HistoryRow> wanted = new LinkedHashSet<>();
  private final Map<HistoryRow, String> against = new HashMap<>();
  private boolean planned;
  private boolean running;

  /// `now` tells what a file says, nothing where it is not there.
  HistoryCounts(Versions versions, Background background, Function<FileName, String> now) {
    this.versions = versions;
    this.background = background;
    this.now = now;
  }

  /// From now on the lines of this row are known.
  void want(HistoryRow row) {
    if (wanted.add(row)) {
      renew();
    }
  }

  /// Counts those again whose file says something else now.
  void renew() {
    if (!planned && !running) {
      planned = true;
      background.ui(() -> {
        planned = false;
        count();
      });
    }
  }

  void keepOnly(Collection<HistoryRow> rows) {
    wanted.retainAll(rows);
    against.keySet().retainAll(rows);
  }

  private void count() {
    Map<HistoryRow, String> due = new LinkedHashMap<>();
    for (HistoryRow row : wanted) {
      String text = now.apply(row.name());
      if (!text.equals(against.get(row))) {
        due.put(row, text);
      }
    }
    if (!due.isEmpty()) {
      running = true;
      background.quietIo(
          Messages.get("history.job.count"),
          progress -> counts(due),
          counts -> {
            against.putAll(due);
            counts.forEach(HistoryRow::setCount);
            counted();
          },
          failure -> {
            against.putAll(due);
            counted();
          });
    }
  }

  private void counted() {
    running = false;
    renew();
  }

  private Map<HistoryRow, Diff.Count> counts(Map<HistoryRow, String> due) throws IOException {
    Map<HistoryRow, Diff.Count> counts = new LinkedHashMap<>();
    for (Map.Entry<HistoryRow, String> each : due.entrySet()) {
      String text = versions.text(each.getKey().version());
      if (text != null) {
        counts.put(each.getKey(), Diff.count(text, each.getValue()));
      }
    }
    return counts;
  }
}
