package modeldesk.ui.rename;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentReport;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.ReasonedButton;
import org.kordamp.ikonli.feather.Feather;

/// Below the changes: the documents that use the old name, once somebody asks.
final class DocumentsPane extends VBox {
  private final RenameEverywhereViewModel model;

  DocumentsPane(RenameEverywhereViewModel model) {
    this.model = model;
    getStyleClass().add("rename-documents");
    Bind.now(model.uses().stateProperty(), this::show);
  }

  private void show(DocumentUses.State state) {
    getChildren()
        .setAll(
            switch (state) {
              case DocumentUses.State.Unasked() ->
                  List.of(ask(Messages.get("rename.documents.hint")));
              case DocumentUses.State.Asking() -> List.of(asking());
              case DocumentUses.State.Failed(String why) ->
                  List.of(ask(Messages.get("rename.documents.failed", why)));
              case DocumentUses.State.Found(var documents) -> found(documents);
            });
  }

  private HBox ask(String sentence) {
    Button ask = Buttons.plain(Messages.get("rename.documents.ask"), model::askDocuments);
    ask.setId("rename-ask-documents");
    Label hint = said(sentence);
    return line(new ReasonedButton(ask, "").because(model.documentsUnavailableProperty()), hint);
  }

  private HBox asking() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("kit-wheel");
    Button cancel = Buttons.plain(Messages.get("rename.cancel"), model.uses()::cancel);
    cancel.setId("rename-cancel-documents");
    return line(wheel, said(Messages.get("rename.documents.slow")), cancel);
  }

  private static List<Node> found(List<ContentReport.Document> documents) {
    Label said = said(Messages.get("rename.documents.found", documents.size()));
    said.setId("rename-documents-found");
    said.getStyleClass().add("strong");
    if (documents.isEmpty()) {
      return List.of(line(Icons.of(Feather.CHECK_CIRCLE, "success"), said));
    }
    ListView<ContentReport.Document> list = new ListView<>();
    list.setId("rename-documents");
    list.setAccessibleText(Messages.get("rename.documents.list"));
    list.getStyleClass().add("rename-document-list");
    list.getItems().setAll(documents);
    KeyedRows.passEnter(list);
    list.setCellFactory(Cells.list(DocumentsPane::fill));
    return List.of(said, list);
  }

  private static void fill(ListCell<ContentReport.Document> cell, ContentReport.Document document) {
    Label folder = new Label(document.folder() == null ? "" : document.folder());
    folder.getStyleClass().add("secondary");
    cell.setGraphic(line(Icons.of(Feather.FILE_TEXT, "muted"), new Label(document.name()), folder));
  }

  private static Label said(String sentence) {
    Label said = Lines.paragraph();
    said.setText(sentence);
    HBox.setHgrow(said, Priority.ALWAYS);
    return said;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("rename-row");
    return line;
  }
}
