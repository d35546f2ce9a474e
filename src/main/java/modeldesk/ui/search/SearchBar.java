package modeldesk.ui.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.search.Where;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.EarlierTexts;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// What is sought in the model, what takes its place, and how, above the results. Tab goes through
/// it in this order.
final class SearchBar extends VBox {
  private static final int MOST_WORDS = 14;

  private final SearchViewModel model;
  private final SearchInput input;
  private final TextField field = new TextField();
  private final TextField replacement = new TextField();
  private final Map<KeyCombination, BooleanProperty> keys = new LinkedHashMap<>();

  /// `down` goes to the results.
  SearchBar(SearchViewModel model, Runnable down) {
    this.model = model;
    input = model.input();
    getStyleClass().add("search-bar");
    getChildren().setAll(fields(), problem(), nextRow());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, down));
    addEventFilter(KeyEvent.KEY_PRESSED, this::toggled);
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private Node fields() {
    prepareField();
    prepareReplacement();
    ObservableValue<Boolean> byText = input.wayProperty().map(way -> way == Way.TEXT);
    Node chevron = chevron();
    Bind.visible(chevron, byText);
    HBox switches =
        row(
            toggle("search-case", "Aa", "search.case", "Alt+C", input.matchCaseProperty()),
            toggle("search-word", "W", "search.word", "Alt+W", input.wholeWordProperty()),
            toggle("search-regex", ".*", "search.regex", "Alt+R", input.regexProperty()),
            chooser("search-where", "search.where", input.whereProperty(), SearchBar::name),
            chooser("search-files", "search.files", input.filesProperty(), SearchBar::name));
    Bind.visible(switches, byText);
    Node replaceAll = replaceAll();
    ObservableValue<Boolean> replaces =
        byText.flatMap(is -> input.replacesProperty().map(wanted -> wanted && is));
    Bind.visible(replacement, replaces);
    Bind.visible(replaceAll, replaces);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("search-fields");
    grid.addRow(0, row(ways(), chevron), field);
    grid.add(replacement, 1, 1);
    grid.add(row(new EarlierTexts(field, input.earlier()), switches), 2, 0);
    grid.add(replaceAll, 2, 1);
    GridPane.setHgrow(field, Priority.ALWAYS);
    GridPane.setHgrow(replacement, Priority.ALWAYS);
    return grid;
  }

  private void prepareField() {
    field.setId("search-field");
    field.textProperty().bindBidirectional(input.textProperty());
    Bind.state(field, "error", model.problemProperty().isNotEmpty());
    Bind.now(
        input.wayProperty(),
        way -> {
          String name = Messages.get(way == Way.TEXT ? "search.prompt" : "search.parts.prompt");
          field.setPromptText(name);
          field.setAccessibleText(name);
        });
  }

  private Node ways() {
    Segmented<Way> ways =
        new Segmented<>(input.wayProperty().get())
            .add(
                Way.TEXT,
                Messages.get("search.way.text"),
                Messages.get("search.way.textTip"),
                "search-by-text")
            .add(
                Way.PARTS,
                Messages.get("search.way.parts"),
                Messages.get("search.way.partsTip"),
                "search-by-parts");
    ways.valueProperty().bindBidirectional(input.wayProperty());
    return ways;
  }

  /// The words that can come next in a query; Ctrl+Space takes the first.
  private Node nextRow() {
    FlowPane row = new FlowPane();
    row.setId("search-next");
    row.getStyleClass().add("search-next");
    row.setAccessibleText(Messages.get("search.parts.next"));
    Bind.now(
        input.nextProperty(),
        words ->
            row.getChildren().setAll(words.stream().limit(MOST_WORDS).map(this::word).toList()));
    Bind.visible(row, input.nextProperty().map(words -> !words.isEmpty()));
    return row;
  }

  private Button word(String word) {
    Button button = Buttons.plain(word, () -> take(word));
    button.getStyleClass().addAll("compact", "search-word");
    button.setFocusTraversable(false);
    return button;
  }

  private void take(String word) {
    input.take(word);
    field.requestFocus();
    field.end();
  }

  private void prepareReplacement() {
    replacement.setId("search-replacement");
    replacement.textProperty().bindBidirectional(input.replacementProperty());
    Bind.now(
        input.regexProperty(),
        regex -> {
          String name = Messages.get(regex ? "search.replace.fieldRegex" : "search.replace.field");
          replacement.setPromptText(name);
          replacement.setAccessibleText(name);
        });
    replacement.setOnAction(event -> model.replaceAll());
  }

  private Node replaceAll() {
    Button all = Buttons.plain(Messages.get("search.replace.open"), model::replaceAll);
    all.setId("search-replace-all");
    all.getStyleClass().add("compact");
    ReasonedButton open =
        new ReasonedButton(all, Messages.get("search.replace.openTip"))
            .because(model.whyNotReplaceProperty());
    open.setMaxWidth(USE_PREF_SIZE);
    return open;
  }

  private Node chevron() {
    BooleanProperty replaces = input.replacesProperty();
    Button chevron =
        Buttons.icon(
            Feather.CHEVRON_RIGHT,
            Messages.get("search.replace.row"),
            () -> replaces.set(!replaces.get()));
    chevron.setId("search-chevron");
    chevron.getStyleClass().add("compact");
    chevron
        .graphicProperty()
        .bind(replaces.map(is -> Icons.of(is ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
    return chevron;
  }

  private Node problem() {
    Label problem = new Label();
    problem.setId("search-problem");
    problem.getStyleClass().add("search-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    Bind.visible(problem, model.problemProperty().isNotEmpty());
    return problem;
  }

  private Node toggle(String id, String sign, String name, String keys, BooleanProperty on) {
    ToggleButton toggle = new ToggleButton(sign);
    toggle.setId(id);
    toggle.getStyleClass().addAll("compact", "kit-toggle", "code-find-toggle");
    toggle.selectedProperty().bindBidirectional(on);
    KeyCombination key = KeyCombination.valueOf(keys);
    toggle.setAccessibleText(Messages.get(name));
    Tip.say(toggle, Messages.get("search.tip", Messages.get(name), key.getDisplayText()));
    this.keys.put(key, on);
    return toggle;
  }

  private static <E extends Enum<E>> ComboBox<E> chooser(
      String id, String name, ObjectProperty<E> value, Function<E, String> names) {
    ComboBox<E> box = DropDown.of(id, names);
    box.getItems().setAll(value.get().getDeclaringClass().getEnumConstants());
    box.valueProperty().bindBidirectional(value);
    box.setAccessibleText(Messages.get(name));
    Tip.say(box, Messages.get(name));
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static String name(Where where) {
    return switch (where) {
      case ANYWHERE -> Messages.get("search.where.anywhere");
      case KEYS -> Messages.get("search.where.keys");
      case VALUES -> Messages.get("search.where.values");
      case SQL -> Messages.get("search.where.sql");
      case COMMENTS -> Messages.get("search.where.comments");
    };
  }

  private static String name(Files files) {
    return switch (files) {
      case ALL -> Messages.get("search.files.all");
      case TOPICS -> Messages.get("search.files.topics");
      case VIEWS -> Messages.get("search.files.views");
      case QUERY_VIEWS -> Messages.get("search.files.queryViews");
      case RELATIONSHIPS -> Messages.get("search.files.relationships");
      case MODEL -> Messages.get("search.files.model");
    };
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("search-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void pressed(KeyEvent event, Runnable down) {
    List<String> next = input.nextProperty().getValue();
    if (event.getCode() == KeyCode.SPACE && event.isControlDown() && !next.isEmpty()) {
      take(next.getFirst());
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
      model.search();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
      down.run();
      event.consume();
    }
  }

  private void toggled(KeyEvent event) {
    keys.forEach((key, on) -> {
      if (!event.isConsumed() && key.match(event)) {
        on.set(!on.get());
        event.consume();
      }
    });
  }
}
