package modeldesk.ui.editor;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.PlacedSplit;
import modeldesk.ui.session.Arrangement;
import modeldesk.ui.session.TabGroup;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The open files: one group of tabs, or two beside or under each other.
public final class EditorView extends StackPane {
  private final EditorViewModel model;
  private final Background background;
  private final EditorPages pages;
  private final PlacedSplit split = new PlacedSplit(Orientation.HORIZONTAL, this::place);
  private final List<GroupView> groups = new ArrayList<>();
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  public EditorView(EditorViewModel model, Background background) {
    this.model = model;
    this.background = background;
    pages = new EditorPages(model, background);
    getStyleClass().add("editor");
    setId("editor");
    split.getStyleClass().add("editor-split");
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    getChildren().setAll(split, new TabDrag(this, model.tabs()));
    Bind.now(model.tabs().groups(), this::arrange);
    Bind.now(
        model.tabs().arrangement().directionProperty(),
        where ->
            split.setOrientation(
                where == Arrangement.Direction.RIGHT
                    ? Orientation.HORIZONTAL
                    : Orientation.VERTICAL));
    Bind.now(model.tabs().arrangement().shareProperty(), share -> place(split));
    model.tabs().activeProperty().subscribe(this::follow);
    fillKeys();
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The code one works in; null when none is open.
  public @Nullable CodeView code() {
    return view(model.tabs().activeProperty().get()).code();
  }

  /// Puts the keyboard into the code.
  public void focusCode() {
    CodeView code = code();
    if (code != null) {
      code.requestFocus();
    }
  }

  /// Puts the name of the file one works in into the clipboard.
  public void copyName() {
    model.tabs().withFront((group, tab) -> TabMenu.copyName(tab));
  }

  List<GroupView> groups() {
    return groups;
  }

  private GroupView view(TabGroup group) {
    return groups.stream()
        .filter(view -> view.group().equals(group))
        .findFirst()
        .orElse(groups.getFirst());
  }

  /// A new group is there before it is shown, and one that is gone has given its code away.
  private void arrange() {
    boolean keyboardHere = isFocusWithin();
    List<GroupView> gone =
        groups.stream().filter(view -> !model.tabs().groups().contains(view.group())).toList();
    List<GroupView> wanted = model.tabs().groups().stream().map(this::made).toList();
    groups.clear();
    groups.addAll(wanted);
    for (GroupView group : groups) {
      group.setId("editor-group-" + (groups.indexOf(group) + 1));
    }
    gone.forEach(GroupView::close);
    if (!split.getItems().equals(wanted)) {
      split.getItems().setAll(wanted);
    }
    place(split);
    if (keyboardHere) {
      background.ui(this::focusCode);
    }
  }

  private GroupView made(TabGroup group) {
    return groups.stream()
        .filter(view -> view.group().equals(group))
        .findFirst()
        .orElseGet(() -> new GroupView(group, model, pages));
  }

  private void place(PlacedSplit pane) {
    if (pane.getItems().size() > 1) {
      pane.setDividerPosition(0, model.tabs().arrangement().shareProperty().get());
    }
  }

  /// Where the divider was let go is where it stays.
  private void released(MouseEvent event) {
    boolean divider = false;
    for (Node at = event.getTarget() instanceof Node node ? node : null;
        at != null && !at.equals(split);
        at = at.getParent()) {
      divider |= at.getStyleClass().contains("split-pane-divider");
    }
    if (divider && split.getItems().size() > 1) {
      model.tabs().arrangement().shareProperty().set(split.getDividerPositions()[0]);
    }
  }

  /// The keyboard follows to the group one works in, if it is not there already.
  private void follow(TabGroup active) {
    if (isFocusWithin() && !view(active).isFocusWithin()) {
      focusCode();
    }
  }

  private void fillKeys() {
    key(KeyCode.W, model.tabs()::closeActive);
    key(KeyCode.EQUALS, model::zoomIn);
    key(KeyCode.PLUS, model::zoomIn);
    key(KeyCode.ADD, model::zoomIn);
    key(KeyCode.MINUS, model::zoomOut);
    key(KeyCode.SUBTRACT, model::zoomOut);
    key(KeyCode.DIGIT0, model::resetZoom);
    key(KeyCode.NUMPAD0, model::resetZoom);
    key(KeyCode.PAGE_DOWN, model.tabs()::next);
    key(KeyCode.PAGE_UP, model.tabs()::previous);
    keys.put(new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN), model::zoomIn);
    keys.put(new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN), model.tabs()::next);
    keys.put(
        new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, SHIFT_DOWN),
        model.tabs()::previous);
  }

  private void key(KeyCode code, Runnable action) {
    keys.put(new KeyCodeCombination(code, SHORTCUT_DOWN), action);
  }

  private void pressed(KeyEvent event) {
    for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
      if (key.getKey().match(event)) {
        key.getValue().run();
        event.consume();
        background.ui(this::focusCode);
        return;
      }
    }
  }
}
