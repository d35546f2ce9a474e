package modeldesk.ui.code;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// Find and replace above the code: what is sought and how, how many places there are, next and
/// previous; a row below, if wanted, for what is put in its place.
final class FindBar extends VBox {
  private static final int COLUMNS = 24;
  private static final double LEAST = 110;

  private final FindViewModel model;
  private final TextField field = new TextField();
  private final TextField replacement = new TextField();
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  FindBar(FindViewModel model) {
    this.model = model;
    getStyleClass().add("code-find");
    setId("find-bar");
    Bind.visible(this, model.openProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    key("Esc", model::close);
    key("F3", model::next);
    key("Shift+F3", model::previous);
    key("Shortcut+F", () -> open(false));
    key("Shortcut+H", () -> open(true));
    getChildren().setAll(findRow(), problem(), replaceRow());
    onKeys(field, "Enter", model::next);
    onKeys(field, "Shift+Enter", model::previous);
    onKeys(field, "Up", () -> earlier(1));
    onKeys(field, "Down", () -> earlier(-1));
  }

  /// Opens the bar, its replace row too if asked, with the keyboard where one goes on.
  void open(boolean toReplace) {
    boolean within = isFocusWithin();
    if (within) {
      model.replacesProperty().set(toReplace || model.replacesProperty().get());
    } else {
      model.open(toReplace);
    }
    TextField next = within && toReplace && !replacement.isDisabled() ? replacement : field;
    next.requestFocus();
    next.selectAll();
  }

  private Node findRow() {
    field.setId("find-field");
    named(field, Messages.get("code.find.prompt"));
    field.textProperty().bindBidirectional(model.input().textProperty());
    Bind.state(field, "error", model.problemProperty().isNotEmpty());
    Label count = new Label();
    count.setId("find-count");
    count.getStyleClass().add("code-find-count");
    count.textProperty().bind(model.countProperty());
    FindInput input = model.input();
    HBox sought = row(chevron(), field);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox rest =
        row(
            toggle("find-case", "Aa", "code.find.case", "Alt+C", input.matchCaseProperty()),
            toggle("find-word", "W", "code.find.word", "Alt+W", input.wholeWordProperty()),
            toggle("find-regex", ".*", "code.find.regex", "Alt+R", input.regexProperty()),
            toggle(
                "find-selection", "", "code.find.selection", "Alt+L", model.inSelectionProperty()),
            icon("find-previous", Feather.ARROW_UP, "code.find.previous", model::previous),
            icon("find-next", Feather.ARROW_DOWN, "code.find.next", model::next),
            count,
            icon("find-close", Feather.X, "code.find.close", model::close));
    return new FindRow(sought, rest);
  }

  private Node replaceRow() {
    replacement.setId("replace-field");
    named(replacement, Messages.get("code.find.replacement"));
    replacement.textProperty().bindBidirectional(model.input().replacementProperty());
    replacement.disableProperty().bind(model.readOnlyReasonProperty().isNotEmpty());
    Label told = new Label();
    told.setId("replace-told");
    told.getStyleClass().add("code-find-count");
    told.textProperty()
        .bind(
            model
                .readOnlyReasonProperty()
                .flatMap(
                    why -> why.isEmpty() ? model.toldProperty() : new SimpleStringProperty(why)));
    HBox rest =
        row(
            button(
                "replace",
                Messages.get("code.find.replace"),
                Messages.get("code.find.replaceTip"),
                "Enter",
                model::replace),
            button(
                "replace-all",
                Messages.get("code.find.replaceAll"),
                Messages.get("code.find.replaceAllTip"),
                "Shortcut+Alt+Enter",
                model::replaceAll),
            told);
    FindRow row = new FindRow(replacement, rest);
    row.getStyleClass().add("code-find-below");
    Bind.visible(row, model.replacesProperty());
    return row;
  }

  private Node problem() {
    Label problem = new Label();
    problem.setId("find-problem");
    problem.getStyleClass().addAll("code-find-problem", "code-find-below");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    Bind.visible(problem, model.problemProperty().isNotEmpty());
    return problem;
  }

  private Node chevron() {
    BooleanProperty replaces = model.replacesProperty();
    Button chevron =
        Buttons.icon(
            Feather.CHEVRON_RIGHT,
            Messages.get("code.find.chevron"),
            () -> replaces.set(!replaces.get()));
    chevron.setId("find-chevron");
    chevron.getStyleClass().add("compact");
    chevron
        .graphicProperty()
        .bind(replaces.map(is -> Icons.of(is ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
    return chevron;
  }

  private Node toggle(String id, String sign, String name, String keys, BooleanProperty on) {
    ToggleButton toggle = new ToggleButton(sign);
    toggle.setId(id);
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.getStyleClass().addAll("compact", "kit-toggle", "code-find-toggle");
    if (sign.isEmpty()) {
      toggle.setGraphic(Icons.of(Feather.ALIGN_LEFT));
    }
    toggle.selectedProperty().bindBidirectional(on);
    KeyCombination key = KeyCombination.valueOf(keys);
    toggle.setAccessibleText(Messages.get(name));
    Tip.say(toggle, tip(Messages.get(name), key));
    this.keys.put(key, () -> on.set(!on.get()));
    return toggle;
  }

  private static Node icon(String id, Feather icon, String name, Runnable action) {
    Button button = Buttons.icon(icon, Messages.get(name), action);
    button.setId(id);
    return button;
  }

  private Node button(String id, String title, String hint, String keys, Runnable action) {
    onKeys(replacement, keys, action);
    Button button = Buttons.plain(title, action);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("compact");
    String tip = tip(hint, KeyCombination.valueOf(keys));
    return new ReasonedButton(button, tip).because(model.readOnlyReasonProperty());
  }

  private static String tip(String name, KeyCombination key) {
    return Messages.get("code.find.tip", name, key.getDisplayText());
  }

  private static void named(TextField box, String name) {
    box.setPromptText(name);
    box.setAccessibleText(name);
    box.setPrefColumnCount(COLUMNS);
    box.setMinWidth(LEAST);
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("code-find-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void earlier(int direction) {
    model.input().recallEarlier(direction);
    field.end();
  }

  private void key(String keys, Runnable action) {
    this.keys.put(KeyCombination.valueOf(keys), action);
  }

  private static void onKeys(Node node, String keys, Runnable action) {
    KeyCombination key = KeyCombination.valueOf(keys);
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (key.match(event)) {
            action.run();
            event.consume();
          }
        });
  }

  private void pressed(KeyEvent event) {
    keys.forEach((key, action) -> {
      if (!event.isConsumed() && key.match(event)) {
        action.run();
        event.consume();
      }
    });
  }
}
