package modeldesk.ui.code;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import modeldesk.yaml.KeyChange;
import org.jspecify.annotations.Nullable;

/// One changed key with its tick, and what becomes of it when its change is taken back.
final class KeyCell extends ListCell<KeyChange> {
  private final KeysViewModel model;
  private final CheckBox tick = new CheckBox();

  KeyCell(KeysViewModel model) {
    this.model = model;
    tick.setFocusTraversable(false);
    tick.setOnAction(event -> {
      KeyChange change = getItem();
      if (change != null) {
        model.choose(change.path(), tick.isSelected());
      }
    });
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable KeyChange change, boolean empty) {
    super.updateItem(change, empty);
    if (empty || change == null) {
      setGraphic(null);
      Tip.say(this, "");
      setAccessibleText(null);
      return;
    }
    String path = change.path().breadcrumb();
    boolean chosen = model.chosen().contains(change.path());
    tick.setSelected(chosen);
    tick.setAccessibleText(path);
    Label name = new Label(path);
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(tick, name, pill(change.kind()));
    line.getStyleClass().add("keys-row");
    setGraphic(line);
    Tip.say(this, path);
    setAccessibleText(
        chosen
            ? Messages.get("code.keys.chosen", path, word(change.kind()))
            : Messages.get("code.keys.notChosen", path, word(change.kind())));
  }

  private static Pill pill(KeyChange.Kind kind) {
    return new Pill(
        word(kind),
        switch (kind) {
          case ADDED -> Pill.Tone.DANGER;
          case CHANGED -> Pill.Tone.ACCENT;
          case REMOVED -> Pill.Tone.SUCCESS;
        });
  }

  private static String word(KeyChange.Kind kind) {
    return switch (kind) {
      case ADDED -> Messages.get("code.keys.goes");
      case CHANGED -> Messages.get("code.keys.changesBack");
      case REMOVED -> Messages.get("code.keys.comesBack");
    };
  }
}
