package modeldesk.ui.editor;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import modeldesk.ui.session.Arrangement.Direction;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import org.jspecify.annotations.Nullable;

/// Tabs that are dragged: along their row, into the other group, or to an edge of the editor, which
/// splits it. Shows over the editor where the tab would go; Escape leaves it where it is.
final class TabDrag extends Pane {
  private static final double THRESHOLD = 8;
  private static final double EDGE = 0.3;
  private static final double BAR = 2;

  /// Where a dragged tab would go, and the part of the scene that is marked for it.
  private sealed interface Drop {
    Bounds marked();

    /// Into a row of tabs.
    record Row(TabGroup group, int index, Bounds marked) implements Drop {}

    /// Behind the tabs of the other group.
    record Group(TabGroup group, Bounds marked) implements Drop {}

    /// Into a second group.
    record Half(Direction where, boolean before, Bounds marked) implements Drop {}
  }

  private final EditorView editor;
  private final TabsViewModel tabs;
  private final Region mark = new Region();
  private @Nullable EditorTab dragged;
  private @Nullable GroupView from;
  private @Nullable Drop drop;
  private Point2D pressed = Point2D.ZERO;
  private boolean moving;

  TabDrag(EditorView editor, TabsViewModel tabs) {
    this.editor = editor;
    this.tabs = tabs;
    setMouseTransparent(true);
    setManaged(false);
    mark.getStyleClass().add("editor-drop");
    mark.setVisible(false);
    getChildren().add(mark);
    editor.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    editor.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    editor.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    editor.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (moving && event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
          }
        });
  }

  private void press(MouseEvent event) {
    end();
    if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node target) {
      for (Node at = target; at != null; at = at.getParent()) {
        if (at instanceof Button) {
          return;
        }
        if (at instanceof EditorTab tab) {
          dragged = tab;
          pressed = new Point2D(event.getSceneX(), event.getSceneY());
        } else if (at instanceof GroupView group) {
          from = group;
        }
      }
    }
  }

  private void drag(MouseEvent event) {
    EditorTab tab = dragged;
    if (tab == null || from == null) {
      return;
    }
    Point2D here = new Point2D(event.getSceneX(), event.getSceneY());
    moving |= here.distance(pressed) > THRESHOLD;
    if (moving) {
      drop = drop(tab, from, here);
      show(drop);
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    EditorTab tab = dragged;
    GroupView group = from;
    Drop where = drop;
    boolean moved = moving;
    end();
    if (moved) {
      event.consume();
      if (tab != null && group != null && where != null) {
        put(group.group(), tab.tab(), where);
        editor.focusCode();
      }
    }
  }

  private void put(TabGroup group, Tab tab, Drop where) {
    switch (where) {
      case Drop.Row row -> tabs.move(group, tab, row.group(), row.index());
      case Drop.Group other -> tabs.move(group, tab, other.group(), other.group().tabs().size());
      case Drop.Half half -> tabs.splitOff(tab, half.where(), half.before());
    }
  }

  private void end() {
    dragged = null;
    from = null;
    drop = null;
    moving = false;
    mark.setVisible(false);
  }

  private @Nullable Drop drop(EditorTab tab, GroupView own, Point2D here) {
    for (GroupView group : editor.groups()) {
      Bounds strip = onScene(group.tabs());
      Bounds body = onScene(group.body());
      if (strip.contains(here)) {
        return row(tab, group, strip, here.getX());
      }
      if (body.contains(here)) {
        return group.equals(own) ? half(body, here) : new Drop.Group(group.group(), body);
      }
    }
    return null;
  }

  private static Drop row(EditorTab tab, GroupView group, Bounds strip, double x) {
    int index = 0;
    double edge = strip.getMinX();
    for (EditorTab each : group.tabs().shown()) {
      Bounds bounds = onScene(each);
      if (bounds.getCenterX() < x) {
        index += each.equals(tab) ? 0 : 1;
        edge = bounds.getMaxX();
      }
    }
    return new Drop.Row(group.group(), index, part(strip, edge - BAR / 2, 0, BAR, 1));
  }

  /// Only one group can be split.
  private @Nullable Drop half(Bounds body, Point2D here) {
    if (editor.groups().size() > 1) {
      return null;
    }
    double across = (here.getX() - body.getMinX()) / body.getWidth();
    double down = (here.getY() - body.getMinY()) / body.getHeight();
    double middle = body.getCenterX();
    double half = body.getWidth() / 2;
    if (across > 1 - EDGE) {
      return new Drop.Half(Direction.RIGHT, false, part(body, middle, 0, half, 1));
    }
    if (across < EDGE) {
      return new Drop.Half(Direction.RIGHT, true, part(body, body.getMinX(), 0, half, 1));
    }
    if (down > 1 - EDGE) {
      return new Drop.Half(
          Direction.DOWN, false, part(body, body.getMinX(), 0.5, body.getWidth(), 0.5));
    }
    return null;
  }

  private static Bounds part(Bounds of, double x, double top, double width, double height) {
    return new BoundingBox(x, of.getMinY() + of.getHeight() * top, width, of.getHeight() * height);
  }

  private void show(@Nullable Drop where) {
    mark.setVisible(where != null);
    if (where != null) {
      Bounds here = editor.sceneToLocal(where.marked());
      mark.resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
    }
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }
}
