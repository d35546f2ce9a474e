package modeldesk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/// What differs between two texts, by line and within a line. Line ends are not compared: a file
/// with `\r\n` equals the same file with `\n`.
public final class Diff {
  /// Above this many lines a stretch without a unique line is shown as replaced whole, because an
  /// exact answer would take time that grows with the square of its length.
  private static final int EXACT = 4_000;

  /// Above this many characters a line is compared by its common beginning and end only.
  private static final int LONG_LINE = 4_000;

  private Diff() {}

  /// Lines `aStart` until `aEnd` (exclusive) of the one text stand as lines `bStart` until `bEnd`
  /// in the other; one side is empty for an insertion or a deletion. Counted from 0.
  public record Hunk(int aStart, int aEnd, int bStart, int bEnd) {}

  /// The stretches of one line that the other does not have, in UTF-16 units of their line.
  public record Words(List<Span> removed, List<Span> added) {}

  /// How many lines came and went.
  public record Count(int added, int removed) {}

  /// The differing lines from `a` to `b`, in order, as `LineIndex` numbers them.
  public static List<Hunk> lines(String a, String b) {
    return hunks(Items.lines(a), Items.lines(b));
  }

  /// The same for texts taken apart into lines already, with or without the empty one behind the
  /// last line end.
  public static List<Hunk> lines(List<String> a, List<String> b) {
    return hunks(Items.of(a), Items.of(b));
  }

  /// The words that differ between two versions of a line.
  public static Words words(String lineA, String lineB) {
    if (lineA.length() > LONG_LINE || lineB.length() > LONG_LINE) {
      return middle(lineA, lineB);
    }
    List<String> wordsA = wordsOf(lineA);
    List<String> wordsB = wordsOf(lineB);
    List<Span> removed = new ArrayList<>();
    List<Span> added = new ArrayList<>();
    int[] startsA = starts(wordsA);
    int[] startsB = starts(wordsB);
    for (Hunk hunk : hunks(Items.of(wordsA), Items.of(wordsB))) {
      add(removed, startsA[hunk.aStart()], startsA[hunk.aEnd()]);
      add(added, startsB[hunk.bStart()], startsB[hunk.bEnd()]);
    }
    return new Words(List.copyOf(removed), List.copyOf(added));
  }

  /// Lines added and removed as version control counts them: a missing line end at the end of the
  /// text makes its last line another one.
  public static Count count(String a, String b) {
    int added = 0;
    int removed = 0;
    for (Hunk hunk : hunks(Items.ended(a), Items.ended(b))) {
      added += hunk.bEnd() - hunk.bStart();
      removed += hunk.aEnd() - hunk.aStart();
    }
    return new Count(added, removed);
  }

  private static List<Hunk> hunks(Items a, Items b) {
    HistogramDiff algorithm = new HistogramDiff();
    if (Math.max(a.size(), b.size()) > EXACT) {
      algorithm.setFallbackAlgorithm(null);
    }
    EditList edits = ((DiffAlgorithm) algorithm).diff(new ByText(), a, b);
    List<Hunk> hunks = new ArrayList<>(edits.size());
    edits.forEach(edit ->
        hunks.add(new Hunk(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB())));
    return List.copyOf(hunks);
  }

  private static List<String> wordsOf(String line) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || kind(line.charAt(i)) != kind(line.charAt(i - 1))) {
        words.add(line.substring(start, i));
        start = i;
      }
    }
    return words;
  }

  /// Letters and digits stay together, so do blanks; every other character stands alone.
  private static int kind(char c) {
    if (Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c)) {
      return -1;
    }
    return Character.isWhitespace(c) ? -2 : c;
  }

  private static int[] starts(List<String> words) {
    int[] starts = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      starts[i + 1] = starts[i] + words.get(i).length();
    }
    return starts;
  }

  private static void add(List<Span> spans, int start, int end) {
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }

  private static Words middle(String a, String b) {
    Same same = Same.of(a, b);
    List<Span> removed = new ArrayList<>();
    List<Span> added = new ArrayList<>();
    add(removed, same.start(), a.length() - same.end());
    add(added, same.start(), b.length() - same.end());
    return new Words(List.copyOf(removed), List.copyOf(added));
  }

  /// Pieces of a text, which are compared where they stand. `open` is the one that a missing line
  /// end makes another one, -1 when none is.
  private static final class Items extends Sequence {
    private final String text;
    private final int size;
    private final IntUnaryOperator start;
    private final IntUnaryOperator end;
    private final int open;

    private Items(String text, int size, IntUnaryOperator start, IntUnaryOperator end, int open) {
      this.text = text;
      this.size = size;
      this.start = start;
      this.end = end;
      this.open = open;
    }

    static Items of(List<String> pieces) {
      int[] starts = starts(pieces);
      return new Items(
          String.join("", pieces), pieces.size(), i -> starts[i], i -> starts[i + 1], -1);
    }

    static Items lines(String text) {
      LineIndex lines = LineIndex.of(text);
      return new Items(text, lines.lineCount(), lines::lineStart, lines::lineEnd, -1);
    }

    /// Lines without the empty one behind the last line end.
    static Items ended(String text) {
      LineIndex lines = LineIndex.of(text);
      int last = lines.lineCount() - 1;
      boolean ended = lines.line(last).isEmpty();
      return new Items(
          text, ended ? last : last + 1, lines::lineStart, lines::lineEnd, ended ? -1 : last);
    }

    @Override
    public int size() {
      return size;
    }

    boolean isSame(int index, Items other, int otherIndex) {
      int from = start.applyAsInt(index);
      int length = end.applyAsInt(index) - from;
      int otherFrom = other.start.applyAsInt(otherIndex);
      return length == other.end.applyAsInt(otherIndex) - otherFrom
          && (index == open) == (otherIndex == other.open)
          && text.regionMatches(from, other.text, otherFrom, length);
    }

    int hash(int index) {
      int hash = 0;
      int to = end.applyAsInt(index);
      for (int i = start.applyAsInt(index); i < to; i++) {
        hash = 31 * hash + text.charAt(i);
      }
      return hash;
    }
  }

  private static final class ByText extends SequenceComparator<Items> {
    @Override
    public boolean equals(Items a, int ai, Items b, int bi) {
      return a.isSame(ai, b, bi);
    }

    @Override
    public int hash(Items items, int i) {
      return items.hash(i);
    }
  }
}
