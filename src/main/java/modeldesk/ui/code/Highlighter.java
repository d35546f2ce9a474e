package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.work.Background;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.StyleSpans;

/// Colours the lines of a text. After an edit lines are lexed from the touched one down until the
/// lexer's state is what it was before: at most 200 at once, the rest in the following turns of the
/// window's thread.
final class Highlighter {
  private static final int AT_ONCE = 200;

  /// How many lines take as long as it takes to begin.
  private static final int A_CALL = 40;

  private final EditableStyledDocument<Collection<String>, String, Collection<String>> content;
  private final Background background;
  private final List<Overlay> overlays = new ArrayList<>();
  private final LineLexer lexer = new LineLexer();
  private final LineStyles styles = new LineStyles();
  private List<LexState> after = new ArrayList<>(List.of(LexState.START));
  private int pending = -1;
  private int mustReach;
  private SortedSet<Integer> stale = new TreeSet<>();

  Highlighter(
      EditableStyledDocument<Collection<String>, String, Collection<String>> content,
      Background background,
      List<Overlay> overlays) {
    this.content = content;
    this.background = background;
    this.overlays.addAll(overlays);
  }

  /// Marks more, on the lines that are drawn from now on.
  void add(Overlay overlay) {
    overlays.add(overlay);
  }

  void remove(Overlay overlay) {
    overlays.remove(overlay);
  }

  /// Takes over a text that is already coloured, with the state behind each of its lines.
  void loaded(List<LexState> states) {
    after = new ArrayList<>(states);
    pending = -1;
    stale.clear();
  }

  /// Takes over coloured lines that came behind the others; the first goes on with the last one.
  void appended(List<LexState> states) {
    after.removeLast();
    after.addAll(states);
  }

  int lineCount() {
    return after.size();
  }

  /// The state of the lexer before a line, as far as it is known.
  LexState before(int line) {
    return line == 0 ? LexState.START : after.get(line - 1);
  }

  /// Follows an edit.
  void changed(LinesChange change) {
    change.splice(after, LexState.START);
    if (pending > change.first()) {
      int moved = pending + change.inserted() - change.removed();
      pending = Math.clamp(moved, change.first(), after.size());
    }
    stale = change.moved(stale);
    lex(change.first(), change.first() + change.inserted());
  }

  /// Draws a line again because an overlay changed.
  void repaint(int line) {
    if (line < after.size()) {
      repaint(line, line);
    }
  }

  /// Draws lines again because an overlay changed: the first from `top` on now, and of many the
  /// others in the following turns of the window's thread.
  void repaint(SortedSet<Integer> lines, int top) {
    boolean planned = !stale.isEmpty();
    stale.addAll(lines);
    repaintStale(top);
    if (!planned) {
      laterStale();
    }
  }

  private void repaintStale(int top) {
    int room = AT_ONCE;
    while (room > 0 && !stale.isEmpty()) {
      SortedSet<Integer> below = stale.tailSet(top);
      SortedSet<Integer> rest = below.isEmpty() ? stale : below;
      SortedSet<Integer> next = rest.headSet(rest.getFirst() + room);
      int first = next.getFirst();
      int last = next.getLast();
      next.clear();
      repaint(first, Math.min(last, after.size() - 1));
      room -= Math.max(A_CALL, last - first + 1);
    }
  }

  private void laterStale() {
    if (!stale.isEmpty()) {
      background.ui(() -> {
        repaintStale(0);
        laterStale();
      });
    }
  }

  /// Draws lines again because an overlay changed.
  void repaint(int first, int last) {
    LinesPaint paint = new LinesPaint(content, first);
    for (int line = first; line <= last; line++) {
      lexLine(line);
      paint.add(look(line));
    }
    paint.paint();
  }

  /// The colours of a line.
  StyleSpans<Collection<String>> colours(int line) {
    lexLine(line);
    return styles(line);
  }

  /// Lexes from `line` to the one where the state is as before, but at least up to `until`.
  private void lex(int line, int until) {
    int stop = Math.min(after.size(), line + AT_ONCE);
    LinesPaint paint = new LinesPaint(content, line);
    boolean settled = false;
    for (int i = line; i < stop && !settled; i++) {
      LexState now = lexLine(i);
      paint.add(look(i));
      settled = i >= until && now.equals(after.get(i));
      after.set(i, now);
    }
    paint.paint();
    if (!settled && stop < after.size()) {
      later(stop, until);
    }
  }

  private void later(int line, int until) {
    boolean planned = pending >= 0;
    pending = planned ? Math.min(pending, line) : line;
    mustReach = Math.max(mustReach, until);
    if (!planned) {
      background.ui(this::goOn);
    }
  }

  private void goOn() {
    int line = pending;
    int until = mustReach;
    pending = -1;
    mustReach = 0;
    if (line >= 0 && line < after.size()) {
      lex(line, until);
    }
  }

  private LexState lexLine(int line) {
    String text = content.getParagraph(line).getText();
    styles.begin(text);
    return lexer.lex(text, before(line), styles);
  }

  /// The same for a line that may be hidden: it stays without colours until it is shown.
  private StyleSpans<Collection<String>> look(int line) {
    return HiddenLines.contains(content, line)
        ? StyleSpans.singleton(List.of(), content.getParagraphLength(line))
        : styles(line);
  }

  /// How the line that was lexed last looks.
  private StyleSpans<Collection<String>> styles(int line) {
    int length = content.getParagraphLength(line);
    if (length > 0) {
      int start = content.getAbsolutePosition(line, 0);
      overlays.forEach(overlay -> overlay.on(start, length, styles));
    }
    return styles.spans();
  }
}
