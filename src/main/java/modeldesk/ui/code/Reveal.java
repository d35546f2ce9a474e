package modeldesk.ui.code;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import modeldesk.text.Span;
import modeldesk.ui.session.Viewpoint;
import modeldesk.work.Background;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Goes to a place in a code area, with some lines around it in view; waits for an area that is not
/// laid out yet.
final class Reveal {
  private static final int CONTEXT = 3;
  private static final double LINE = 20;

  private final CodeArea area;
  private final Background background;
  private final InvalidationListener laidOut = this::laidOut;
  private @Nullable Runnable waiting;
  private int wantedTop = -1;

  Reveal(CodeArea area, Background background) {
    this.area = area;
    this.background = background;
    area.heightProperty().addListener((o, was, is) -> lower(was.doubleValue(), is.doubleValue()));
  }

  /// A caret that is in view stays there when something takes room from the area, as the find bar.
  private void lower(double before, double now) {
    if (now < before && waiting == null && isWithin(before)) {
      area.requestFollowCaret();
    }
  }

  private boolean isWithin(double height) {
    return area.getCaretBounds()
        .map(area::screenToLocal)
        .filter(caret -> caret.getMinY() >= 0 && caret.getMaxY() <= height + 1)
        .isPresent();
  }

  /// Selects nothing: the caret stands at the start of `span`.
  void span(Span span) {
    int offset = Math.min(span.start(), area.getLength());
    area.selectRange(offset, offset);
    whenLaidOut(this::show);
    area.requestFocus();
    background.ui(area::requestFocus);
  }

  /// Puts what was selected, the caret and the first line in view where they were.
  void comeBackTo(Viewpoint viewpoint) {
    int length = area.getLength();
    area.selectRange(Math.min(viewpoint.anchor(), length), Math.min(viewpoint.caret(), length));
    wantedTop = Math.clamp(viewpoint.topLine(), 0, area.getParagraphs().size() - 1);
    area.showParagraphAtTop(wantedTop);
    whenLaidOut(area::layout);
  }

  /// Brings the caret into view, as soon as what was asked for before is done.
  void caret() {
    Runnable before = waiting;
    whenLaidOut(() -> {
      if (before != null) {
        before.run();
      }
      show();
    });
  }

  /// Where one is, or is to be as soon as this is laid out.
  Viewpoint viewpoint() {
    boolean shown = waiting == null && !area.getVisibleParagraphs().isEmpty();
    return new Viewpoint(
        area.getAnchor(),
        area.getCaretPosition(),
        shown ? area.firstVisibleParToAllParIndex() : wantedTop);
  }

  private void whenLaidOut(Runnable action) {
    if (area.getHeight() > 0 && area.getScene() != null) {
      action.run();
    } else {
      if (waiting == null) {
        area.heightProperty().addListener(laidOut);
      }
      waiting = action;
    }
  }

  /// The start of a line, from 0.
  void line(int line) {
    int offset = area.getAbsolutePosition(Math.min(line, area.getParagraphs().size() - 1), 0);
    span(new Span(offset, offset));
  }

  private void laidOut(Observable height) {
    area.heightProperty().removeListener(laidOut);
    background.ui(this::runWaiting);
  }

  private void runWaiting() {
    Runnable action = waiting;
    waiting = null;
    if (action != null) {
      action.run();
    }
  }

  /// Brings the caret into view.
  void show() {
    int line = area.getCurrentParagraph();
    if (!comfortable(line)) {
      int above = Math.max(CONTEXT, (int) (area.getHeight() / LINE / 2));
      area.showParagraphAtTop(Math.max(0, line - above));
      // Following the caret before this is laid out would scroll from the old place.
      area.layout();
    }
    area.requestFollowCaret();
  }

  private boolean comfortable(int line) {
    return !area.getVisibleParagraphs().isEmpty()
        && line >= area.firstVisibleParToAllParIndex() + Math.min(CONTEXT, line)
        && line <= area.lastVisibleParToAllParIndex() - CONTEXT;
  }
}
