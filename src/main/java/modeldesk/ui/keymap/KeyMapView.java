package modeldesk.ui.keymap;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.FilterField;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// The keys of all commands over the window: a filter, the habit to follow, and a line for each.
public final class KeyMapView {
  private final KeyMapViewModel model;
  private final ModalHost host;
  private final ShownWhile shown;
  private final ListView<KeyRow> list = new ListView<>();
  private final FilterField filter;
  private final VBox content = new VBox();

  public KeyMapView(KeyMapViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    list.setId("keymap-list");
    list.getStyleClass().add("keymap-list");
    list.setItems(model.rows());
    list.setCellFactory(view -> new KeyCell(model));
    list.setAccessibleText(Messages.get("keymap.title"));
    list.setPlaceholder(new EmptyState(Feather.SEARCH, Messages.get("keymap.nothing")));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    VBox.setVgrow(list, Priority.ALWAYS);
    filter = new FilterField(Feather.SEARCH, Messages.get("keymap.filter"), list);
    filter.setId("keymap-filter");
    filter.textProperty().bindBidirectional(model.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox top = new HBox(filter, presets());
    top.getStyleClass().add("keymap-top");
    content.getChildren().setAll(top, list);
    model.recordingProperty().subscribe(id -> list.refresh());
    shown = new ShownWhile(host, this::show, model::close);
    shown.follow(model.showingProperty());
  }

  private Segmented<KeyPreset> presets() {
    Segmented<KeyPreset> presets = new Segmented<>(KeyPreset.STANDARD);
    presets
        .add(
            KeyPreset.STANDARD,
            Messages.get("keymap.preset.standard"),
            Messages.get("keymap.preset.standard.hint"),
            "keymap-standard")
        .add(
            KeyPreset.VS_CODE,
            Messages.get("keymap.preset.vsCode"),
            Messages.get("keymap.preset.vsCode.hint"),
            "keymap-vs-code")
        .add(
            KeyPreset.INTELLIJ,
            Messages.get("keymap.preset.intellij"),
            Messages.get("keymap.preset.intellij.hint"),
            "keymap-intellij");
    Bind.now(model.presetProperty(), presets.valueProperty()::set);
    presets.valueProperty().subscribe(model::follow);
    return presets;
  }

  private void pressed(KeyEvent event) {
    KeyRow row = list.getSelectionModel().getSelectedItem();
    if (!model.recordingProperty().get().isEmpty()) {
      record(event);
    } else if (row != null && event.getCode() == KeyCode.ENTER) {
      model.record(row.id());
      event.consume();
    } else if (row != null && event.getCode() == KeyCode.DELETE) {
      model.clear(row.id());
      event.consume();
    }
  }

  /// Every key is for the command that waits, but for Escape.
  private void record(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isShortcutDown() && !event.isAltDown()) {
      model.stop();
    } else if (!event.getCode().isModifierKey()) {
      model.pressed(written(event));
    }
    event.consume();
  }

  private void typed(KeyEvent event) {
    if (!model.recordingProperty().get().isEmpty()) {
      event.consume();
    }
  }

  private static String written(KeyEvent event) {
    return (event.isShortcutDown() ? "Shortcut+" : "")
        + (event.isMetaDown() && !event.isShortcutDown() ? "Meta+" : "")
        + (event.isAltDown() ? "Alt+" : "")
        + (event.isShiftDown() ? "Shift+" : "")
        + event.getCode().getName();
  }

  private void show() {
    Button all = Buttons.plain(Messages.get("keymap.resetAll"), model::resetAll);
    all.setId("keymap-reset-all");
    Bind.now(model.changedProperty(), changed -> all.setDisable(!changed));
    Button close = Buttons.plain(Messages.get("keymap.close"), model::close);
    close.setId("keymap-done");
    HBox left = new HBox(all, Lines.failure(model.toldProperty()));
    left.getStyleClass().add("keymap-left");
    host.show(
        Modal.form(
                "keymap",
                Feather.COMMAND,
                Messages.get("keymap.title"),
                content,
                new Footer(close).left(left))
            .sized(760, 720)
            .focusing(filter)
            .onClosed(shown::closed));
  }
}
