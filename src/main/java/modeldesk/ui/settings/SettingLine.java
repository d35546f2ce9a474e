package modeldesk.ui.settings;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Segmented;

/// One setting: its name, what it does and what is wrong with what was typed on the left, its
/// control and the way back to the default on the right, or below where the page is narrow.
final class SettingLine extends GridPane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final VBox words;
  private final VBox controls = new VBox();

  SettingLine(Setting setting) {
    About about = setting.about();
    setId("setting-" + about.id());
    getStyleClass().add("settings-line");
    Label name = new Label(about.name());
    name.getStyleClass().add("strong");
    name.setWrapText(true);
    Label explained = Lines.explained(about.explained());
    explained.getStyleClass().add("secondary");
    words = new VBox(name, explained);
    words.getStyleClass().add("settings-words");
    words.setMinWidth(0);
    setHgrow(words, Priority.ALWAYS);
    controls.getStyleClass().add("settings-controls");
    controls.setFillWidth(false);
    add(words, 0, 0);
    add(controls, 1, 0);
    switch (setting) {
      case Choice<?> choice -> choose(choice);
      case Family family -> family(family, name);
      case Amount amount -> amount(amount, name);
      case HistoryUse use -> use(use);
      case TrustedHosts hosts -> Bind.now(hosts.hostsProperty(), now -> hosts(hosts, name));
      case Folder folder -> folder(folder);
      case Words typed -> words(typed, name);
      case Door door -> controls.getChildren().add(small(door.label(), "open", door.open()));
    }
  }

  /// Whether the control stands below the words.
  void narrow(boolean narrow) {
    setConstraints(controls, narrow ? 0 : 1, narrow ? 1 : 0);
    pseudoClassStateChanged(NARROW, narrow);
  }

  private String id(String part) {
    return getId() + "-" + part;
  }

  private <T> void choose(Choice<T> choice) {
    Segmented<T> values = new Segmented<>(choice.value());
    for (T value : choice.values()) {
      values.add(value, choice.label(value), "", id("" + choice.values().indexOf(value)));
      values
          .getChildren()
          .getLast()
          .setAccessibleText(choice.about().name() + ": " + choice.label(value));
    }
    values.setMinWidth(0);
    Bind.now(choice.valueProperty(), values.valueProperty()::set);
    values.valueProperty().subscribe(choice::choose);
    controls
        .getChildren()
        .addAll(values, back(choice.about(), choice.usualProperty(), choice::reset));
  }

  private void family(Family family, Label name) {
    ComboBox<String> box = DropDown.of(id("box"), Family::label);
    box.setItems(family.families());
    box.setAccessibleText(family.about().name());
    box.setAccessibleHelp(family.about().explained());
    Bind.now(family.valueProperty(), box::setValue);
    box.valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            family.choose(chosen);
          }
        });
    name.setLabelFor(box);
    controls.getChildren().addAll(box, back(family.about(), family.usualProperty(), family::reset));
  }

  private void amount(Amount amount, Label name) {
    TextField field = new TextField();
    field.setId(id("field"));
    field.getStyleClass().add("settings-amount");
    field.setAccessibleText(amount.about().name() + ", " + amount.unit());
    field.setAccessibleHelp(amount.about().explained());
    field.textProperty().bindBidirectional(amount.textProperty());
    field.setOnAction(event -> amount.commit());
    field
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            amount.commit();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(amount, event));
    name.setLabelFor(field);
    Label unit = new Label(amount.unit());
    unit.getStyleClass().add("settings-unit");
    HBox row = new HBox(field, unit);
    row.getStyleClass().add("settings-row");
    Label problem = Lines.failure(amount.problemProperty());
    problem.setId(id("problem"));
    words.getChildren().add(problem);
    controls.getChildren().addAll(row, back(amount.about(), amount.usualProperty(), amount::reset));
  }

  private void words(Words typed, Label name) {
    TextField field = new TextField();
    field.setId(id("field"));
    field.setPromptText(typed.usualWord());
    field.setAccessibleText(typed.about().name());
    field.setAccessibleHelp(typed.about().explained());
    field.textProperty().bindBidirectional(typed.textProperty());
    field.setOnAction(event -> typed.commit());
    field
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            typed.commit();
          }
        });
    name.setLabelFor(field);
    Label problem = Lines.failure(typed.problemProperty());
    problem.setId(id("problem"));
    words.getChildren().add(problem);
    controls.getChildren().addAll(field, back(typed.about(), typed.usualProperty(), typed::reset));
  }

  private static void step(Amount amount, KeyEvent event) {
    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      amount.step(event.getCode() == KeyCode.UP ? 1 : -1);
      event.consume();
    }
  }

  private void use(HistoryUse use) {
    Button trim = small(Messages.get("settings.historyUse.trim"), "trim", use::trim);
    trim.disableProperty().bind(use.busyProperty());
    Label now = Lines.paragraph();
    now.setId(id("now"));
    Bind.now(use.textProperty(), now::setText);
    words.getChildren().addAll(now, told(use.toldProperty()));
    controls.getChildren().add(trim);
  }

  private void hosts(TrustedHosts hosts, Label name) {
    controls.getChildren().clear();
    for (String host : hosts.hostsProperty().getValue()) {
      Button forget =
          small(Messages.get("settings.trusted.forget"), host, () -> hosts.forget(host));
      forget.setAccessibleText(Messages.get("settings.trusted.forget.of", host));
      HBox row = new HBox(new Label(host), forget);
      row.getStyleClass().add("settings-row");
      controls.getChildren().add(row);
    }
    if (controls.getChildren().isEmpty()) {
      Label none = new Label(Messages.get("settings.trusted.none"));
      none.getStyleClass().add("muted");
      none.setAccessibleText(name.getText() + ": " + none.getText());
      controls.getChildren().add(none);
    }
  }

  private void folder(Folder folder) {
    Label path = Lines.paragraph();
    path.setText(folder.path().toString());
    path.setId(id("path"));
    path.getStyleClass().add("mono");
    words.getChildren().addAll(path, told(folder.toldProperty()));
    Button show = small(Messages.get("settings.folder.show"), "show", folder::show);
    show.setAccessibleText(Messages.get("settings.folder.show.of", folder.about().name()));
    Button copy = small(Messages.get("settings.folder.copy"), "copy", folder::copy);
    copy.setAccessibleText(Messages.get("settings.folder.copy.of", folder.about().name()));
    HBox row = new HBox(show, copy);
    row.getStyleClass().add("settings-row");
    controls.getChildren().add(row);
  }

  private Button small(String label, String part, Runnable action) {
    Button button = Buttons.plain(label, action);
    button.setId(id(part));
    button.getStyleClass().add("small");
    return button;
  }

  private Label told(ObservableValue<String> sentence) {
    Label told = Lines.hint(sentence);
    told.setId(id("told"));
    return told;
  }

  /// The way back to the default, there only where another value is chosen. The keyboard goes on
  /// where it was: what has it must not vanish.
  private Node back(About about, ObservableValue<String> usual, Runnable reset) {
    Hyperlink back = new Hyperlink();
    back.setId(id("reset"));
    Consumer<String> named =
        value -> {
          back.setText(Messages.get("settings.reset", value));
          back.setAccessibleText(Messages.get("settings.reset.of", about.name(), value));
        };
    Bind.now(usual, named);
    Bind.visible(back, usual.map(value -> !value.isEmpty()));
    back.setOnAction(event -> {
      controls.getChildren().getFirst().lookupAll("*").stream()
          .filter(Node::isFocusTraversable)
          .findFirst()
          .ifPresent(Node::requestFocus);
      reset.run();
    });
    return back;
  }
}
