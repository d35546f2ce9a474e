package modeldesk.ui.latest;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;

/// A key that was merged without asking: whose it is, and its path.
final class TakenCell extends ListCell<TakenKey> {
  private final MergeDraftsViewModel model;
  private final Pill side = new Pill("", Pill.Tone.PLAIN);
  private final Label path = new Label();
  private final HBox line = new HBox(side, path);

  TakenCell(MergeDraftsViewModel model) {
    this.model = model;
    path.getStyleClass().add("latest-path");
    path.setMinWidth(0);
    side.getStyleClass().add("latest-whose");
    line.getStyleClass().add("latest-taken-key");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TakenKey key, boolean empty) {
    super.updateItem(key, empty);
    if (empty || key == null) {
      setGraphic(null);
      Tip.say(this, "");
      setAccessibleText(null);
      return;
    }
    switch (key.key().side()) {
      case MINE -> show(Messages.get("latest.whose.mine"), Pill.Tone.ACCENT);
      case THEIRS -> show(Messages.get("latest.whose.theirs"), Pill.Tone.SUCCESS);
      case BOTH -> show(Messages.get("latest.whose.both"), Pill.Tone.MERGED);
    }
    path.setText(model.shortPath(key));
    Tip.say(this, key.file().name().key() + "\n" + model.path(key));
    setAccessibleText(side.getText() + ", " + model.path(key));
    setGraphic(line);
  }

  private void show(String text, Pill.Tone tone) {
    side.setText(text);
    side.setTone(tone);
  }
}
