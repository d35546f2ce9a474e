package modeldesk.ui.editor;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.TabGroup;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The open files: groups of tabs beside and under each other, here and in other windows.
public final class EditorView extends StackPane {
  private final EditorViewModel model;
  private final Background background;
  private final EditorPages pages;
  private final TabDrag drag;
  private final List<EditorArea> areas = new ArrayList<>();
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  public EditorView(EditorViewModel model, Background background) {
    this.model = model;
    this.background = background;
    pages = new EditorPages(model, background);
    drag = new TabDrag(this, model.tabs());
    setId("editor");
    fillKeys();
    getChildren().setAll(area(model.tabs().arrangement().main()));
    model
        .tabs()
        .arrangement()
        .windows()
        .addListener((ListChangeListener<EditorWindow>) change -> closeGone());
  }

  /// The groups of another window, to be shown there as long as the window is.
  public Region area(EditorWindow window) {
    EditorArea area = new EditorArea(window, this, model, background);
    areas.add(area);
    drag.serve(area);
    number();
    return area;
  }

  /// The code one works in; null when none is open.
  public @Nullable CodeView code() {
    return view(model.tabs().activeProperty().get()).code();
  }

  /// Puts the keyboard into the code, in whichever window it is.
  public void focusCode() {
    CodeView code = code();
    if (code != null) {
      bringForward(code);
      code.requestFocus();
    }
  }

  /// Puts the name of the file one works in into the clipboard.
  public void copyName() {
    model.tabs().withFront((group, tab) -> TabMenu.copyName(tab));
  }

  List<EditorArea> areas() {
    return areas;
  }

  List<GroupView> groups() {
    return areas.stream().flatMap(area -> area.groups().stream()).toList();
  }

  GroupView view(TabGroup group) {
    List<GroupView> all = groups();
    return all.stream()
        .filter(view -> view.group().equals(group))
        .findFirst()
        .orElse(all.getFirst());
  }

  GroupView made(TabGroup group) {
    return new GroupView(group, model, pages);
  }

  /// Groups are counted through all windows, as the keys that lead to them do.
  void number() {
    List<TabGroup> order = model.tabs().groups();
    groups().forEach(view -> view.setId("editor-group-" + (order.indexOf(view.group()) + 1)));
  }

  /// A window of ours comes forward only when one is in another one of them: what happens while
  /// another program is in front does not take its place.
  private void bringForward(Node code) {
    Stage there = stage(code);
    boolean elsewhere =
        areas.stream().map(EditorView::stage).anyMatch(each -> each != null && each.isFocused());
    if (there != null && !there.isFocused() && elsewhere) {
      there.toFront();
      there.requestFocus();
    }
  }

  private static @Nullable Stage stage(Node node) {
    Scene scene = node.getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window instanceof Stage stage ? stage : null;
  }

  private void closeGone() {
    List<EditorWindow> windows = model.tabs().arrangement().windows();
    for (EditorArea area : List.copyOf(areas)) {
      if (!windows.contains(area.window())) {
        areas.remove(area);
        area.close();
      }
    }
    number();
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

  void pressed(KeyEvent event) {
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
