package modeldesk.ui.exposure;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a topic promises and does not expose, in a card over the window. A click goes to the key.
public final class ExposureView {
  private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

  private final ExposureViewModel model;
  private final ModalHost host;
  private boolean open;

  public ExposureView(ExposureViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    model.reportProperty().subscribe(this::show);
  }

  private void show(@Nullable ExposureReport report) {
    if (report == null) {
      if (open) {
        open = false;
        host.close();
      }
      return;
    }
    open = true;
    Button close = Buttons.primary(Messages.get("exposure.dialog.close"), model::close);
    close.setId("exposure-close");
    close.setDefaultButton(report.rows().isEmpty());
    Node rows = report.rows().isEmpty() ? clean(report) : list(report);
    VBox.setVgrow(rows, Priority.ALWAYS);
    Label summary = paragraph(report.summary(), "strong");
    summary.setId("exposure-summary");
    VBox content = new VBox(summary);
    report.notes().forEach(note -> content.getChildren().add(note(note)));
    content.getChildren().add(rows);
    content.getStyleClass().add("exposure");
    host.show(
        new Modal(
            "exposure",
            Feather.BOOK_OPEN,
            Messages.get("exposure.dialog.title", report.topic().stem()),
            "",
            content,
            new Footer(close),
            760,
            520,
            report.rows().isEmpty() ? close : rows,
            this::closed));
  }

  private void closed() {
    if (open) {
      open = false;
      model.close();
    }
  }

  private static EmptyState clean(ExposureReport report) {
    if (!report.compared()) {
      return new EmptyState(Feather.INFO, Messages.get("exposure.dialog.nothing"));
    }
    return new EmptyState(Feather.CHECK_CIRCLE, Messages.get("exposure.dialog.clean"));
  }

  private ListView<ExposureReport.Row> list(ExposureReport report) {
    ListView<ExposureReport.Row> list = new ListView<>();
    list.setId("exposure-list");
    list.setAccessibleText(Messages.get("exposure.list"));
    list.getStyleClass().add("exposure-list");
    list.getItems().setAll(report.rows());
    list.setCellFactory(Cells.list(ExposureView::fill));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go(list);
      }
    });
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        go(list);
        event.consume();
      }
    });
    list.getSelectionModel().selectFirst();
    return list;
  }

  private void go(ListView<ExposureReport.Row> list) {
    ExposureReport.Row row = list.getSelectionModel().getSelectedItem();
    if (row != null && row.place() != null) {
      model.reveal(row.place());
    }
  }

  private static void fill(ListCell<ExposureReport.Row> cell, ExposureReport.Row row) {
    Label what = new Label(row.what());
    what.setMinWidth(0);
    Label why = new Label(row.why());
    why.getStyleClass().add("secondary");
    why.setMinWidth(0);
    VBox lines = new VBox(what, why);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    HBox line =
        new HBox(
            row.isMissing()
                ? Icons.of(Feather.ALERT_TRIANGLE, "attention")
                : Icons.of(Feather.INFO, "muted"),
            lines);
    line.getStyleClass().add("exposure-row");
    line.prefWidthProperty().bind(cell.getListView().widthProperty().subtract(40));
    Tip.say(cell, row.what() + "\n" + row.why());
    cell.pseudoClassStateChanged(LINKED, row.place() != null);
    cell.setGraphic(line);
  }

  private static HBox note(String text) {
    Label label = paragraph(text, "muted");
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox note = new HBox(Icons.of(Feather.INFO, "muted"), label);
    note.getStyleClass().add("exposure-note");
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  private static Label paragraph(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
