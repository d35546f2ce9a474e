package modeldesk.ui.create;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseButton;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.RowCell;
import org.kordamp.ikonli.feather.Feather;

/// A line with its tick, or with a dot where only one can be chosen. A click anywhere ticks it.
final class TickCell extends RowCell<TickRow> {
  private final boolean single;

  TickCell(boolean single, Consumer<TickRow> toggle, Consumer<TickRow> tick) {
    super(toggle);
    this.single = single;
    setOnMouseClicked(event -> {
      TickRow row = getItem();
      if (row != null && event.getButton() == MouseButton.PRIMARY) {
        tick.accept(row);
      }
    });
  }

  @Override
  protected void show(TickRow row) {
    icon(mark(row));
    say(row.name());
    if (!row.isFree()) {
      name.getStyleClass().add("muted");
    }
    if (!row.warning().isEmpty()) {
      end(new Pill(row.warning(), Pill.Tone.ATTENTION));
    }
    if (!row.detail().isEmpty()) {
      caption(row.detail());
    }
    if (!row.explained().isEmpty()) {
      explain(row.explained());
    }
    String state =
        row.isTicked() ? Messages.get("create.row.ticked") : Messages.get("create.row.free");
    setAccessibleText(Messages.get("create.row", row.name(), state, row.detail(), row.warning()));
  }

  private Node mark(TickRow row) {
    if (single) {
      return row.isTicked()
          ? Icons.of(Feather.CHECK_CIRCLE, "accent")
          : Icons.of(Feather.CIRCLE, "muted");
    }
    CheckBox tick = new CheckBox();
    tick.setSelected(row.isTicked());
    tick.setDisable(!row.isFree());
    tick.setFocusTraversable(false);
    tick.setMouseTransparent(true);
    return tick;
  }
}
