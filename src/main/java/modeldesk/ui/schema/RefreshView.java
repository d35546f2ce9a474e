package modeldesk.ui.schema;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Severity;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Lists over the window what a refresh changed. A click opens the file.
public final class RefreshView {
  private final RefreshViewModel model;
  private final ModalHost host;
  private final BooleanProperty open = new SimpleBooleanProperty();

  public RefreshView(RefreshViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    model.detailsProperty().subscribe(this::show);
  }

  private void show(@Nullable SchemaChanges changes) {
    if (changes == null) {
      if (open.get()) {
        open.set(false);
        host.close();
      }
      return;
    }
    open.set(true);
    Button close = Buttons.primary(Messages.get("schema.details.close"), model::closeDetails);
    close.setId("schema-changes-ok");
    close.setDefaultButton(true);
    ListView<FileChange> list = list(changes);
    VBox content = new VBox(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    host.show(
        new Modal(
            "schema-changes",
            Feather.REFRESH_CW,
            Messages.get("schema.details.title"),
            changes.summary(),
            content,
            new Footer(close),
            720,
            480,
            list,
            this::closed));
  }

  private void closed() {
    if (open.get()) {
      open.set(false);
      model.closeDetails();
    }
  }

  private ListView<FileChange> list(SchemaChanges changes) {
    ListView<FileChange> list = new ListView<>();
    list.setId("schema-changes-list");
    list.setAccessibleText(Messages.get("schema.list"));
    list.getStyleClass().add("schema-changes");
    list.getItems().setAll(changes.files());
    list.setCellFactory(Cells.list(this::fill));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        open(list);
      }
    });
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open(list);
        event.consume();
      }
    });
    list.getSelectionModel().selectFirst();
    return list;
  }

  private void open(ListView<FileChange> list) {
    FileChange chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.kind() != FileChange.Kind.REMOVED) {
      model.open(chosen.file());
    }
  }

  private void fill(ListCell<FileChange> cell, FileChange change) {
    Label file = new Label(change.file().key());
    file.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(Icons.of(change.file().kind()), file, pill(change.kind()));
    row.getStyleClass().add("schema-change");
    row.getChildren().addAll(fields(change));
    List<SchemaUses.Use> uses = model.uses().of(change);
    cell.setGraphic(uses.isEmpty() ? row : new VBox(row, uses(uses)));
  }

  private FlowPane uses(List<SchemaUses.Use> uses) {
    Label label = new Label(Messages.get("schema.details.uses"));
    label.getStyleClass().add("caption");
    FlowPane line = new FlowPane(label);
    line.getStyleClass().add("schema-uses");
    line.setOnMouseClicked(Event::consume);
    for (SchemaUses.Use use : uses) {
      Hyperlink link = new Hyperlink(use.file().key());
      if (use.broken()) {
        link.setGraphic(Icons.of(Severity.ERROR));
        Tip.say(link, Messages.get("schema.details.brokenTip", use.file().key()));
      }
      link.setOnAction(event -> model.open(use.file()));
      line.getChildren().add(link);
    }
    return line;
  }

  private static Node[] fields(FileChange change) {
    Label added = new Label(named("schema.details.fieldsAdded", change.addedFields()));
    added.getStyleClass().add("schema-added");
    Label removed = new Label(named("schema.details.fieldsRemoved", change.removedFields()));
    removed.getStyleClass().add("schema-removed");
    return new Node[] {added, removed};
  }

  private static String named(String key, List<String> fields) {
    return fields.isEmpty() ? "" : Messages.get(key, String.join(", ", fields));
  }

  private static Pill pill(FileChange.Kind kind) {
    return switch (kind) {
      case ADDED -> new Pill(Messages.get("schema.details.added"), Pill.Tone.SUCCESS);
      case REMOVED -> new Pill(Messages.get("schema.details.removed"), Pill.Tone.DANGER);
      case CHANGED -> new Pill(Messages.get("schema.details.changed"), Pill.Tone.ATTENTION);
    };
  }
}
