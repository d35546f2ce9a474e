package modeldesk.ui.loose;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.SpotLine;
import org.kordamp.ikonli.feather.Feather;

/// The list below the text: its issues, or the places of a name. Enter or a click goes there.
final class LooseList extends VBox {
  private static final double ROW = 24;

  private final LooseViewModel model;
  private final ListView<LooseRow> list = new ListView<>();

  LooseList(LooseViewModel model) {
    this.model = model;
    Label title = new Label();
    title.setId("loose-list-title");
    title.getStyleClass().add("strong");
    title.textProperty().bind(model.titleProperty());
    Button issues = Buttons.plain(Messages.get("loose.issues.show"), model::showIssues);
    issues.getStyleClass().add("small");
    Bind.visible(issues, model.listingPlacesProperty());
    list.setId("loose-list");
    list.setAccessibleText(Messages.get("loose.list"));
    list.setFixedCellSize(ROW);
    list.setItems(model.rows());
    list.setPlaceholder(new EmptyState(Feather.CHECK_CIRCLE, Messages.get("loose.issues.none")));
    list.setCellFactory(Cells.list(this::show));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go();
      }
    });
    KeyedRows.serve(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    setMinHeight(96);
    getChildren().setAll(new PanelHeader(title).right(issues), list);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      go();
      event.consume();
    }
  }

  private void go() {
    LooseRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.go(row);
    }
  }

  private void show(ListCell<LooseRow> cell, LooseRow row) {
    HBox line =
        switch (row) {
          case LooseRow.Problem problem -> problem(problem);
          case LooseRow.Heading heading -> SpotLine.file(heading.file(), heading.count());
          case LooseRow.Place place -> SpotLine.place(cell, place.spot());
        };
    line.getStyleClass().add("loose-row");
    line.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(line);
    cell.setPrefWidth(0);
  }

  private HBox problem(LooseRow.Problem problem) {
    Label message = new Label(problem.issue().message());
    message.setMinWidth(0);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    Label place = new Label(Messages.get("loose.issue.line", problem.line()));
    place.getStyleClass().add("secondary");
    place.setMinWidth(Label.USE_PREF_SIZE);
    HBox line = new HBox(Icons.of(problem.issue().severity()), message, place);
    if (problem.isCurable()) {
      Hyperlink fix = new Hyperlink(Messages.get("loose.issue.fix"));
      fix.getStyleClass().add("loose-fix");
      fix.setAccessibleText(Messages.get("loose.issue.fixName", problem.issue().message()));
      fix.setMinWidth(Label.USE_PREF_SIZE);
      fix.setOnAction(event -> model.fix(problem));
      line.getChildren().add(fix);
    }
    return line;
  }
}
