package modeldesk.ui.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import modeldesk.i18n.Messages;
import modeldesk.text.Diff;
import modeldesk.text.LineIndex;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;

/// How each line differs from the fetched text. An edit marks its lines at once; the exact answer
/// is computed in the CPU lane after a short quiet.
final class ChangeBars {
  /// How a line differs.
  enum Mark {
    NONE,
    ADDED,
    CHANGED,
    /// Lines are missing above this one.
    REMOVED_ABOVE,
    /// Lines are missing at the end of the text, below this one.
    REMOVED_BELOW
  }

  private static final Duration QUIET = Duration.ofMillis(120);

  private final Debounce soon;
  private final Latest latest;
  private final Runnable changed;
  private List<Mark> marks = new ArrayList<>();
  private String base = "";
  private boolean compares;

  ChangeBars(Background background, Runnable changed) {
    soon = new Debounce(background, QUIET);
    latest = new Latest(background);
    this.changed = changed;
  }

  Mark at(int line) {
    return line < marks.size() ? marks.get(line) : Mark.NONE;
  }

  int lineCount() {
    return marks.size();
  }

  /// Compares with another text from now on.
  void setBase(String newBase, Supplier<String> text) {
    base = newBase;
    compares = true;
    compare(text);
  }

  void loaded(int lines) {
    marks = new ArrayList<>(Collections.nCopies(lines, Mark.NONE));
  }

  void follow(LinesChange change, Supplier<? extends Supplier<String>> snapshot) {
    latest.cancel();
    change.splice(marks, Mark.ADDED);
    if (!compares) {
      return;
    }
    int last = change.first() + change.inserted();
    if (last < marks.size() && marks.get(last) == Mark.NONE) {
      marks.set(last, Mark.CHANGED);
    }
    soon.request(() -> compare(snapshot.get()));
  }

  void dispose() {
    soon.cancel();
    latest.cancel();
  }

  private void compare(Supplier<String> text) {
    String from = base;
    latest.request(
        Messages.get("code.job.compare"),
        progress -> marks(from, text.get()),
        this::show,
        failure -> {});
  }

  private void show(List<Mark> found) {
    if (!found.equals(marks)) {
      marks = new ArrayList<>(found);
      changed.run();
    }
  }

  /// The mark of each line of `text`.
  static List<Mark> marks(String base, String text) {
    LineIndex before = LineIndex.of(base);
    LineIndex now = LineIndex.of(text);
    List<Mark> marks = new ArrayList<>(Collections.nCopies(now.lineCount(), Mark.NONE));
    for (Diff.Hunk hunk : Diff.lines(base, text)) {
      if (hunk.bStart() == hunk.bEnd()) {
        boolean below = hunk.bStart() >= now.lineCount();
        marks.set(
            below ? now.lineCount() - 1 : hunk.bStart(),
            below ? Mark.REMOVED_BELOW : Mark.REMOVED_ABOVE);
        continue;
      }
      for (int i = hunk.bStart(); i < hunk.bEnd(); i++) {
        marks.set(i, Mark.ADDED);
      }
      int[] pairs =
          LinePairs.of(
              lines(base, before, hunk.aStart(), hunk.aEnd()),
              lines(text, now, hunk.bStart(), hunk.bEnd()));
      boolean paired = false;
      for (int pair : pairs) {
        if (pair >= 0) {
          marks.set(hunk.bStart() + pair, Mark.CHANGED);
          paired = true;
        }
      }
      for (int i = 0; !paired && i < Math.min(pairs.length, hunk.bEnd() - hunk.bStart()); i++) {
        marks.set(hunk.bStart() + i, Mark.CHANGED);
      }
    }
    return marks;
  }

  private static List<String> lines(String text, LineIndex index, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(line -> text.substring(index.lineStart(line), index.lineEnd(line)))
        .toList();
  }
}
