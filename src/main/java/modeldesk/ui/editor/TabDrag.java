package modeldesk.ui.editor;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import modeldesk.ui.session.Arrangement.Direction;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import org.jspecify.annotations.Nullable;

/// Tabs that are dragged: along their row, into another group, to an edge of a group, which splits
/// it, or out of the window, which gives them one of their own. Shows over the editor where the tab
/// would go; Escape leaves it where it is.
final class TabDrag {
  private static final double THRESHOLD = 8;
  private static final double EDGE = 0.3;
  private static final double BAR = 2;

  /// Where a dragged tab would go, and the part of the screen that is marked for it.
  private sealed interface Drop {
    @Nullable Bounds marked();

    /// The group it is over; null outside all windows.
    @Nullable TabGroup group();

    /// Into a row of tabs.
    record Row(TabGroup group, int index, Bounds marked) implements Drop {}

    /// Behind the tabs of another group.
    record Group(TabGroup group, Bounds marked) implements Drop {}

    /// Into a new group beside one.
    record Half(TabGroup group, Direction where, boolean before, Bounds marked) implements Drop {}

    /// Into a window of its own.
    record Out(Point2D place) implements Drop {
      @Override
      public @Nullable Bounds marked() {
        return null;
      }

      @Override
      public @Nullable TabGroup group() {
        return null;
      }
    }
  }

  private final EditorView editor;
  private final TabsViewModel tabs;
  private @Nullable EditorTab dragged;
  private @Nullable GroupView from;
  private @Nullable Drop drop;
  private Point2D pressed = Point2D.ZERO;
  private boolean moving;

  TabDrag(EditorView editor, TabsViewModel tabs) {
    this.editor = editor;
    this.tabs = tabs;
  }

  /// Tabs can be dragged from here.
  void serve(EditorArea area) {
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    area.addEventFilter(
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
          pressed = new Point2D(event.getScreenX(), event.getScreenY());
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
    Point2D here = new Point2D(event.getScreenX(), event.getScreenY());
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
      case Drop.Half half -> tabs.splitOff(group, tab, half.group(), half.where(), half.before());
      case Drop.Out(Point2D place) -> tabs.toNewWindow(group, tab, place.getX(), place.getY());
    }
  }

  private void end() {
    dragged = null;
    from = null;
    drop = null;
    moving = false;
    show(null);
  }

  /// What is over what nobody knows, so the window that the tab comes from is asked first.
  private @Nullable Drop drop(EditorTab tab, GroupView own, Point2D here) {
    List<EditorArea> areas =
        editor.areas().stream()
            .sorted(Comparator.comparing(area -> !area.groups().contains(own)))
            .toList();
    for (EditorArea area : areas) {
      Window window = area.getScene() == null ? null : area.getScene().getWindow();
      if (window != null && bounds(window).contains(here)) {
        return drop(area, tab, own, here);
      }
    }
    return tabs.canLeave(own.group()) ? new Drop.Out(here) : null;
  }

  private static Bounds bounds(Window window) {
    return new BoundingBox(window.getX(), window.getY(), window.getWidth(), window.getHeight());
  }

  private static @Nullable Drop drop(EditorArea area, EditorTab tab, GroupView own, Point2D here) {
    for (GroupView group : area.groups()) {
      Bounds strip = group.tabs().localToScreen(group.tabs().getBoundsInLocal());
      Bounds body = group.body().localToScreen(group.body().getBoundsInLocal());
      if (strip != null && strip.contains(here)) {
        return row(tab, group, strip, here.getX());
      }
      if (body.contains(here)) {
        Drop half = half(group.group(), body, here);
        return half == null && !group.equals(own) ? new Drop.Group(group.group(), body) : half;
      }
    }
    return null;
  }

  private static Drop row(EditorTab tab, GroupView group, Bounds strip, double x) {
    int index = 0;
    double edge = strip.getMinX();
    for (EditorTab each : group.tabs().shown()) {
      Bounds bounds = each.localToScreen(each.getBoundsInLocal());
      if (bounds.getCenterX() < x) {
        index += each.equals(tab) ? 0 : 1;
        edge = bounds.getMaxX();
      }
    }
    return new Drop.Row(group.group(), index, part(strip, edge - BAR / 2, 0, BAR, 1));
  }

  /// The middle of a group is not for splitting.
  private static @Nullable Drop half(TabGroup at, Bounds body, Point2D here) {
    double across = (here.getX() - body.getMinX()) / body.getWidth();
    double down = (here.getY() - body.getMinY()) / body.getHeight();
    double middle = body.getCenterX();
    double half = body.getWidth() / 2;
    if (across > 1 - EDGE) {
      return new Drop.Half(at, Direction.RIGHT, false, part(body, middle, 0, half, 1));
    }
    if (across < EDGE) {
      return new Drop.Half(at, Direction.RIGHT, true, part(body, body.getMinX(), 0, half, 1));
    }
    if (down > 1 - EDGE || down < EDGE) {
      boolean before = down < EDGE;
      Bounds part = part(body, body.getMinX(), before ? 0 : 0.5, body.getWidth(), 0.5);
      return new Drop.Half(at, Direction.DOWN, before, part);
    }
    return null;
  }

  private static Bounds part(Bounds of, double x, double top, double width, double height) {
    return new BoundingBox(x, of.getMinY() + of.getHeight() * top, width, of.getHeight() * height);
  }

  private void show(@Nullable Drop where) {
    TabGroup over = where == null ? null : where.group();
    for (EditorArea area : editor.areas()) {
      boolean here = area.groups().stream().anyMatch(view -> view.group().equals(over));
      area.mark(here && where != null ? where.marked() : null);
    }
  }
}
