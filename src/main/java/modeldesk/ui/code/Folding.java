package modeldesk.ui.code;

import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;

/// What of a text is folded, in all of its views. Its blocks are read in the CPU lane after a short
/// quiet.
final class Folding {
  private static final Duration QUIET = Duration.ofMillis(200);

  private final TextLines lines;
  private final HiddenLines painter;
  private final Supplier<Supplier<String>> snapshot;
  private final Consumer<BitSet> hiding;
  private final Runnable changed;
  private final Debounce soon;
  private final Latest latest;
  private Blocks blocks = Blocks.NONE;
  private Folds folds = Folds.NONE;

  /// `hiding` is told which lines are going to be hidden, `changed` is called when other lines have
  /// a sign or are hidden.
  Folding(
      TextLines lines,
      HiddenLines painter,
      Background background,
      Supplier<Supplier<String>> snapshot,
      Consumer<BitSet> hiding,
      Runnable changed) {
    this.lines = lines;
    this.painter = painter;
    this.snapshot = snapshot;
    this.hiding = hiding;
    this.changed = changed;
    soon = new Debounce(background, QUIET);
    latest = new Latest(background);
  }

  Blocks blocks() {
    return blocks;
  }

  boolean isEmpty() {
    return folds.isEmpty();
  }

  /// Whether lines are folded into this one.
  boolean isFolded(int line) {
    return folds.isAt(line, lines);
  }

  /// Another text, or more of it.
  void loaded(boolean another) {
    if (another) {
      folds = Folds.NONE;
      blocks = Blocks.NONE;
    }
    read();
  }

  void dispose() {
    soon.cancel();
    latest.cancel();
  }

  /// Goes with the text: what is edited within a fold opens it, and what was copied out of one is
  /// seen where it is pasted.
  void follow(List<Edits> steps, LinesChange change) {
    blocks = blocks.after(change);
    latest.cancel();
    soon.request(this::read);
    Folds now = folds;
    for (Edits step : steps) {
      now = now.after(step);
    }
    boolean opened = now.all().size() < folds.all().size();
    folds = now;
    paint(
        opened ? 0 : change.first(),
        opened ? lines.count() - 1 : change.first() + change.inserted(),
        now.hidden(lines));
    if (opened) {
      changed.run();
    }
  }

  /// Folds blocks, unless that would hide more lines than may be; how many would be hidden.
  int fold(Collection<Block> wanted) {
    Folds now = folds.with(wanted, lines);
    BitSet hidden = now.hidden(lines);
    if (hidden.cardinality() <= Folds.MOST) {
      hiding.accept(hidden);
      set(now);
    }
    return hidden.cardinality();
  }

  /// Opens what is folded into a line.
  void unfold(int line) {
    set(folds.without(line, lines));
  }

  void unfoldAll() {
    set(Folds.NONE);
  }

  /// Opens what hides a place.
  void reach(int offset) {
    set(folds.showing(offset));
  }

  private void set(Folds now) {
    if (now.equals(folds)) {
      return;
    }
    BitSet is = now.hidden(lines);
    BitSet either = folds.hidden(lines);
    either.or(is);
    folds = now;
    paint(Math.max(0, either.nextSetBit(0)), either.length() - 1, is);
    changed.run();
  }

  /// Hides and shows lines so that of a stretch just these are hidden.
  private void paint(int first, int last, BitSet hidden) {
    int end = Math.min(last, lines.count() - 1);
    int from = first;
    while (from <= end) {
      boolean hides = hidden.get(from);
      int to = from;
      while (to <= end && hidden.get(to) == hides && lines.isHidden(to) != hides) {
        to++;
      }
      if (to > from && hides) {
        painter.hide(from, to - 1);
      } else if (to > from) {
        painter.show(from, to - 1);
      }
      from = Math.max(to, from + 1);
    }
  }

  private void read() {
    Supplier<String> text = snapshot.get();
    latest.request(
        Messages.get("code.job.blocks"),
        progress -> Blocks.of(text.get()),
        this::read,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void read(Blocks read) {
    Blocks now = read.over(blocks);
    if (!now.equals(blocks)) {
      blocks = now;
      changed.run();
    }
  }
}
