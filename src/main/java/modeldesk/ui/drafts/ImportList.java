package modeldesk.ui.drafts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.KeyedRows;

/// The left of the review: every draft that may come in, with a tick.
final class ImportList extends VBox {
  private final ImportReview review;
  private final ListView<ImportRow> list;

  ImportList(ImportViewModel model) {
    review = model.review();
    list = new ListView<>(review.rows());
    getStyleClass().add("drafts-side");
    list.setId("review-list");
    list.getStyleClass().add("drafts-list");
    list.setAccessibleText(Messages.get("drafts.review.list"));
    list.setCellFactory(view -> new ImportCell());
    list.getSelectionModel().select(review.selectedProperty().get());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> review.selectedProperty().set(is));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::toggle);
    KeyedRows.passEnter(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(header(), list);
  }

  /// What gets the keyboard first.
  Node first() {
    return list;
  }

  private HBox header() {
    Label title = new Label(Messages.get("drafts.review.count", review.rows().size()));
    title.getStyleClass().add("strong");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header =
        new HBox(
            title,
            space,
            tick("review-all", Messages.get("drafts.review.all"), true),
            tick("review-none", Messages.get("drafts.review.none"), false));
    header.getStyleClass().add("drafts-header");
    return header;
  }

  private Button tick(String id, String text, boolean all) {
    Button button = Buttons.plain(text, () -> review.tickAll(all));
    button.setId(id);
    button.getStyleClass().add("compact");
    return button;
  }

  private void toggle(KeyEvent event) {
    ImportRow row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && row != null) {
      if (row.isOpen()) {
        row.tickedProperty().set(!row.tickedProperty().get());
      }
      event.consume();
    }
  }
}
