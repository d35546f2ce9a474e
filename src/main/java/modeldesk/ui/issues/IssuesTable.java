package modeldesk.ui.issues;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentFinding;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;

/// The table of issues with its headings. A click or Enter goes to the place; the row of the place
/// one is at is selected.
final class IssuesTable extends TableView<IssueRow> {
  private final IssuesViewModel model;
  private final FixViewModel fixes;

  IssuesTable(IssuesViewModel model, FixViewModel fixes, IgnoreViewModel ignoring) {
    this.model = model;
    this.fixes = fixes;
    setId("issues-table");
    setAccessibleText(Messages.get("issues.table"));
    getStyleClass().add("issues-table");
    setFixedCellSize(24);
    var message = column(IssueColumn.MESSAGE, 520, this::message);
    var file = column(IssueColumn.FILE, 170, this::file);
    var place = column(IssueColumn.PLACE, 200, this::place);
    var fix = column(IssueColumn.FIX, 280, this::fix);
    getColumns()
        .setAll(
            List.of(
                sized(column(IssueColumn.SEVERITY, 104, this::severity), 96, 120),
                message,
                file,
                place,
                // At 80 JavaFX would take it for a column without a width and fit it.
                sized(column(IssueColumn.ORIGIN, 84, this::origin), 72, 96),
                fix));
    IssueWidths widths = new IssueWidths(this);
    widths.add(place, IssueRow.Item::place);
    widths.add(file, IssuesTable::fileText);
    widths.add(fix, item -> FixLink.text(item.offer()));
    widths.add(message, this::messageText);
    setSortPolicy(table -> sort(table.getSortOrder()));
    setRowFactory(table -> new IssueTableRow(model, fixes, ignoring));
    setItems(model.rows());
    widths.changed();
    model
        .rows()
        .addListener(
            (ListChangeListener<IssueRow>)
                change -> {
                  widths.changed();
                  selectCurrent();
                });
    model.currentProperty().subscribe(item -> selectCurrent());
    getSelectionModel().selectedItemProperty().addListener((o, was, is) -> selected(is));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    KeyedRows.serve(this);
  }

  private TableColumn<IssueRow, IssueRow> column(
      IssueColumn what,
      double width,
      BiConsumer<TableCell<IssueRow, IssueRow>, IssueRow.Item> show) {
    TableColumn<IssueRow, IssueRow> column =
        Cells.column(
            title(what),
            width,
            (cell, row) -> {
              if (row instanceof IssueRow.Item item) {
                show.accept(cell, item);
              }
            });
    column.setUserData(what);
    if (what == IssueColumn.FILE || what == IssueColumn.PLACE) {
      column.getStyleClass().add("issues-muted");
    }
    if (what == IssueColumn.PLACE) {
      column.getStyleClass().add("issues-place");
    }
    return column;
  }

  private static TableColumn<IssueRow, IssueRow> sized(
      TableColumn<IssueRow, IssueRow> column, double least, double most) {
    column.setMinWidth(least);
    column.setMaxWidth(most);
    return column;
  }

  private static String title(IssueColumn column) {
    return switch (column) {
      case SEVERITY -> Messages.get("issues.column.severity");
      case MESSAGE -> Messages.get("issues.column.message");
      case FILE -> Messages.get("issues.column.file");
      case PLACE -> Messages.get("issues.column.place");
      case ORIGIN -> Messages.get("issues.column.origin");
      case FIX -> Messages.get("issues.column.fix");
    };
  }

  private void severity(TableCell<IssueRow, IssueRow> cell, IssueRow.Item item) {
    cell.setGraphic(new SeverityLabel(item.issue().severity()));
  }

  private void message(TableCell<IssueRow, IssueRow> cell, IssueRow.Item item) {
    String text = messageText(item);
    cell.setText(text);
    Tip.say(cell, text);
  }

  private String messageText(IssueRow.Item item) {
    String reason = model.ignoredFor(item.issue());
    return reason == null
        ? message(item.issue())
        : Messages.get("issues.ignored.row", reason, message(item.issue()));
  }

  private static String message(Issue issue) {
    return issue.edited() ? Messages.get("issues.edited", issue.message()) : issue.message();
  }

  private void file(TableCell<IssueRow, IssueRow> cell, IssueRow.Item item) {
    String text = fileText(item);
    FileName file = item.issue().file();
    cell.setText(text);
    if (item.issue().content() != null) {
      Tip.say(cell, text);
    } else {
      Tip.say(cell, file == null ? item.issue().yamlPath() : file.key());
    }
  }

  private static String fileText(IssueRow.Item item) {
    ContentFinding content = item.issue().content();
    FileName file = item.issue().file();
    if (content != null) {
      return content.document().name();
    }
    return file == null ? Messages.get("issues.file.none") : file.baseName();
  }

  private void place(TableCell<IssueRow, IssueRow> cell, IssueRow.Item item) {
    cell.setText(item.place());
    Tip.say(cell, item.place().length() > 24 ? item.place() : "");
  }

  private void origin(TableCell<IssueRow, IssueRow> cell, IssueRow.Item item) {
    cell.setGraphic(
        switch (item.issue().origin()) {
          case LOCAL -> new Pill(Messages.get("issues.origin.local"), Pill.Tone.PLAIN);
          case OMNI -> new Pill(Messages.get("issues.origin.omni"), Pill.Tone.ACCENT);
          case CONTENT -> new Pill(Messages.get("issues.origin.content"), Pill.Tone.MERGED);
        });
  }

  private void fix(TableCell<IssueRow, IssueRow> cell, IssueRow.Item item) {
    Issue issue = item.issue();
    cell.setGraphic(
        item.offer() instanceof FixOffer.Replace
            ? FixLink.of(item.offer(), () -> model.content().replace(issue))
            : FixLink.of(item.offer(), () -> fixes.show(issue)));
  }

  private boolean sort(ObservableList<TableColumn<IssueRow, ?>> order) {
    if (order.isEmpty()) {
      model.sortProperty().set(null);
    } else {
      TableColumn<IssueRow, ?> by = order.getFirst();
      boolean ascending = by.getSortType() == TableColumn.SortType.ASCENDING;
      model.sortProperty().set(new IssuesViewModel.Sort((IssueColumn) by.getUserData(), ascending));
    }
    return true;
  }

  private void selectCurrent() {
    IssueRow.Item current = model.currentProperty().get();
    int index = current == null ? -1 : model.rows().indexOf(current);
    if (index < 0) {
      getSelectionModel().clearSelection();
    } else if (!Objects.equals(getSelectionModel().getSelectedItem(), current)) {
      getSelectionModel().clearAndSelect(index);
      scrollTo(Math.max(0, index - 2));
    }
  }

  private void selected(@Nullable IssueRow row) {
    if (row instanceof IssueRow.Item item) {
      model.currentProperty().set(item);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER
        && getSelectionModel().getSelectedItem() instanceof IssueRow.Item item) {
      model.reveal(item);
      event.consume();
    }
  }
}
