package modeldesk.ui.git;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.api.GitCommit;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Segmented;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the message of a pull request, and shows where it is.
public final class PullRequestView {
  private final PullRequestViewModel model;
  private final ModalHost host;
  private final Consumer<URI> browser;
  private boolean open;

  /// `browser` opens an address outside of the program.
  public PullRequestView(PullRequestViewModel model, ModalHost host, Consumer<URI> browser) {
    this.model = model;
    this.host = host;
    this.browser = browser;
    model.stepProperty().subscribe(this::show);
  }

  private void show(PullRequestViewModel.Step step) {
    if (open) {
      open = false;
      host.close();
    }
    switch (step) {
      case PullRequestViewModel.Step.Closed() -> {}
      case PullRequestViewModel.Step.Form() -> show(form());
      case PullRequestViewModel.Step.Done done -> show(done(done));
    }
  }

  private void show(Modal modal) {
    open = true;
    host.show(modal.onClosed(this::closed));
  }

  private void closed() {
    if (open) {
      open = false;
      model.close();
    }
  }

  private Modal form() {
    TextField message = new TextField();
    message.setId("pull-request-message");
    message.getStyleClass().add("form");
    message.textProperty().bindBidirectional(model.messageProperty());
    message.editableProperty().bind(model.busyProperty().not());
    Segmented<GitCommit.When> when =
        new Segmented<>(model.whenProperty().get())
            .add(GitCommit.When.ALWAYS, Messages.get("git.request.always"), "", "request-always")
            .add(GitCommit.When.ONLY_NEW, Messages.get("git.request.new"), "", "request-new")
            .add(
                GitCommit.When.ONLY_EXISTING,
                Messages.get("git.request.existing"),
                "",
                "request-existing");
    when.valueProperty().bindBidirectional(model.whenProperty());
    when.setMaxWidth(Region.USE_PREF_SIZE);
    Label warning = Lines.hint(model.warningProperty());
    warning.setId("pull-request-warning");
    VBox body =
        new VBox(
            Lines.explained(Messages.get("git.request.text", model.branchName())),
            Lines.name(Messages.get("git.request.message"), message),
            message,
            when,
            warning,
            Lines.failure(model.failureProperty()));
    body.getStyleClass().add("git-form");
    Button cancel = Buttons.plain(Messages.get("git.cancel"), model::close);
    cancel.setCancelButton(true);
    Button send = Buttons.primary(Messages.get("git.request.send"), model::send);
    send.setId("pull-request-send");
    send.setDefaultButton(true);
    send.disableProperty()
        .bind(
            model
                .busyProperty()
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.messageProperty().get().isBlank(), model.messageProperty())));
    return Modal.form(
            "pull-request",
            Feather.GIT_PULL_REQUEST,
            Messages.get("git.request.title", model.branchName()),
            body,
            new Footer(cancel, send).left(Lines.busy(model.busyProperty())))
        .sized(560, 0)
        .focusing(message);
  }

  private Modal done(PullRequestViewModel.Step.Done done) {
    VBox body = new VBox(Lines.explained(Messages.get("git.request.done")));
    body.getStyleClass().add("git-form");
    Button close = Buttons.plain(Messages.get("git.close"), model::close);
    close.setCancelButton(true);
    Button validate = Buttons.plain(Messages.get("git.request.validate"), model::revalidate);
    validate.setId("pull-request-validate");
    Footer footer = new Footer(close, validate);
    if (!done.shown().isEmpty()) {
      Label link = Lines.paragraph();
      link.setId("pull-request-link");
      link.setText(done.shown());
      link.getStyleClass().add("mono");
      body.getChildren().add(link);
      Button copy = Buttons.plain(Messages.get("git.request.copy"), () -> copy(done.shown()));
      copy.setId("pull-request-copy");
      footer.left(copy);
    }
    if (!done.reason().isEmpty()) {
      Label reason = Lines.explained(done.reason());
      reason.setId("pull-request-reason");
      body.getChildren().add(reason);
    }
    Button first = opening(done.link()).orElse(validate);
    if (!first.equals(validate)) {
      footer.getChildren().add(first);
    }
    first.setDefaultButton(true);
    return Modal.form(
            "pull-request-done",
            Feather.GIT_PULL_REQUEST,
            Messages.get("git.request.doneTitle", model.branchName()),
            body,
            footer)
        .sized(560, 0)
        .focusing(first);
  }

  private Optional<Button> opening(Optional<URI> link) {
    return link.map(uri -> {
      Button open = Buttons.primary(Messages.get("git.request.open"), () -> browser.accept(uri));
      open.setId("pull-request-open");
      return open;
    });
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
