package modeldesk.ui.loose;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.MarkedText;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.QuickList;

/// The list of files of this computer over the window.
final class LooseNamesView {
  private LooseNamesView() {}

  static void serve(LooseNames names, ModalHost host) {
    QuickList<LooseNames.Name> list =
        new QuickList<>(
                "loose-names",
                host,
                names.typedProperty(),
                names.rows(),
                LooseNamesView::show,
                names::choose)
            .named(
                new SimpleStringProperty(Messages.get("loose.names.prompt")),
                Messages.get("loose.names.list"))
            .saying(names.countProperty(), names.nothingProperty());
    names.onShow(list::open);
  }

  private static void show(ListCell<LooseNames.Name> cell, LooseNames.Name name) {
    Label folder = new Label(name.folder());
    folder.getStyleClass().add("secondary");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.setMinWidth(0);
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(folder, Priority.ALWAYS);
    Pill open = new Pill(Messages.get("loose.names.open"), Pill.Tone.PLAIN);
    open.setVisible(name.isOpen());
    HBox row =
        new HBox(
            8,
            Icons.of(name.file().kind()),
            new MarkedText(name.name(), name.places()),
            folder,
            open);
    row.setAlignment(Pos.CENTER_LEFT);
    cell.setGraphic(row);
    cell.setPrefWidth(0);
    cell.setAccessibleText(
        Messages.get(
            name.isOpen() ? "loose.names.rowOpen" : "loose.names.row", name.name(), name.folder()));
  }
}
