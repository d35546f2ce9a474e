package modeldesk.ui.code;

import java.util.Collection;
import modeldesk.work.Background;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpan;

/// Keeps the marks of a sought text right on the lines in view and a screenful around them.
final class MatchMarks {
  private static final int AROUND = 40;

  private final CodeArea area;
  private final FindViewModel model;
  private final Matches matches;
  private final Highlighter highlighter;
  private final Ruler ruler;
  private final Background background;
  private boolean used;
  private boolean planned;

  MatchMarks(
      CodeArea area,
      FindViewModel model,
      Matches matches,
      Highlighter highlighter,
      Ruler ruler,
      Background background) {
    this.area = area;
    this.model = model;
    this.matches = matches;
    this.highlighter = highlighter;
    this.ruler = ruler;
    this.background = background;
    area.estimatedScrollYProperty().addListener((o, was, is) -> soon());
    area.heightProperty().addListener((o, was, is) -> soon());
    area.selectionProperty().addListener((o, was, is) -> show());
    model.foundProperty().addListener((o, was, is) -> found());
  }

  private void found() {
    used = true;
    show();
    ruler.refresh();
  }

  private void show() {
    if (used) {
      matches.show(model.foundProperty().get(), model.current());
      paint();
      model.selected();
    }
  }

  /// Scrolling is told of in the middle of a layout, which is no time to change a style.
  private void soon() {
    if (used && !planned) {
      planned = true;
      background.ui(this::paint);
    }
  }

  private void paint() {
    planned = false;
    int count = area.getParagraphs().size();
    if (area.getVisibleParagraphs().isEmpty() || highlighter.lineCount() != count) {
      return;
    }
    int first = Math.max(0, area.firstVisibleParToAllParIndex() - AROUND);
    int last = Math.min(count - 1, area.lastVisibleParToAllParIndex() + AROUND);
    int start = area.getAbsolutePosition(first, 0);
    for (int line = first; line <= last; line++) {
      int length = area.getParagraphLength(line);
      if (matches.isOn(start, length) || isMarked(line)) {
        highlighter.repaint(line);
      }
      start += length + 1;
    }
  }

  private boolean isMarked(int line) {
    for (StyleSpan<Collection<String>> span :
        area.getParagraph(line).getStyleSpans()) {
      if (Matches.isMarked(span.getStyle())) {
        return true;
      }
    }
    return false;
  }
}
