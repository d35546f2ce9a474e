package modeldesk.ui.diagram;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.graph.Place;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The lines of a diagram as a list: what the keyboard and screen readers use.
final class LineList extends ListView<Line> {
  private final DiagramViewModel model;

  LineList(DiagramViewModel model) {
    this.model = model;
    setId("diagram-list");
    getStyleClass().add("diagram-list");
    setItems(model.selection().rows());
    setCellFactory(Cells.list(this::fill));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> {
          if (line != null) {
            model.selection().choose(line);
          }
        });
    model
        .selection()
        .marksProperty()
        .subscribe(marks -> {
          if (marks.line() == null) {
            getSelectionModel().clearSelection();
          } else if (!marks.line().equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(marks.line());
            scrollTo(marks.line());
          }
          refresh();
        });
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        open();
      }
    });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open();
        event.consume();
      }
    });
  }

  private void open() {
    Line line = getSelectionModel().getSelectedItem();
    if (line != null) {
      model.open(line.place());
    }
  }

  private void fill(ListCell<Line> cell, Line line) {
    Label from = new Label(line.from());
    Label to = new Label("→ " + line.to());
    from.getStyleClass().add("strong");
    to.getStyleClass().add("strong");
    from.setMinWidth(0);
    to.setMinWidth(0);
    VBox lines = new VBox(from, to);
    for (String said : List.of(line.facts(), place(line.place()))) {
      if (!said.isEmpty()) {
        Label label = new Label(said);
        label.getStyleClass().add("secondary");
        label.setMinWidth(0);
        lines.getChildren().add(label);
      }
    }
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(lines);
    row.getStyleClass().add("diagram-row");
    row.setAlignment(Pos.CENTER_LEFT);
    if (line.warns()) {
      row.getChildren().add(Icons.of(Feather.ALERT_TRIANGLE, "attention"));
    }
    if (!line.sign().isEmpty()) {
      boolean way = model.selection().marksProperty().get().wayLines().contains(line);
      Pill.Tone tone =
          line.warns() ? Pill.Tone.ATTENTION : way ? Pill.Tone.ACCENT : Pill.Tone.PLAIN;
      row.getChildren().add(new Pill(line.sign(), tone));
    }
    row.prefWidthProperty().bind(widthProperty().subtract(36));
    cell.setGraphic(row);
    cell.setAccessibleText(words(line));
    Tip.say(cell, words(line));
  }

  static String place(@Nullable Place place) {
    return place == null
        ? ""
        : Messages.get("diagram.join.place", place.file().key(), place.line());
  }

  private static String words(Line line) {
    if (line.facts().isEmpty()) {
      return Messages.get("diagram.row.fieldWords", line.from(), line.to(), place(line.place()));
    }
    String words =
        Messages.get(
            "diagram.row.words", line.from(), line.to(), line.facts(), place(line.place()));
    return line.warns() ? words + " " + Messages.get("diagram.row.fansOut") : words;
  }
}
