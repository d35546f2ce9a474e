package modeldesk.ui.history;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.store.History;
import modeldesk.ui.code.Comparison;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.yaml.KeyChanges;
import org.jspecify.annotations.Nullable;

/// Reads one version and compares it with now, or two with each other. Of several requests only the
/// newest is answered. On the window's thread only.
final class HistoryReading {
  /// What came of it.
  sealed interface Seen {
    /// `text` is that of the version, or of the older of two; `keys` lead from it to what the file
    /// says now, null where that cannot be told by keys, the file is not there or there are two.
    record Compared(
        String text, @Nullable String other, Comparison comparison, @Nullable KeyChanges keys)
        implements Seen {
      boolean isSame() {
        return other != null && LineEnds.plain(text).equals(LineEnds.plain(other));
      }
    }

    /// It could not be read, and why.
    record Unread(String sentence) implements Seen {}
  }

  private final Versions versions;
  private final Background background;
  private final Consumer<Seen> done;
  private @Nullable Job running;

  HistoryReading(Versions versions, Background background, Consumer<Seen> done) {
    this.versions = versions;
    this.background = background;
    this.done = done;
  }

  /// `now` is null where the file is not there.
  void withNow(History.Version version, @Nullable String now) {
    start(() -> {
      String text = versions.text(version);
      return text == null
          ? gone()
          : new Seen.Compared(
              text,
              now,
              Comparison.of(text, now == null ? "" : now),
              now == null ? null : KeyChanges.between(LineEnds.plain(text), LineEnds.plain(now)));
    });
  }

  void withEachOther(List<History.Version> pair) {
    start(() -> {
      String older = versions.text(pair.getFirst());
      String newer = versions.text(pair.getLast());
      return older == null || newer == null
          ? gone()
          : new Seen.Compared(older, newer, Comparison.of(older, newer), null);
    });
  }

  void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  private interface Reading {
    Seen read() throws IOException;
  }

  private void start(Reading reading) {
    cancel();
    running =
        background.quietIo(
            Messages.get("history.job.read"),
            progress -> reading.read(),
            done,
            failure -> done.accept(new Seen.Unread(Problems.sentence(failure))));
  }

  private static Seen gone() {
    return new Seen.Unread(Messages.get("history.gone"));
  }
}
