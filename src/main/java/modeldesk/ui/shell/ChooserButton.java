package modeldesk.ui.shell;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import modeldesk.work.Once;
import org.kordamp.ikonli.feather.Feather;

/// Shows what is chosen and opens the list of what else there is.
final class ChooserButton extends Button {
  private static final double MAX_WIDTH = 240;

  private static final double GAP = 8;

  /// What icons and gaps take at least, in px.
  private static final double AROUND = 64;

  /// What the name has at least, in px, before the word about it makes room.
  private static final double NAME = 48;

  private final Label text = new Label();
  private final Pill pill = new Pill("", Pill.Tone.PLAIN);
  private final Once<ChooserPopup> popup;

  ChooserButton(String id, Feather icon, String name, Chooser chooser) {
    popup = new Once<>(() -> new ChooserPopup(id, name, chooser));
    setId(id);
    getStyleClass().addAll("shell-chooser");
    setAccessibleText(name);
    setMinWidth(72);
    setMaxWidth(MAX_WIDTH);
    setGraphic(content(icon, chooser));
    Tip.follow(this, chooser.textProperty());
    setOnAction(event -> toggle());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            toggle();
            event.consume();
          }
        });
  }

  private HBox content(Feather icon, Chooser chooser) {
    text.setMinWidth(0);
    text.textProperty().bind(chooser.textProperty());
    HBox.setHgrow(text, Priority.SOMETIMES);
    pill.textProperty().bind(chooser.pillProperty());
    Bind.visible(
        pill,
        widthProperty()
            .flatMap(width ->
                chooser
                    .pillProperty()
                    .map(word -> !word.isEmpty() && hasRoom(width.doubleValue()))));
    HBox content = new HBox(Icons.of(icon), text, pill, Icons.of(Feather.CHEVRON_DOWN, "muted"));
    content.getStyleClass().add("shell-chooser-content");
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    content.setMaxWidth(MAX_WIDTH - 20);
    return content;
  }

  /// With the word about it even where there is no room for that now.
  @Override
  protected double computePrefWidth(double height) {
    boolean isLeftOut = !pill.isManaged() && !pill.getText().isEmpty();
    return super.computePrefWidth(height) + (isLeftOut ? pill.prefWidth(-1) + GAP : 0);
  }

  private boolean hasRoom(double width) {
    return width >= AROUND + pill.prefWidth(-1) + Math.min(text.prefWidth(-1), NAME);
  }

  private void toggle() {
    ChooserPopup list = popup.get();
    if (list.isShowing()) {
      list.hide();
      return;
    }
    Point2D below = localToScreen(0, getHeight() + 4);
    list.open(this, below.getX(), below.getY());
  }
}
