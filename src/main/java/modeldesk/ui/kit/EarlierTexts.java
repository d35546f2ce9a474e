package modeldesk.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Offers the texts that a box was given before, each by its first line: a button to put beside the
/// box, and Alt+Down in it. What is chosen replaces what the box says; undo brings that back. Not
/// there while there are none.
public final class EarlierTexts extends Button {
  private static final int LONGEST = 64;

  private final TextInputControl box;
  private final ObservableList<String> texts;
  private final ContextMenu menu = new ContextMenu();

  public EarlierTexts(TextInputControl box, ObservableList<String> texts) {
    this.box = box;
    this.texts = texts;
    setId(box.getId() + "-earlier");
    getStyleClass().addAll("flat", "icon-only", "compact");
    setGraphic(Icons.of(Feather.CLOCK));
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(Messages.get("kit.earlier.name"));
    Tip.say(this, Messages.get("kit.earlier.tip"));
    Bind.visible(this, Bindings.isNotEmpty(texts));
    disableProperty().bind(box.disabledProperty());
    setOnAction(event -> open());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// A box that takes the room there is, with the button at its end.
  public static HBox beside(TextInputControl box, ObservableList<String> texts) {
    HBox line = new HBox(box, new EarlierTexts(box, texts));
    HBox.setHgrow(box, Priority.ALWAYS);
    line.getStyleClass().add("kit-beside");
    return line;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && event.isAltDown() && !event.isShortcutDown()) {
      open();
      event.consume();
    }
  }

  private void open() {
    if (!texts.isEmpty()) {
      menu.getItems().setAll(texts.stream().map(this::item).toList());
      menu.show(this, Side.BOTTOM, 0, 0);
    }
  }

  private MenuItem item(String text) {
    MenuItem item = new MenuItem(firstLine(text));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> take(text));
    return item;
  }

  private void take(String text) {
    box.replaceText(0, box.getLength(), text);
    box.requestFocus();
    box.end();
  }

  static String firstLine(String text) {
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.getFirst();
    int length = first.codePointCount(0, first.length());
    if (length > LONGEST) {
      return first.substring(0, first.offsetByCodePoints(0, LONGEST)).stripTrailing() + "…";
    }
    return lines.size() > 1 ? first + " …" : first;
  }
}
