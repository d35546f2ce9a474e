package modeldesk.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where notices stand in a window that has only texts: over the right end of the editor, in the
/// corner where the caret is not.
final class NoticePlace {
  private static final double WIDTH = 360;
  private static final double MARGIN = 16;

  /// Tabs and breadcrumb of the editor, in px.
  private static final double HEAD = 64;

  private final StackPane over;
  private final Region editor;
  private final Toasts toasts;

  /// `over` lies over the editor.
  NoticePlace(StackPane over, Region editor, Toasts toasts) {
    this.over = over;
    this.editor = editor;
    this.toasts = toasts;
    toasts.setManaged(false);
    over.getChildren().add(toasts);
    toasts.getChildren().addListener((ListChangeListener<Node>) change -> over.requestLayout());
    over.addEventFilter(KeyEvent.KEY_RELEASED, event -> over.requestLayout());
    over.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> over.requestLayout());
  }

  /// Puts the notices where they belong now; part of laying out `over`.
  void layout() {
    if (toasts.isEmpty()) {
      return;
    }
    Bounds room = over.sceneToLocal(editor.localToScene(editor.getLayoutBounds()));
    double width = Math.min(WIDTH, room.getWidth() - 2 * MARGIN);
    double height = toasts.prefHeight(width);
    double x = room.getMaxX() - width - MARGIN;
    double low = room.getMaxY() - height - MARGIN;
    double high = room.getMinY() + HEAD + MARGIN;
    boolean inTheWay = coversCaret(new BoundingBox(x, low, width, height));
    toasts.resizeRelocate(x, inTheWay ? high : low, width, height);
  }

  private boolean coversCaret(Bounds notices) {
    Node caret = editor.lookup(".caret");
    return caret != null
        && notices.intersects(over.sceneToLocal(caret.localToScene(caret.getLayoutBounds())));
  }
}
