package modeldesk.ui.usages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Spot;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.PlaceList;
import modeldesk.ui.kit.SpotLine;
import org.kordamp.ikonli.feather.Feather;

/// The panel Usages: the places that use a name, below their files. Enter or a click goes there.
public final class UsagesView extends VBox {
  private final PlaceList<UsageRow> list;
  private final Label title = new Label();

  public UsagesView(UsagesViewModel model) {
    setId("usages");
    list =
        new PlaceList<>(
            "usages-list",
            Messages.get("usages.list"),
            model.rows(),
            new EmptyState(Feather.LINK, Messages.get("usages.empty")),
            UsagesView::line,
            model::go);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    title.getStyleClass().add("secondary");
    title.setMinWidth(0);
    title.textProperty().bind(model.titleProperty());
    Bind.visible(title, model.titleProperty().isNotEmpty());
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

  private static HBox line(ListCell<UsageRow> cell, UsageRow row) {
    return switch (row) {
      case UsageRow.Heading heading -> SpotLine.file(heading.file(), heading.count());
      case UsageRow.Place(Spot spot) -> SpotLine.place(cell, spot);
      case UsageRow.Texts texts -> texts(texts);
    };
  }

  private static HBox texts(UsageRow.Texts texts) {
    Label name = new Label(Messages.get("usages.texts"));
    name.getStyleClass().add("strong");
    Label count = new Label(Messages.get("usages.textsNote", texts.count()));
    count.getStyleClass().add("secondary");
    return new HBox(Icons.of(Feather.MESSAGE_SQUARE, "muted"), name, count);
  }
}
