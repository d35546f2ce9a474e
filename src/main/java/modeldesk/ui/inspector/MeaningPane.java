package modeldesk.ui.inspector;

import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Meaning;
import modeldesk.lang.find.Spot;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;

/// What the name at the caret stands for: its kind, what its definition says, and a link to it.
final class MeaningPane extends VBox {
  MeaningPane(Meaning meaning, Consumer<Spot> go) {
    setId("inspector-meaning");
    getStyleClass().add("inspector-meaning");
    Label name = new Label(meaning.name());
    name.getStyleClass().add("mono");
    name.setWrapText(true);
    name.setGraphic(Icons.of(meaning.kind()));
    getChildren().add(new NameLine(name, new Pill(meaning.kind().word(), Pill.Tone.PLAIN)));
    if (!meaning.facts().isEmpty()) {
      getChildren().add(facts(meaning));
    }
    Spot definition = meaning.definition();
    if (definition != null && !meaning.here()) {
      Hyperlink link =
          new Hyperlink(
              Messages.get("inspector.key.definition", definition.file().key(), definition.line()));
      link.setId("inspector-definition");
      link.setOnAction(event -> go.accept(definition));
      getChildren().add(link);
    }
  }

  private static GridPane facts(Meaning meaning) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("inspector-facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    for (Meaning.Fact fact : meaning.facts()) {
      Label key = new Label(fact.key());
      key.getStyleClass().addAll("secondary", "inspector-fact");
      GridPane.setValignment(key, VPos.TOP);
      Label value = new Label(fact.value());
      value.setWrapText(true);
      value.setMinHeight(USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), key, value);
    }
    return grid;
  }
}
