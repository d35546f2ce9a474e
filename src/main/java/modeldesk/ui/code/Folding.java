package modeldesk.ui.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.store.Tabs;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import modeldesk.yaml.TextSnapshot;

/// What of a text is folded, in all of its views. Its blocks are read in the CPU lane after a short
/// quiet.
final class Folding {
  private static final Duration QUIET = Duration.ofMillis(200);

  private final TextLines lines;
  private final HiddenLines painter;
  private final Supplier<TextSnapshot> snapshot;
  private final Consumer<BitSet> hiding;
  private final Supplier<IntStream> places;
  private final Runnable changed;
  private final Debounce soon;
  private final Latest latest;
  private Blocks blocks = Blocks.NONE;
  private Folds folds = Folds.NONE;

  /// Blocks that are to be folded when they are known; only their first lines are right.
  private Blocks wanted = Blocks.NONE;

  /// `hiding` is told which lines are going to be hidden, `places` are the offsets that are not to
  /// be hidden unasked, `changed` is called when other lines have a sign or are hidden.
  Folding(
      TextLines lines,
      HiddenLines painter,
      Background background,
      Supplier<TextSnapshot> snapshot,
      Consumer<BitSet> hiding,
      Supplier<IntStream> places,
      Runnable changed) {
    this.lines = lines;
    this.painter = painter;
    this.snapshot = snapshot;
    this.hiding = hiding;
    this.places = places;
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
      wanted = Blocks.NONE;
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
    wanted = wanted.after(change);
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

  /// The lines that others are folded into, or are to be.
  List<Tabs.Fold> heads() {
    return Stream.concat(
            folds.all().stream().map(fold -> lines.lineAt(fold.start())),
            wanted.all().stream().map(Block::first))
        .map(line -> new Tabs.Fold(line, lines.line(line)))
        .distinct()
        .toList();
  }

  /// Folds what was folded when the text was left, as soon as its blocks are known: where a line
  /// still is the one it was and begins a block.
  void foldAgain(List<Tabs.Fold> left) {
    wanted =
        new Blocks(
            left.stream()
                .filter(fold -> fold.line() < lines.count() && fold.isOf(lines.line(fold.line())))
                .map(fold -> new Block(fold.line(), fold.line() + 1, 1))
                .toList());
    if (!wanted.all().isEmpty()) {
      read();
    }
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
    TextSnapshot text = snapshot.get();
    // An edit moves these and asks anew: until the answer they are what is known.
    Blocks known = blocks;
    latest.request(
        Messages.get("code.job.blocks"),
        progress -> Blocks.of(text).over(known).orSame(known),
        this::read,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void read(Blocks now) {
    if (!now.equals(blocks)) {
      blocks = now;
      changed.run();
    }
    Blocks again = wanted;
    wanted = Blocks.NONE;
    if (!again.all().isEmpty()) {
      set(folds.with(unseen(again), lines));
    }
  }

  /// Of the blocks that are to be folded those that hide nothing one is at, as many as may be.
  private List<Block> unseen(Blocks again) {
    int[] seen = places.get().map(lines::lineAt).toArray();
    BitSet hidden = folds.hidden(lines);
    List<Block> fitting = new ArrayList<>();
    again.all().stream()
        .map(head -> blocks.at(head.first()))
        .filter(Objects::nonNull)
        .forEach(block -> {
          BitSet with = (BitSet) hidden.clone();
          with.set(block.first() + 1, block.last() + 1);
          if (with.cardinality() <= Folds.MOST && IntStream.of(seen).noneMatch(with::get)) {
            hidden.or(with);
            fitting.add(block);
          }
        });
    return fitting;
  }
}
