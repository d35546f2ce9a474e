package modeldesk.ui.create;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.ui.kit.FilterField;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.TreeList;
import org.kordamp.ikonli.feather.Feather;

/// A named list of lines to tick, with a field above that narrows it where it is long. Space and
/// Enter tick the chosen line.
final class TickList extends VBox {
  private final TreeList<TickRow> list;

  private TickList(
      String id,
      String title,
      ObservableList<TickRow> rows,
      boolean single,
      Consumer<TickRow> toggle,
      Consumer<TickRow> tick) {
    list = new TreeList<>(rows, view -> new TickCell(single, toggle, tick), toggle, tick);
    list.setId(id);
    list.getStyleClass().add("create-list");
    list.setAccessibleText(title);
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          TickRow row = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && row != null) {
            tick.accept(row);
            event.consume();
          }
        });
    getStyleClass().add("create-field");
    getChildren().addAll(Lines.name(title, list), list);
    setVgrow(list, Priority.ALWAYS);
    setVgrow(this, Priority.ALWAYS);
  }

  /// The names of a choice, and a field with `prompt` to find one.
  static TickList of(String id, String title, String prompt, TickChoice choice) {
    TickList names =
        new TickList(
            id, title, choice.rows(), choice.isSingle(), row -> {}, row -> choice.tick(row.name()));
    FilterField filter = new FilterField(Feather.SEARCH, prompt, names.list);
    filter.setId(id + "-filter");
    filter.textProperty().bindBidirectional(choice.filterProperty());
    names.getChildren().add(1, filter);
    names.list.getStyleClass().add("create-flat");
    return names;
  }

  /// The joins of a topic.
  static TickList of(String id, String title, TopicForm topic, ObservableValue<String> nothing) {
    TickList joins = new TickList(id, title, topic.joins(), false, topic::toggle, topic::tick);
    Label empty = Lines.paragraph();
    empty.getStyleClass().add("muted");
    empty.textProperty().bind(nothing);
    joins.list.setPlaceholder(empty);
    joins.list.disableProperty().bind(topic.everythingProperty());
    return joins;
  }
}
