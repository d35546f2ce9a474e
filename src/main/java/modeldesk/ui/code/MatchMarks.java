package modeldesk.ui.code;

import java.util.Collection;
import modeldesk.work.Background;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpan;

/// Keeps the marks of a sought text right on the lines in view and a few around them.
final class MatchMarks {
  private static final int AROUND = 10;

  private final CodeArea area;
  private final FindViewModel model;
  private final Matches matches;
  private final CodeText text;
  private final Ruler ruler;
  private final Background background;
  private boolean used;
  private boolean planned;

  MatchMarks(
      CodeArea area,
      FindViewModel model,
      Matches matches,
      CodeText text,
      Ruler ruler,
      Background background) {
    this.area = area;
    this.model = model;
    this.matches = matches;
    this.text = text;
    this.ruler = ruler;
    this.background = background;
    area.estimatedScrollYProperty().addListener((o, was, is) -> soon());
    area.heightProperty().addListener((o, was, is) -> soon());
    area.selectionProperty().addListener((o, was, is) -> selected());
    model.foundProperty().addListener((o, was, is) -> found());
  }

  private void found() {
    show();
    ruler.refresh();
  }

  private void selected() {
    if (model.openProperty().get()) {
      show();
    }
  }

  private void show() {
    matches.show(model.foundProperty().get(), model.current());
    model.selected();
    text.sought();
  }

  /// Something is sought in the text, here or in another view of it.
  void mark() {
    used = true;
    soon();
  }

  /// Scrolling is told of in the middle of a layout, which is no time to change a style, and a
  /// match is selected before it is brought into view.
  private void soon() {
    if (used && !planned) {
      planned = true;
      background.ui(this::paint);
    }
  }

  private void paint() {
    planned = false;
    int count = area.getParagraphs().size();
    if (area.getVisibleParagraphs().isEmpty() || text.highlighter().lineCount() != count) {
      return;
    }
    int from = Math.max(0, area.firstVisibleParToAllParIndex() - AROUND);
    int to = Math.min(count - 1, area.lastVisibleParToAllParIndex() + AROUND);
    int first = -1;
    int last = 0;
    int start = area.getAbsolutePosition(from, 0);
    for (int line = from; line <= to; line++) {
      int length = area.getParagraphLength(line);
      if (text.isSought(start, length) || isMarked(line)) {
        first = first < 0 ? line : first;
        last = line;
      }
      start += length + 1;
    }
    if (first >= 0) {
      text.highlighter().repaint(first, last);
    }
  }

  private boolean isMarked(int line) {
    for (StyleSpan<Collection<String>> span : area.getParagraph(line).getStyleSpans()) {
      if (Matches.isMarked(span.getStyle())) {
        return true;
      }
    }
    return false;
  }
}
