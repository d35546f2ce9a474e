package modeldesk.ui.rename;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.rename.Place;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;

/// A line of the list of changes with its tick.
final class ChangeCell extends ListCell<ChangeRow> {
  private final RenameEverywhereViewModel model;

  ChangeCell(RenameEverywhereViewModel model) {
    this.model = model;
    getStyleClass().add("rename-change");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ChangeRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    setAccessibleText(null);
    if (empty || row == null) {
      return;
    }
    setGraphic(
        switch (row) {
          case ChangeRow.File file -> file(file);
          case ChangeRow.At at -> place(at);
        });
  }

  private HBox file(ChangeRow.File row) {
    String key = row.file().file().key();
    long ticked = model.ticked(row);
    CheckBox tick = tick(row, ticked > 0 || row.places().isEmpty());
    tick.setIndeterminate(ticked > 0 && ticked < row.places().size());
    tick.setDisable(row.places().stream().noneMatch(Place::isOptional));
    Label name = new Label(key);
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    HBox line = line(tick, Icons.of(row.file().file().kind()), name);
    if (row.isOfTexts()) {
      line.getChildren().add(new Pill(Messages.get("rename.texts"), Pill.Tone.PLAIN));
      setTooltip(new Tooltip(Messages.get("rename.textsTip")));
    } else if (row.file().moves()) {
      String becomes = row.file().becomes().key();
      Pill pill = new Pill(Messages.get("rename.becomes", becomes), Pill.Tone.ACCENT);
      line.getChildren().add(pill);
      setTooltip(new Tooltip(Messages.get("rename.moves", key, becomes)));
    }
    setAccessibleText(Messages.get("rename.row.file", key, ticked, row.places().size()));
    return line;
  }

  private HBox place(ChangeRow.At row) {
    CheckBox tick = tick(row, model.isTicked(row));
    tick.setDisable(!row.place().isOptional());
    Label number = new Label(Integer.toString(row.line()));
    number.getStyleClass().addAll("secondary", "rename-line");
    Label text = new Label(row.text());
    text.getStyleClass().add("rename-text");
    text.setMinWidth(0);
    HBox line = line(tick, number, text);
    line.getStyleClass().add("rename-place");
    if (!row.place().isOptional()) {
      line.getChildren().add(new Pill(Messages.get("rename.declares"), Pill.Tone.PLAIN));
      setTooltip(new Tooltip(Messages.get("rename.declaresTip")));
    }
    setAccessibleText(row.line() + " " + row.text());
    return line;
  }

  private CheckBox tick(ChangeRow row, boolean on) {
    CheckBox tick = new CheckBox();
    tick.setSelected(on);
    tick.setFocusTraversable(false);
    tick.setMinWidth(Region.USE_PREF_SIZE);
    tick.setOnAction(event -> model.tick(row, !on));
    return tick;
  }

  private static HBox line(javafx.scene.Node... nodes) {
    HBox line = new HBox(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("rename-row");
    return line;
  }

  /// Whether a key takes the chosen line in or out.
  static boolean isToggle(KeyCode code) {
    return code == KeyCode.SPACE;
  }
}
