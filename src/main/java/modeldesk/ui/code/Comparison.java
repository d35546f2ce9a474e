package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import modeldesk.text.Diff;
import modeldesk.text.Edits;
import modeldesk.ui.session.LineEnds;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;

/// Two texts compared line by line, ready to be shown. Made on any thread; takes time in proportion
/// to the texts.
public final class Comparison {
  private static final int CONTEXT = 3;
  private static final int SHORTEST_FOLD = 3;

  /// One of the two texts: its lines and the state of the lexer before each.
  record Side(List<String> lines, List<LexState> states) {
    static Side of(String text) {
      List<String> lines = text.lines().toList();
      LineLexer lexer = new LineLexer();
      List<LexState> states = new ArrayList<>(lines.size());
      LexState state = LexState.START;
      for (String line : lines) {
        states.add(state);
        state = lexer.lex(line, state, (start, end, kind) -> {});
      }
      return new Side(lines, states);
    }
  }

  private final String leftText;
  private final String rightText;
  private final Side left;
  private final Side right;
  private final List<Diff.Hunk> hunks;

  private Comparison(String leftText, String rightText) {
    this.leftText = leftText;
    this.rightText = rightText;
    left = Side.of(leftText);
    right = Side.of(rightText);
    hunks = Diff.lines(left.lines(), right.lines());
  }

  public static Comparison of(String left, String right) {
    return new Comparison(left, right);
  }

  /// What makes one change in the right text undone, so that it has the lines of the left one
  /// there. Both are taken with plain line ends, as editors show them; changes count from 1.
  public Edits takenOver(int change) {
    Diff.Hunk hunk = hunks.get(change - 1);
    List<String> a = List.of(LineEnds.plain(leftText).split("\n", -1));
    String before = LineEnds.plain(rightText);
    List<String> lines = new ArrayList<>(List.of(before.split("\n", -1)));
    // A change of the last lines brings along how the text ends.
    boolean last = hunk.aEnd() == left.lines().size() && hunk.bEnd() == right.lines().size();
    lines.subList(hunk.bStart(), last ? lines.size() : hunk.bEnd()).clear();
    lines.addAll(hunk.bStart(), a.subList(hunk.aStart(), last ? a.size() : hunk.aEnd()));
    return Edits.between(before, String.join("\n", lines));
  }

  /// Whether the right text is this one, with plain line ends.
  boolean isOf(String text) {
    return LineEnds.plain(rightText).equals(text);
  }

  /// The change at a line of the left text and one of the right, or the next one below, from 1; a
  /// line below 0 does not count. 0 when nothing differs.
  public int changeAt(int leftLine, int rightLine) {
    for (int i = 0; i < hunks.size(); i++) {
      Diff.Hunk hunk = hunks.get(i);
      boolean below =
          rightLine < 0
              ? Math.max(hunk.aEnd(), hunk.aStart() + 1) > leftLine
              : Math.max(hunk.bEnd(), hunk.bStart() + 1) > rightLine;
      if (below) {
        return i + 1;
      }
    }
    return hunks.size();
  }

  /// How many places differ.
  public int changeCount() {
    return hunks.size();
  }

  /// Lines that are only on the right, changed ones included.
  public int added() {
    return hunks.stream().mapToInt(h -> h.bEnd() - h.bStart()).sum();
  }

  /// Lines that are only on the left, changed ones included.
  public int removed() {
    return hunks.stream().mapToInt(h -> h.aEnd() - h.aStart()).sum();
  }

  Side left() {
    return left;
  }

  Side right() {
    return right;
  }

  /// The rows to show; equal stretches away from changes are folded unless `opened` holds their
  /// first left line.
  List<DiffRow> rows(boolean unified, Set<Integer> opened) {
    List<DiffRow> rows = new ArrayList<>();
    int a = 0;
    int b = 0;
    for (Diff.Hunk hunk : hunks) {
      same(rows, a, b, hunk.aStart() - a, CONTEXT, opened);
      if (unified) {
        addUnified(rows, hunk);
      } else {
        addSideBySide(rows, hunk);
      }
      a = hunk.aEnd();
      b = hunk.bEnd();
    }
    same(rows, a, b, left.lines().size() - a, 0, opened);
    return rows;
  }

  private void same(List<DiffRow> rows, int a, int b, int count, int tail, Set<Integer> opened) {
    int head = a == 0 && b == 0 ? 0 : CONTEXT;
    int hidden = count - head - tail;
    if (hidden < SHORTEST_FOLD || opened.contains(a + head)) {
      equal(rows, a, b, 0, count);
    } else {
      equal(rows, a, b, 0, head);
      rows.add(new DiffRow.Fold(a + head, b + head, hidden));
      equal(rows, a, b, head + hidden, count);
    }
  }

  private static void equal(List<DiffRow> rows, int a, int b, int from, int until) {
    for (int i = from; i < until; i++) {
      rows.add(new DiffRow.Line(DiffRow.Kind.SAME, a + i, b + i));
    }
  }

  private void addSideBySide(List<DiffRow> rows, Diff.Hunk hunk) {
    int[] pairs = pairs(hunk);
    int b = hunk.bStart();
    for (int i = 0; i < pairs.length; i++) {
      int a = hunk.aStart() + i;
      if (pairs[i] < 0) {
        rows.add(new DiffRow.Line(DiffRow.Kind.REMOVED, a, -1));
        continue;
      }
      b = addedUntil(rows, b, hunk.bStart() + pairs[i]);
      rows.add(new DiffRow.Line(DiffRow.Kind.CHANGED, a, b++));
    }
    addedUntil(rows, b, hunk.bEnd());
  }

  private static int addedUntil(List<DiffRow> rows, int from, int until) {
    for (int b = from; b < until; b++) {
      rows.add(new DiffRow.Line(DiffRow.Kind.ADDED, -1, b));
    }
    return Math.max(from, until);
  }

  private void addUnified(List<DiffRow> rows, Diff.Hunk hunk) {
    int[] pairs = pairs(hunk);
    int[] back = new int[hunk.bEnd() - hunk.bStart()];
    Arrays.fill(back, -1);
    for (int i = 0; i < pairs.length; i++) {
      int partner = pairs[i] < 0 ? -1 : hunk.bStart() + pairs[i];
      if (pairs[i] >= 0) {
        back[pairs[i]] = hunk.aStart() + i;
      }
      rows.add(new DiffRow.Line(DiffRow.Kind.REMOVED, hunk.aStart() + i, partner));
    }
    for (int j = 0; j < back.length; j++) {
      rows.add(new DiffRow.Line(DiffRow.Kind.ADDED, back[j], hunk.bStart() + j));
    }
  }

  private int[] pairs(Diff.Hunk hunk) {
    return LinePairs.of(
        left.lines().subList(hunk.aStart(), hunk.aEnd()),
        right.lines().subList(hunk.bStart(), hunk.bEnd()));
  }
}
