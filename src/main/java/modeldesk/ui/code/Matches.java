package modeldesk.ui.code;

import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Marks the places of a sought text on the lines that are in view: there may be thousands, and a
/// line is drawn again when it comes into view. The text keeps the marks, and with it every view of
/// it; the style class has the number of the view that seeks, and only that one gives it a colour.
final class Matches implements Overlay {
  private static final String PLACE = "code-match";
  private static final String CURRENT = "code-match-current";

  /// How many views of a text the style sheet knows.
  private static final int VIEWS = 4;

  private int view;
  private Found found = Found.NONE;
  private @Nullable Span current;

  /// Whose marks they are, from 0.
  void of(int number) {
    view = number;
  }

  int view() {
    return view;
  }

  /// The style class of an area that shows these marks.
  String shownBy() {
    return "code-matches-" + view % VIEWS;
  }

  private String style(String mark) {
    return view % VIEWS == 0 ? mark : mark + "-" + view % VIEWS;
  }

  /// Takes other places and which of them one is at.
  void show(Found places, @Nullable Span at) {
    found = places;
    current = at;
  }

  List<Integer> lines() {
    return found.lines();
  }

  /// Whether a place is on the line of `length` characters that begins at `start`.
  boolean isOn(int start, int length) {
    int first = found.firstBehind(start);
    return first < found.spans().size() && found.spans().get(first).start() < start + length;
  }

  /// Whether a style says that a place was marked.
  static boolean isMarked(Iterable<String> classes) {
    for (String each : classes) {
      if (each.startsWith(PLACE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void on(int start, int length, Sink sink) {
    List<Span> spans = found.spans();
    for (int i = found.firstBehind(start); i < spans.size(); i++) {
      Span span = spans.get(i);
      if (span.start() >= start + length) {
        return;
      }
      int from = Math.max(0, span.start() - start);
      String style = style(span.equals(current) ? CURRENT : PLACE);
      sink.mark(from, Math.min(length, span.end() - start), style);
    }
  }
}
