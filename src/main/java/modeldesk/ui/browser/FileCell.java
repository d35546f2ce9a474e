package modeldesk.ui.browser;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Severity;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.RowCell;
import modeldesk.ui.session.Schemas;
import org.kordamp.ikonli.feather.Feather;

/// A line of the tree of files; its marks stand in one column at the right.
final class FileCell extends RowCell<FileRow> {
  private final FilesViewModel files;

  FileCell(FilesViewModel files) {
    super(files::toggle);
    this.files = files;
    setOnMouseClicked(event -> {
      FileRow row = getItem();
      if (row != null && event.getButton() == MouseButton.PRIMARY) {
        if (event.getClickCount() == 1) {
          files.look(row);
        } else {
          files.stay(row);
        }
      }
    });
  }

  @Override
  protected void show(FileRow row) {
    switch (row) {
      case FileRow.OfFolder folder -> folder(folder);
      case FileRow.OfFile file -> file(file);
      case FileRow.OfSchema schema -> schema(schema);
      case FileRow.Unlisted(String sentence) -> {
        icon(Icons.of(Feather.ALERT_TRIANGLE, "attention"));
        say(sentence, "muted");
        explain(sentence);
        action(row, Messages.get("files.retry"), "files-schemas-retry");
      }
    }
  }

  private void schema(FileRow.OfSchema row) {
    String schema = row.schema();
    switch (row.state()) {
      case Schemas.State.Offloaded() -> {
        icon(Icons.of(Feather.FOLDER, "muted"));
        say(schema, "muted");
        caption(Messages.get("files.schema.load"));
        explain(Messages.get("files.schema.tooltip", schema));
      }
      case Schemas.State.Loading() -> {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.getStyleClass().add("browser-wheel");
        icon(wheel);
        say(schema, "muted");
        caption(Messages.get("files.schema.loading"));
      }
      case Schemas.State.Failed(String sentence) -> {
        icon(Icons.of(Feather.ALERT_TRIANGLE, "attention"));
        say(schema, "muted");
        explain(sentence);
        setAccessibleText(sentence);
        action(row, Messages.get("files.retry"), "files-schema-retry");
      }
    }
  }

  private void action(FileRow row, String text, String id) {
    Hyperlink link = new Hyperlink(text);
    link.setId(id);
    link.getStyleClass().add("browser-retry");
    link.setOnAction(event -> files.open(row));
    end(link);
  }

  private void folder(FileRow.OfFolder row) {
    icon(Icons.of(Feather.FOLDER, "muted"));
    say(row.folder());
    if (!row.isExpanded()) {
      marks(row.marks());
    }
    caption(Messages.count(row.count()));
    explain(Messages.get("files.tooltip.folder", row.folder(), row.count()));
    menu(() -> new ContextMenu(newFile(row.folder())));
  }

  private void file(FileRow.OfFile row) {
    FileName file = row.name();
    FileMarks marks = row.marks();
    icon(Icons.of(file.kind()));
    say(file.baseName());
    if (marks.draft() == Draft.Kind.DELETED) {
      name.getStyleClass().addAll("muted", "browser-deleted");
    }
    if (marks.schemaOnly()) {
      name.getStyleClass().add("muted");
      caption(Messages.get("files.schemaOnly"));
    }
    if (row.depth() == 0 && !file.folder().isEmpty()) {
      caption(file.folder());
    }
    if (marks.draft() == Draft.Kind.NEW) {
      caption(Messages.get("files.mark.new"));
    }
    String words = marks(marks);
    explain(words.isEmpty() ? file.key() : file.key() + "\n" + words);
    setAccessibleText(words.isEmpty() ? file.key() : file.key() + ", " + words);
    menu(() -> menuOf(row));
  }

  /// Adds the marks and returns them in words, a line each.
  private String marks(FileMarks marks) {
    List<String> words = new ArrayList<>();
    if (marks.errors() > 0) {
      end(Icons.of(Severity.ERROR));
      words.add(Messages.get("files.mark.errors", marks.errors()));
    }
    if (marks.warnings() > 0) {
      if (marks.errors() == 0) {
        end(Icons.of(Severity.WARNING));
      }
      words.add(Messages.get("files.mark.warnings", marks.warnings()));
    }
    if (marks.schemaOnly()) {
      words.add(Messages.get("files.mark.schemaOnly"));
    }
    Draft.Kind draft = marks.draft();
    if (draft != null) {
      end(dot());
      words.add(
          switch (draft) {
            case NEW -> Messages.get("files.mark.draftNew");
            case CHANGED -> Messages.get("files.mark.draft");
            case DELETED -> Messages.get("files.mark.draftDeleted");
          });
    }
    if (marks.pushed()) {
      end(Icons.of(Feather.ARROW_UP, "success"));
      words.add(Messages.get("files.mark.pushed"));
    }
    if (marks.changedOnServer()) {
      Label changed = new Label("≠");
      changed.getStyleClass().addAll("browser-mark", "browser-mark-changed");
      end(changed);
      words.add(Messages.get("files.mark.changed"));
    }
    return String.join("\n", words);
  }

  private static Node dot() {
    Region dot = new Region();
    dot.getStyleClass().add("browser-mark-draft");
    StackPane mark = new StackPane(dot);
    mark.getStyleClass().add("browser-mark");
    return mark;
  }

  private ContextMenu menuOf(FileRow.OfFile row) {
    FileName file = row.name();
    boolean gone = row.marks().draft() == Draft.Kind.DELETED;
    MenuItem open = new MenuItem(Messages.get("files.menu.open"));
    open.setDisable(gone);
    open.setOnAction(event -> files.open(row));
    MenuItem discard = new MenuItem(discardLabel(row.marks()));
    discard.setDisable(row.marks().draft() == null);
    discard.setOnAction(event -> files.discard(file));
    MenuItem delete = new MenuItem(deleteLabel(file));
    delete.setMnemonicParsing(false);
    delete.setDisable(!files.deleteReason(file).isEmpty());
    delete.setOnAction(event -> files.delete(file));
    MenuItem copy = new MenuItem(Messages.get("files.menu.copy"));
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(file.key());
      Clipboard.getSystemClipboard().setContent(content);
    });
    MenuItem history = new MenuItem(Messages.get("files.menu.history"));
    history.setId("files-menu-history");
    history.setOnAction(event -> files.showHistory(file));
    ContextMenu menu =
        new ContextMenu(
            open,
            history,
            new SeparatorMenuItem(),
            discard,
            delete,
            copy,
            new SeparatorMenuItem(),
            newFile(file.folder()));
    if (file.kind() == FileKind.TOPIC || file.kind().isView()) {
      MenuItem rename = new MenuItem(Messages.get("files.menu.rename"));
      rename.setId("files-menu-rename");
      rename.setDisable(gone);
      rename.setOnAction(event -> files.rename(file));
      menu.getItems().add(2, rename);
    }
    if (file.kind() == FileKind.TOPIC) {
      MenuItem exposure = new MenuItem(Messages.get("files.menu.exposure"));
      exposure.setId("files-menu-exposure");
      exposure.setDisable(gone);
      exposure.setOnAction(event -> files.checkExposure(file));
      menu.getItems().add(1, exposure);
      MenuItem joins = new MenuItem(Messages.get("files.menu.joins"));
      joins.setId("files-menu-joins");
      joins.setDisable(gone);
      joins.setOnAction(event -> files.drawJoins(file));
      menu.getItems().add(2, joins);
    }
    return menu;
  }

  private MenuItem newFile(String folder) {
    MenuItem item = new MenuItem(Messages.get("files.menu.new"));
    item.setId("files-menu-new");
    item.setDisable(!files.newFileReasonProperty().get().isEmpty());
    item.setOnAction(event -> files.newFileIn(folder));
    return item;
  }

  private static String discardLabel(FileMarks marks) {
    return marks.draft() == Draft.Kind.DELETED
        ? Messages.get("files.menu.restore")
        : Messages.get("files.menu.discard");
  }

  /// A menu item has no tooltip, so the reason stands in its label.
  private String deleteLabel(FileName file) {
    String reason = files.deleteReason(file);
    return reason.isEmpty() || file.kind() == FileKind.OTHER
        ? Messages.get("files.menu.delete")
        : Messages.get("files.menu.deleteBecause", reason);
  }
}
