package modeldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.FilterField;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.KeyHint;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// Every key in a list under what it works in, found by its words or by the key.
public final class KeySheet extends VBox {
  /// What keys do; a heading has none.
  public record Line(String title, String keys) {
    private boolean matches(String words) {
      String all = (title + " " + keys).toLowerCase(Locale.ROOT);
      return List.of(words.split("\\s+")).stream().allMatch(all::contains);
    }
  }

  /// What works in one place.
  public record Group(String title, List<Line> keys) {}

  private final List<Group> groups;
  private final ObservableList<Line> shown = FXCollections.observableArrayList();
  private final ListView<Line> list = new ListView<>(shown);
  private final FilterField filter;

  private KeySheet(Group place) {
    groups = List.of(place, text());
    getStyleClass().add("shell-keys");
    list.setId("keys-list");
    list.setAccessibleText(Messages.get("shell.keys.title"));
    list.setFixedCellSize(24);
    list.setPrefHeight(600);
    list.setCellFactory(Cells.list(KeySheet::fill));
    list.setPlaceholder(new EmptyState(Feather.SEARCH, Messages.get("shell.keys.nothing")));
    VBox.setVgrow(list, Priority.ALWAYS);
    KeyedRows.serve(list);
    KeyedRows.passEnter(list);
    filter = new FilterField(Feather.FILTER, Messages.get("shell.keys.filter"), list);
    filter.setId("keys-filter");
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::page);
    filter.textProperty().subscribe(this::show);
    getChildren().addAll(filter, list);
  }

  /// Shows the keys of a place and those of texts in a card.
  public static void show(ModalHost host, Group place) {
    KeySheet sheet = new KeySheet(place);
    Button close = Buttons.primary(Messages.get("shell.help.close"), host::close);
    close.setId("keys-done");
    host.show(
        Modal.form(
                "keys", Feather.COMMAND, Messages.get("shell.keys.title"), sheet, new Footer(close))
            .focusing(sheet.filter));
  }

  private static Group text() {
    return new Group(
        Messages.get("shell.keys.inText"),
        EditorKeys.all().stream().map(key -> new Line(key.title(), key.text())).toList());
  }

  /// The list is paged through from the field, too.
  private void page(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
      list.requestFocus();
      list.fireEvent(event.copyFor(list, list));
      event.consume();
    }
  }

  private void show(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    List<Line> lines = new ArrayList<>();
    for (Group group : groups) {
      List<Line> found = group.keys().stream().filter(line -> line.matches(words)).toList();
      if (!found.isEmpty()) {
        lines.add(new Line(group.title(), ""));
        lines.addAll(found);
      }
    }
    shown.setAll(lines);
  }

  private static void fill(ListCell<Line> cell, Line line) {
    Label title = new Label(line.title());
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox row = new HBox(8, title);
    row.setAlignment(Pos.CENTER_LEFT);
    if (line.keys().isEmpty()) {
      title.getStyleClass().add("strong");
    } else {
      row.getChildren().add(KeyHint.cap(line.keys()));
    }
    cell.setGraphic(row);
    cell.setPrefWidth(0);
    cell.setAccessibleText(
        line.keys().isEmpty() ? line.title() : line.title() + ", " + line.keys());
  }
}
