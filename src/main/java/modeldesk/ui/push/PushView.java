package modeldesk.ui.push;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// The review of a push as a card over the window; it comes and goes with
/// `PushViewModel.showingProperty`.
public final class PushView {
  private final PushViewModel model;
  private final ModalHost host;
  private final ShownWhile card;

  public PushView(PushViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.showingProperty());
  }

  private void show() {
    switch (model.review().gateProperty().get()) {
      case OPEN -> showReview();
      case NOTHING, READ_ONLY -> showGate(new Footer(closeButton()));
      case NEEDS_BRANCH -> {
        Button branch = Buttons.primary(Messages.get("push.gate.newBranch"), model::makeBranch);
        branch.setId("push-new-branch");
        branch.setDefaultButton(true);
        showGate(new Footer(closeButton(), branch));
      }
    }
  }

  private Button closeButton() {
    Button close = Buttons.plain(Messages.get("push.close"), model::close);
    close.setId("push-close");
    return close;
  }

  private void showGate(Footer footer) {
    Feather icon =
        switch (model.review().gateProperty().get()) {
          case OPEN, NOTHING -> Feather.UPLOAD_CLOUD;
          case READ_ONLY -> Feather.LOCK;
          case NEEDS_BRANCH -> Feather.GIT_BRANCH;
        };
    EmptyState state = new EmptyState(icon, model.review().gateSentence());
    state.setId("push-gate");
    String title = model.review().titleProperty().get();
    host.show(
        Modal.form("push", Feather.UPLOAD_CLOUD, title, state, footer).onClosed(card::closed));
  }

  private void showReview() {
    PushSide side = new PushSide(model);
    HBox content = new HBox(side, new PushDiffPane(model));
    content.getStyleClass().add("push");
    HBox.setHgrow(content.getChildren().getLast(), Priority.ALWAYS);
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    String title = model.review().titleProperty().get();
    String subtitle = Messages.get("push.subtitle");
    host.show(
        Modal.large("push", Feather.UPLOAD_CLOUD, title, subtitle, content, footer())
            .focusing(side.first())
            .onClosed(card::closed));
    if (host.lookup("#push .kit-modal-title") instanceof Label heading) {
      heading.textProperty().bind(model.review().titleProperty());
    }
    if (host.lookup("#push .kit-modal-header .secondary") instanceof Label promise) {
      promise.visibleProperty().bind(model.flow().statusProperty().isEmpty());
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.push();
      event.consume();
    }
  }

  private Footer footer() {
    CheckBox validate = new CheckBox(Messages.get("push.validateAfter"));
    validate.setId("push-validate-after");
    validate.setMinWidth(CheckBox.USE_PREF_SIZE);
    validate.selectedProperty().bindBidirectional(model.review().validateAfterProperty());
    Button keep = Buttons.plain(Messages.get("push.keep"), model::close);
    keep.setId("push-keep");
    Button cancel = Buttons.plain(Messages.get("push.cancel"), model::cancel);
    cancel.setId("push-cancel");
    cancel
        .disableProperty()
        .bind(model.flow().phaseProperty().isEqualTo(PushFlow.Phase.CANCELLING));
    var running = model.flow().phaseProperty().isNotEqualTo(PushFlow.Phase.REVIEW);
    Bind.visible(keep, running.not());
    Bind.visible(cancel, running);
    validate.disableProperty().bind(running);
    return new Footer(keep, cancel, pushButton()).left(validate, status());
  }

  private ReasonedButton pushButton() {
    Button push = Buttons.primary("", model::push);
    push.setId("push-run");
    push.setGraphic(Icons.sized(Feather.UPLOAD_CLOUD, Icons.LARGE));
    push.textProperty().bind(model.review().titleProperty());
    return new ReasonedButton(push, "").because(model.review().unavailableProperty());
  }

  private String statusText() {
    String status = model.flow().statusProperty().get();
    String reason = model.review().unavailableProperty().get();
    if (!status.isEmpty()) {
      return status;
    }
    return reason.isEmpty() ? Messages.get("push.promise") : reason;
  }

  private Node status() {
    Label status = new Label();
    status.setId("push-status");
    status.getStyleClass().addAll("secondary", "push-status");
    status.setWrapText(true);
    status
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::statusText,
                model.flow().statusProperty(),
                model.review().unavailableProperty()));
    ProgressBar progress = new ProgressBar();
    progress.setId("push-progress");
    progress.getStyleClass().add("push-progress");
    progress.progressProperty().bind(model.flow().progressProperty());
    Bind.visible(progress, model.flow().phaseProperty().isNotEqualTo(PushFlow.Phase.REVIEW));
    HBox box = new HBox(progress, status);
    box.getStyleClass().add("push-status-box");
    return box;
  }
}
