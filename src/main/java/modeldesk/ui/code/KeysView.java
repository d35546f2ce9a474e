package modeldesk.ui.code;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.yaml.KeyChange;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A card to choose keys in: the changed keys with ticks on the left, what the text will be on the
/// right.
public final class KeysView {
  private static final double KEYS = 0.34;

  private final ModalHost host;
  private @Nullable KeysViewModel shown;

  /// The card is there while `asked` has a value.
  public KeysView(ObservableValue<@Nullable KeysViewModel> asked, ModalHost host) {
    this.host = host;
    asked.subscribe(this::follow);
  }

  private void follow(@Nullable KeysViewModel model) {
    boolean wasShown = shown != null;
    shown = model;
    if (wasShown) {
      host.close();
    }
    if (model != null) {
      show(model);
    }
  }

  private void show(KeysViewModel model) {
    Button cancel = Buttons.plain(Messages.get("code.keys.cancel"), model::close);
    cancel.setId("keys-cancel");
    Button apply = Buttons.primary("", model::apply);
    apply.setId("keys-apply");
    apply.setDefaultButton(true);
    apply.textProperty().bind(model.applyLabelProperty());
    ReasonedButton reasoned = new ReasonedButton(apply, "").because(model.reasonProperty());
    Label note = new Label(Messages.get("code.keys.note"));
    note.getStyleClass().add("secondary");
    note.setMinWidth(0);
    ListView<KeyChange> list = list(model);
    SplitPane split = new SplitPane(keys(model, list), compared(model));
    split.setDividerPositions(KEYS);
    host.show(
        new Modal(
            "keys",
            Feather.CORNER_UP_LEFT,
            model.wording().title(),
            model.wording().file(),
            split,
            new Footer(cancel, reasoned).left(note),
            1040,
            620,
            list,
            () -> closed(model)));
  }

  private void closed(KeysViewModel model) {
    if (Objects.equals(shown, model)) {
      shown = null;
      model.close();
    }
  }

  private static VBox keys(KeysViewModel model, ListView<KeyChange> list) {
    CheckBox all = new CheckBox(Messages.get("code.keys.all", model.all().size()));
    all.setId("keys-all");
    all.setMinWidth(0);
    all.setOnAction(event -> model.chooseAll(all.isSelected()));
    Runnable tick =
        () -> {
          int chosen = model.chosen().size();
          all.setSelected(chosen == model.all().size());
          all.setIndeterminate(chosen > 0 && chosen < model.all().size());
        };
    model.chosen().addListener((SetChangeListener<YamlPath>) change -> tick.run());
    tick.run();
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(new PanelHeader(all), list);
    box.getStyleClass().add("keys");
    return box;
  }

  private static ListView<KeyChange> list(KeysViewModel model) {
    ListView<KeyChange> list = new ListView<>();
    list.setId("keys-list");
    list.setAccessibleText(model.wording().title());
    list.setFixedCellSize(28);
    list.setCellFactory(view -> new KeyCell(model));
    list.getItems().setAll(model.all());
    list.getSelectionModel().selectFirst();
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          KeyChange at = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && at != null) {
            model.choose(at.path(), !model.chosen().contains(at.path()));
            event.consume();
          }
        });
    model.chosen().addListener((SetChangeListener<YamlPath>) change -> list.refresh());
    KeyedRows.serve(list);
    KeyedRows.passEnter(list);
    return list;
  }

  private static VBox compared(KeysViewModel model) {
    DiffView diff = new DiffView();
    diff.setId("keys-diff");
    diff.unifiedProperty().set(true);
    Label title = new Label(Messages.get("code.keys.preview"));
    title.getStyleClass().add("secondary");
    model
        .previewProperty()
        .subscribe(preview -> {
          if (preview != null) {
            diff.show(model.wording().now(), model.wording().then(), preview);
          }
        });
    VBox.setVgrow(diff, Priority.ALWAYS);
    VBox box = new VBox(new PanelHeader(title).right(new DiffControls(diff)), diff);
    box.setMinWidth(0);
    return box;
  }
}
