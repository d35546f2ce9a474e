package modeldesk.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the notices stand so that they cover nothing one works with: at the foot of the inspector,
/// which gives way; without it over the right end of the editor, in the corner where the caret is
/// not.
final class NoticePlace {
  private static final double WIDTH = 360;
  private static final double MARGIN = 16;

  /// Tabs and breadcrumb of the editor, in px.
  private static final double HEAD = 64;

  /// What is left of the inspector, in px: its heading and some lines.
  private static final double INSPECTOR = 120;

  private final StackPane over;
  private final Region editor;
  private final StackPane foot;
  private final Toasts toasts;

  /// `over` lies over the panels, `foot` is at the foot of the inspector.
  NoticePlace(StackPane over, Region editor, StackPane foot, Toasts toasts) {
    this.over = over;
    this.editor = editor;
    this.foot = foot;
    this.toasts = toasts;
    foot.getStyleClass().add("shell-notice-foot");
    toasts.getChildren().addListener((ListChangeListener<Node>) change -> changed());
    over.addEventFilter(KeyEvent.KEY_RELEASED, event -> over.requestLayout());
    over.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> over.requestLayout());
    changed();
  }

  /// Moves the notices to the inspector, or away from it when it is gone.
  void follow(boolean inspectorOpen) {
    over.getChildren().remove(toasts);
    foot.getChildren().clear();
    toasts.setManaged(inspectorOpen);
    if (inspectorOpen) {
      foot.getChildren().add(toasts);
    } else {
      over.getChildren().add(toasts);
    }
  }

  /// Puts floating notices where they belong now; part of laying out `over`.
  void layout() {
    if (toasts.isEmpty()) {
      return;
    }
    if (toasts.isManaged()) {
      limit();
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

  private void limit() {
    if (foot.getParent() instanceof Region column) {
      double all = foot.prefHeight(column.getWidth());
      double around = all - toasts.prefHeight(toasts.getWidth());
      double newest = around + toasts.newest(toasts.getWidth());
      double wanted = Math.min(all, Math.max(newest, column.getHeight() - INSPECTOR));
      if (wanted != foot.getMinHeight()) {
        foot.setMinHeight(wanted);
        foot.setMaxHeight(wanted);
      }
    }
  }

  private boolean coversCaret(Bounds notices) {
    Node caret = editor.lookup(".caret");
    return caret != null
        && notices.intersects(over.sceneToLocal(caret.localToScene(caret.getLayoutBounds())));
  }

  private void changed() {
    foot.setVisible(!toasts.isEmpty());
    foot.setManaged(!toasts.isEmpty());
    toasts.setVisible(!toasts.isEmpty());
    over.requestLayout();
  }
}
