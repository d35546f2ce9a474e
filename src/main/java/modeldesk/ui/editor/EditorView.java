package modeldesk.ui.editor;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.session.Document;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The open files: tabs, breadcrumb, and one code view a document, kept while it is open so that
/// undo and scrolling survive a change of tabs.
public final class EditorView extends BorderPane {
  private final EditorViewModel model;
  private final Background background;
  private final Map<Document, EditorPage> pages = new HashMap<>();
  private final VBox head = new VBox();
  private final StackPane body = new StackPane();
  private final Node empty;
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  public EditorView(EditorViewModel model, Background background) {
    this.model = model;
    this.background = background;
    getStyleClass().add("editor");
    setId("editor");
    empty = new EmptyState(Feather.FILE_TEXT, Messages.get("editor.empty"));
    empty.setFocusTraversable(true);
    head.getChildren().setAll(new EditorTabs(model), new Breadcrumb(model));
    body.getStyleClass().add("editor-body");
    setCenter(body);
    model.open().addListener((ListChangeListener<Document>) change -> dropClosed());
    model.activeProperty().subscribe(this::show);
    fillKeys();
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The code of the document in front; null when none is open.
  public @Nullable CodeView code() {
    Document front = model.active();
    EditorPage page = front == null ? null : pages.get(front);
    return page == null ? null : page.code();
  }

  /// Puts the keyboard into the code.
  public void focusCode() {
    CodeView code = code();
    if (code != null) {
      code.requestFocus();
    }
  }

  /// The keyboard stays in the editor when the file it was in goes away.
  private void show(@Nullable Document document) {
    boolean keyboardHere = isFocusWithin();
    if (document == null) {
      setTop(null);
      body.getChildren().setAll(empty);
    } else {
      EditorPage page = pages.computeIfAbsent(document, d -> new EditorPage(d, model, background));
      setTop(head);
      body.getChildren().setAll(page.code());
    }
    if (keyboardHere) {
      body.getChildren().getFirst().requestFocus();
    }
  }

  private void dropClosed() {
    pages
        .entrySet()
        .removeIf(page -> {
          boolean closed = !model.open().contains(page.getKey());
          if (closed) {
            page.getValue().close();
          }
          return closed;
        });
  }

  private void fillKeys() {
    key(KeyCode.W, model::closeActive);
    key(KeyCode.EQUALS, model::zoomIn);
    key(KeyCode.PLUS, model::zoomIn);
    key(KeyCode.ADD, model::zoomIn);
    key(KeyCode.MINUS, model::zoomOut);
    key(KeyCode.SUBTRACT, model::zoomOut);
    key(KeyCode.DIGIT0, model::resetZoom);
    key(KeyCode.NUMPAD0, model::resetZoom);
    key(KeyCode.PAGE_DOWN, model::nextTab);
    key(KeyCode.PAGE_UP, model::previousTab);
    keys.put(new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN), model::zoomIn);
    keys.put(new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN), model::nextTab);
    keys.put(
        new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, SHIFT_DOWN),
        model::previousTab);
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
