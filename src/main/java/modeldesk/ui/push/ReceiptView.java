package modeldesk.ui.push;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.PushRecord;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.ShownWhile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The receipts of pushes as a card over the window: which push, its files and what became of them,
/// the chosen one compared, the way back.
public final class ReceiptView {
  private static final String ID = "receipt";

  private final ReceiptViewModel model;
  private final ModalHost host;
  private final ShownWhile card;

  public ReceiptView(ReceiptViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.showingProperty());
  }

  private void show() {
    String title = Messages.get("push.receipt.title");
    if (model.records().isEmpty()) {
      EmptyState none = new EmptyState(Feather.UPLOAD_CLOUD, Messages.get("push.receipt.none"));
      host.show(
          Modal.form(ID, Feather.UPLOAD_CLOUD, title, none, new Footer(close()))
              .onClosed(card::closed));
      return;
    }
    ListView<PushRecord.Step> files = files();
    HBox content = new HBox(side(files), compared());
    content.getStyleClass().add("push");
    HBox.setHgrow(content.getChildren().getLast(), Priority.ALWAYS);
    host.show(
        Modal.large(
                ID,
                Feather.UPLOAD_CLOUD,
                title,
                Messages.get("push.receipt.subtitle"),
                content,
                footer())
            .focusing(files)
            .onClosed(card::closed));
  }

  private Node side(ListView<PushRecord.Step> files) {
    ComboBox<PushRecord> pushes = new ComboBox<>(model.records());
    pushes.setId("receipt-push");
    pushes.setMaxWidth(Double.MAX_VALUE);
    pushes.setCellFactory(Cells.list((cell, push) -> cell.setText(model.title(push))));
    pushes.setButtonCell(
        Cells.<PushRecord>list((cell, push) -> cell.setText(model.title(push))).call(null));
    pushes.valueProperty().bindBidirectional(model.recordProperty());
    Label which = new Label(Messages.get("push.receipt.which"));
    which.getStyleClass().add("strong");
    which.setLabelFor(pushes);
    Label title = new Label(Messages.get("push.receipt.message"));
    title.getStyleClass().add("strong");
    Label message = new Label();
    message.setId("receipt-message");
    message.setWrapText(true);
    message.textProperty().bind(model.recordProperty().map(ReceiptView::message));
    VBox head = new VBox(which, pushes);
    head.getStyleClass().add("receipt-block");
    VBox foot = new VBox(title, message);
    foot.getStyleClass().add("receipt-block");
    VBox.setVgrow(files, Priority.ALWAYS);
    VBox side = new VBox(head, files, foot);
    side.getStyleClass().add("push-side");
    return side;
  }

  private static String message(@Nullable PushRecord push) {
    return push == null || push.message() == null
        ? Messages.get("push.receipt.noMessage")
        : push.message();
  }

  private ListView<PushRecord.Step> files() {
    ListView<PushRecord.Step> files = new ListView<>();
    files.setId("receipt-files");
    files.getStyleClass().add("push-files");
    files.setAccessibleText(Messages.get("push.files.title"));
    files.setCellFactory(view -> new ReceiptCell(model));
    model
        .recordProperty()
        .subscribe(push -> files.getItems().setAll(push == null ? List.of() : push.steps()));
    model.stepProperty().subscribe(step -> files.getSelectionModel().select(step));
    files
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> {
          if (is != null) {
            model.stepProperty().set(is);
          }
        });
    return files;
  }

  private Node compared() {
    DiffView diff = new DiffView();
    diff.setId("receipt-diff");
    VBox.setVgrow(diff, Priority.ALWAYS);
    model
        .diffProperty()
        .subscribe(made -> {
          if (made == null) {
            diff.clear();
          } else {
            diff.show(made.leftTitle(), made.rightTitle(), made.comparison());
          }
        });
    Segmented<ReceiptViewModel.Compared> which = new Segmented<>(model.comparedProperty().get());
    which.add(
        ReceiptViewModel.Compared.BEFORE,
        Messages.get("push.receipt.before"),
        "",
        "receipt-before");
    which.add(
        ReceiptViewModel.Compared.REWRITTEN,
        Messages.get("push.receipt.rewritten"),
        "",
        "receipt-rewritten");
    which.valueProperty().bindBidirectional(model.comparedProperty());
    PanelHeader header = new PanelHeader(which).right(new DiffControls(diff)).ofCard();
    VBox box = new VBox(header, diff);
    box.getStyleClass().add("push-diff");
    box.setMinWidth(0);
    return box;
  }

  private Button close() {
    Button close = Buttons.plain(Messages.get("push.receipt.close"), model::close);
    close.setId("receipt-close");
    close.setCancelButton(true);
    return close;
  }

  private Footer footer() {
    Button back = Buttons.plain("", model::rollBack);
    back.setId("receipt-roll-back");
    back.setGraphic(Icons.of(Feather.ROTATE_CCW));
    back.textProperty()
        .bind(
            model
                .runningProperty()
                .map(running ->
                    running
                        ? Messages.get("push.receipt.rollingBack")
                        : Messages.get("push.receipt.rollBack")));
    Label status = new Label();
    status.setId("receipt-status");
    status.setWrapText(true);
    status.getStyleClass().add("secondary");
    Bind.now(model.footnoteProperty(), status::setText);
    return new Footer(close(), new ReasonedButton(back, "").because(model.unavailableProperty()))
        .left(status);
  }
}
