package modeldesk.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import modeldesk.store.Room;
import modeldesk.ui.kit.PlacedSplit;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.TabGroup;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The groups of tabs of one window, with dividers between them, and over them the mark of where a
/// dragged tab would go.
final class EditorArea extends StackPane {
  private final EditorWindow window;
  private final EditorView editor;
  private final EditorViewModel model;
  private final Background background;
  private final List<GroupView> groups = new ArrayList<>();
  private final List<PlacedSplit> splits = new ArrayList<>();
  private final StackPane content = new StackPane();
  private final Pane over = new Pane();
  private final Region mark = new Region();
  private final Subscription following;

  EditorArea(EditorWindow window, EditorView editor, EditorViewModel model, Background background) {
    this.window = window;
    this.editor = editor;
    this.model = model;
    this.background = background;
    getStyleClass().add("editor");
    over.setMouseTransparent(true);
    over.setManaged(false);
    mark.getStyleClass().add("editor-drop");
    mark.setVisible(false);
    mark.setManaged(false);
    over.getChildren().add(mark);
    getChildren().setAll(content, over);
    addEventFilter(KeyEvent.KEY_PRESSED, editor::pressed);
    arrange(window.room());
    following =
        Subscription.combine(
            window.roomProperty().subscribe((was, is) -> reshape(was, is)),
            model.tabs().activeProperty().subscribe(active -> follow(active)));
  }

  EditorWindow window() {
    return window;
  }

  List<GroupView> groups() {
    return groups;
  }

  /// The window is gone: its views go to where their documents still have a tab.
  void close() {
    following.unsubscribe();
    groups.forEach(GroupView::close);
    groups.clear();
  }

  /// Marks a part of the screen as where something would go; null for none.
  void mark(@Nullable Bounds part) {
    mark.setVisible(part != null);
    if (part != null) {
      Bounds here = screenToLocal(part);
      mark.resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
    }
  }

  private void reshape(Room<TabGroup> was, Room<TabGroup> is) {
    if (was.even().equals(is.even())) {
      splits.forEach(PlacedSplit::place);
    } else {
      arrange(is);
    }
  }

  /// A new group is there before it is shown, and one that is gone has given its code away.
  private void arrange(Room<TabGroup> room) {
    boolean keyboardHere = isFocusWithin();
    List<GroupView> gone =
        groups.stream().filter(view -> !room.groups().contains(view.group())).toList();
    List<GroupView> wanted = room.groups().stream().map(this::made).toList();
    groups.clear();
    groups.addAll(wanted);
    gone.forEach(GroupView::close);
    splits.forEach(split -> split.getItems().clear());
    splits.clear();
    content.getChildren().setAll(node(room, List.of()));
    // What stands in a split is in no scene, and loses the keyboard, until the split has its skin.
    content.applyCss();
    editor.number();
    if (keyboardHere) {
      background.ui(editor::focusCode);
    }
  }

  private Node node(Room<TabGroup> room, List<Integer> path) {
    return switch (room) {
      case Room.One<TabGroup>(TabGroup group) -> made(group);
      case Room.Row<TabGroup> row -> {
        PlacedSplit split =
            new PlacedSplit(
                row.down() ? Orientation.VERTICAL : Orientation.HORIZONTAL,
                pane -> place(pane, path));
        split.getStyleClass().add("editor-split");
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released(event, split, path));
        splits.add(split);
        for (int i = 0; i < row.rooms().size(); i++) {
          List<Integer> further = new ArrayList<>(path);
          further.add(i);
          split.getItems().add(node(row.rooms().get(i), further));
        }
        place(split, path);
        yield split;
      }
    };
  }

  private GroupView made(TabGroup group) {
    return groups.stream()
        .filter(view -> view.group().equals(group))
        .findFirst()
        .orElseGet(() -> editor.made(group));
  }

  private void place(PlacedSplit pane, List<Integer> path) {
    if (at(path) instanceof Room.Row<TabGroup> row
        && row.rooms().size() == pane.getItems().size()) {
      double edge = 0;
      for (int i = 0; i < pane.getDividers().size(); i++) {
        edge += row.shares().get(i);
        pane.setDividerPosition(i, edge);
      }
    }
  }

  private @Nullable Room<TabGroup> at(List<Integer> path) {
    Room<TabGroup> room = window.room();
    for (int index : path) {
      if (!(room instanceof Room.Row<TabGroup> row) || index >= row.rooms().size()) {
        return null;
      }
      room = row.rooms().get(index);
    }
    return room;
  }

  /// Where a divider was let go is where it stays.
  private void released(MouseEvent event, PlacedSplit split, List<Integer> path) {
    if (!(event.getTarget() instanceof Node target) || !split.equals(dividedBy(target))) {
      return;
    }
    List<Double> shares = new ArrayList<>();
    double edge = 0;
    for (double position : split.getDividerPositions()) {
      shares.add(position - edge);
      edge = position;
    }
    shares.add(1 - edge);
    model.tabs().arrangement().share(window, path, shares);
  }

  /// The split whose divider a node is part of; null when it is part of none.
  private static @Nullable Parent dividedBy(Node target) {
    for (Node at = target; at != null && !(at instanceof PlacedSplit); at = at.getParent()) {
      if (at.getStyleClass().contains("split-pane-divider")) {
        return at.getParent();
      }
    }
    return null;
  }

  /// The keyboard follows to the group one works in, if it is not there already.
  private void follow(TabGroup active) {
    if (isFocusWithin() && !editor.view(active).isFocusWithin()) {
      editor.focusCode();
    }
  }
}
