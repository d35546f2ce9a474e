package modeldesk.ui.push;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.EarlierTexts;
import modeldesk.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

/// The left of the review: files in the order of sending, commit message, target, warnings.
final class PushSide extends VBox {
  private static final int MOST_ROWS = 7;
  private static final int ROW = 44;

  private final PushViewModel model;
  private final PushReview review;
  private final TextArea area = new TextArea();

  PushSide(PushViewModel model) {
    this.model = model;
    this.review = model.review();
    getStyleClass().add("push-side");
    VBox below = new VBox(message(), new PushTarget(model), warnings());
    ScrollPane scroll = new ScrollPane(below);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("push-side-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(filesHeader(), files(), scroll);
  }

  /// What gets the keyboard first.
  Node first() {
    return area;
  }

  private Node filesHeader() {
    Label title = strong(Messages.get("push.files.title"));
    Label count = new Label();
    count.getStyleClass().add("secondary");
    Bind.now(
        review.rows(),
        () ->
            count.setText(
                Messages.get("push.files.count", review.ticked().size(), review.rows().size())));
    HBox header = line(title, count);
    header.getStyleClass().add("push-files-header");
    return header;
  }

  private Node files() {
    ListView<PushRow> list = new ListView<>(review.rows());
    list.setId("push-files");
    list.getStyleClass().add("push-files");
    list.setAccessibleText(Messages.get("push.files.title"));
    list.setCellFactory(view -> new PushFileCell(model));
    Bind.now(
        review.rows(),
        () -> list.setPrefHeight(Math.min(MOST_ROWS, review.rows().size()) * ROW + 12.0));
    list.setMinHeight(ROW);
    model.selectedProperty().subscribe(row -> list.getSelectionModel().select(row));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> {
          if (is != null) {
            model.selectedProperty().set(is);
          }
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> toggle(event, list));
    return list;
  }

  private void toggle(KeyEvent event, ListView<PushRow> list) {
    PushRow row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && row != null) {
      if (!row.isDone() && !model.flow().isRunning()) {
        row.tickedProperty().set(!row.tickedProperty().get());
      }
      event.consume();
    }
  }

  private Node message() {
    area.setId("push-message");
    area.setWrapText(true);
    area.setPrefRowCount(3);
    area.textProperty().bindBidirectional(review.messageProperty());
    area.disableProperty().bind(model.flow().phaseProperty().isNotEqualTo(PushFlow.Phase.REVIEW));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    Label title = strong(Messages.get("push.message.title"));
    title.setLabelFor(area);
    Label hint =
        new Label(
            review.needsMessage()
                ? Messages.get("push.message.required")
                : Messages.get("push.message.hint"));
    hint.getStyleClass().add("caption");
    Label count = new Label();
    count.getStyleClass().addAll("caption", "push-message-count");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Messages.get(
                        "push.message.count",
                        review.messageProperty().get().length(),
                        PushReview.LONGEST_MESSAGE),
                review.messageProperty()));
    Bind.state(
        count, "over", review.messageProperty().map(t -> t.length() > PushReview.LONGEST_MESSAGE));
    HBox header = line(title, new EarlierTexts(area, model.messages()));
    header.setAlignment(Pos.CENTER_LEFT);
    return section(header, area, line(hint, count));
  }

  /// Tab leaves the message; nobody wants a tab in it.
  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isShiftDown()) {
      area.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, true, false, false));
      event.consume();
    }
  }

  private Node warnings() {
    VBox box = new VBox();
    box.setId("push-warnings");
    box.getStyleClass().add("push-warnings");
    Bind.now(
        review.warnings(),
        () -> box.getChildren().setAll(review.warnings().stream().map(PushSide::warning).toList()));
    return box;
  }

  private static Node warning(PushWarning warning) {
    Label text = new Label(warning.text());
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox note =
        new HBox(
            switch (warning.level()) {
              case DANGER -> Icons.of(Feather.X_CIRCLE, "danger");
              case ATTENTION -> Icons.of(Feather.ALERT_TRIANGLE, "attention");
              case INFO -> Icons.of(Feather.INFO, "accent");
            },
            text);
    note.getStyleClass().add("push-warning");
    note.pseudoClassStateChanged(
        PseudoClass.getPseudoClass(
            switch (warning.level()) {
              case DANGER -> "danger";
              case ATTENTION -> "attention";
              case INFO -> "info";
            }),
        true);
    return note;
  }

  static Label strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("strong", "push-heading");
    return label;
  }

  static VBox section(Node... nodes) {
    VBox section = new VBox(nodes);
    section.getStyleClass().add("push-section");
    return section;
  }

  private static HBox line(Node left, Node right) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return new HBox(left, space, right);
  }
}
