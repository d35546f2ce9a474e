package modeldesk.ui.usages;

import javafx.geometry.Pos;
import javafx.scene.Node;
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
import modeldesk.lang.find.Spot;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.SpotLine;
import org.kordamp.ikonli.feather.Feather;

/// The panel Usages: the places that use a name, below their files. Enter or a click goes there.
public final class UsagesView extends VBox {
  private static final double ROW = 24;

  private final UsagesViewModel model;
  private final ListView<UsageRow> list = new ListView<>();
  private final Label title = new Label();

  public UsagesView(UsagesViewModel model) {
    this.model = model;
    setId("usages");
    list.setId("usages-list");
    list.setAccessibleText(Messages.get("usages.list"));
    list.setFixedCellSize(ROW);
    list.setItems(model.rows());
    list.setPlaceholder(new EmptyState(Feather.LINK, Messages.get("usages.empty")));
    list.setCellFactory(Cells.list(this::show));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go();
      }
    });
    KeyedRows.serve(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    title.getStyleClass().add("secondary");
    title.setMinWidth(0);
    title.textProperty().bind(model.titleProperty());
  }

  /// What stands in the tab line: what is listed.
  public Node tools() {
    return title;
  }

  /// Puts the keyboard on the first place.
  public void focusList() {
    list.scrollTo(0);
    list.getSelectionModel().clearAndSelect(Math.min(1, list.getItems().size() - 1));
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      go();
      event.consume();
    }
  }

  private void go() {
    UsageRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.go(row);
    }
  }

  private void show(ListCell<UsageRow> cell, UsageRow row) {
    HBox line =
        switch (row) {
          case UsageRow.Heading heading -> SpotLine.file(heading.file(), heading.count());
          case UsageRow.Place(Spot spot) -> SpotLine.place(cell, spot);
          case UsageRow.Texts texts -> texts(texts);
        };
    line.getStyleClass().add("usages-row");
    line.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(line);
    cell.setPrefWidth(0);
  }

  private static HBox texts(UsageRow.Texts texts) {
    Label name = new Label(Messages.get("usages.texts"));
    name.getStyleClass().add("strong");
    Label count = new Label(Messages.get("usages.textsNote", texts.count()));
    count.getStyleClass().add("secondary");
    return new HBox(Icons.of(Feather.MESSAGE_SQUARE, "muted"), name, count);
  }
}
