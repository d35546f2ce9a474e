package modeldesk.ui.keymap;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.KeyHint;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A command with its keys, what else has them, and the ways to change them.
final class KeyCell extends ListCell<KeyRow> {
  private final KeyMapViewModel model;

  KeyCell(KeyMapViewModel model) {
    this.model = model;
    getStyleClass().add("keymap-row");
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      KeyRow row = getItem();
      if (row != null && event.getClickCount() == 2) {
        model.record(row.id());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable KeyRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(line(row));
    setAccessibleText(
        Messages.get("keymap.row", row.command().title(), display(row.keys()))
            + (row.command().inText().isEmpty()
                ? ""
                : " " + Messages.get("keymap.row.inText", display(row.command().inText())))
            + (row.clash().isEmpty() ? "" : " " + Messages.get("keymap.clash", row.clash())));
  }

  private HBox line(KeyRow row) {
    boolean records = model.recordingProperty().get().equals(row.id());
    Label title = new Label(row.command().title().replace("…", ""));
    title.setMinWidth(0);
    Label menu = new Label(row.command().menu());
    menu.getStyleClass().add("secondary");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    HBox names = new HBox(8, title, menu);
    names.setAlignment(Pos.BASELINE_LEFT);
    VBox words = new VBox(names);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!row.clash().isEmpty()) {
      Label clash = new Label(Messages.get("keymap.clash", row.clash()));
      clash.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "attention"));
      clash.getStyleClass().add("caption");
      words.getChildren().add(clash);
    }
    HBox line = new HBox(8, words, keys(row, records), actions(row, records));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static HBox keys(KeyRow row, boolean records) {
    HBox keys = new HBox(6);
    keys.setAlignment(Pos.CENTER_RIGHT);
    keys.setMinWidth(Region.USE_PREF_SIZE);
    String inText = row.command().inText();
    if (!records && !inText.isEmpty()) {
      Label where = new Label(Messages.get("keymap.inText"));
      where.getStyleClass().add("secondary");
      Tip.say(where, Messages.get("keymap.inTextHint"));
      keys.getChildren().addAll(KeyHint.cap(display(inText)), where);
    }
    if (records || inText.isEmpty() || !row.keys().isEmpty()) {
      keys.getChildren().add(ownKeys(row, records));
    }
    return keys;
  }

  private static Label ownKeys(KeyRow row, boolean records) {
    if (records) {
      Label waiting = new Label(Messages.get("keymap.press"));
      waiting.getStyleClass().add("keymap-waiting");
      waiting.setMinWidth(USE_PREF_SIZE);
      return waiting;
    }
    if (row.keys().isEmpty()) {
      Label none = new Label(Messages.get("keymap.none"));
      none.getStyleClass().add("secondary");
      return none;
    }
    return KeyHint.cap(display(row.keys()));
  }

  private static String display(String keys) {
    try {
      return keys.isEmpty()
          ? Messages.get("keymap.none")
          : KeyCombination.valueOf(keys).getDisplayText();
    } catch (IllegalArgumentException e) {
      return keys;
    }
  }

  private HBox actions(KeyRow row, boolean records) {
    String title = row.command().title();
    Button change =
        Buttons.icon(
            Feather.EDIT_2, Messages.get("keymap.change", title), () -> start(row, records));
    Button clear =
        Buttons.icon(Feather.X, Messages.get("keymap.clear", title), () -> model.clear(row.id()));
    clear.setVisible(!row.keys().isEmpty());
    Button reset =
        Buttons.icon(
            Feather.ROTATE_CCW, Messages.get("keymap.reset", title), () -> model.reset(row.id()));
    reset.setVisible(row.changed());
    HBox actions = new HBox(change, clear, reset);
    actions.setAlignment(Pos.CENTER_LEFT);
    for (var button : actions.getChildren()) {
      button.getStyleClass().add("compact");
      button.setFocusTraversable(false);
    }
    return actions;
  }

  private void start(KeyRow row, boolean records) {
    getListView().requestFocus();
    getListView().getSelectionModel().select(row);
    if (records) {
      model.stop();
    } else {
      model.record(row.id());
    }
  }
}
