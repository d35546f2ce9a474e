package modeldesk.ui.drafts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ReasonedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Import drafts… over the window: what to read, then what comes in.
public final class ImportView {
  private final ImportViewModel model;
  private final ModalHost host;
  private @Nullable Card shown;
  private Runnable gone = () -> {};

  private enum Card {
    CHOOSING,
    REVIEW
  }

  public ImportView(ImportViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    model.stepProperty().subscribe(this::follow);
  }

  private void follow(ImportStep step) {
    Card wanted =
        switch (step) {
          case CLOSED -> null;
          case CHOOSING, READING -> Card.CHOOSING;
          case REVIEW, TAKING -> Card.REVIEW;
        };
    if (wanted == shown) {
      return;
    }
    if (shown != null) {
      shown = null;
      host.close();
    }
    shown = wanted;
    if (wanted == Card.CHOOSING) {
      showChoosing();
    } else if (wanted == Card.REVIEW) {
      showReview();
    }
  }

  /// One card makes room for the other, which is no reason to end.
  private void closed() {
    gone.run();
    gone = () -> {};
    if (shown != null) {
      shown = null;
      model.close();
    }
  }

  private void showChoosing() {
    TextField path = new TextField();
    path.setId("import-path");
    path.getStyleClass().add("form");
    path.textProperty().bindBidirectional(model.pathProperty());
    Button zip = Buttons.plain(Messages.get("drafts.import.zip"), model::chooseZip);
    zip.setId("import-zip");
    Button folder = Buttons.plain(Messages.get("drafts.import.folder"), model::chooseFolder);
    folder.setId("import-folder");
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox line = new HBox(path, zip, folder);
    line.getStyleClass().add("drafts-line");
    Label failure = Lines.failure(model.failureProperty());
    failure.setId("import-failure");
    VBox body =
        new VBox(
            Lines.explained(Messages.get("drafts.import.text")),
            Lines.name(Messages.get("drafts.import.where"), path),
            line,
            failure);
    body.getStyleClass().add("drafts-form");
    body.disableProperty().bind(model.stepProperty().map(step -> step == ImportStep.READING));
    host.show(
        Modal.form(
                "import-drafts",
                Feather.DOWNLOAD,
                Messages.get("drafts.import.title"),
                body,
                choosingFooter())
            .sized(640, 0)
            .focusing(path)
            .onClosed(this::closed));
  }

  private Footer choosingFooter() {
    Button cancel = Buttons.plain(Messages.get("drafts.cancel"), model::close);
    cancel.setId("import-cancel");
    Button read = Buttons.primary(Messages.get("drafts.import.read"), model::read);
    read.setId("import-read");
    read.setDefaultButton(true);
    read.disableProperty()
        .bind(
            model
                .stepProperty()
                .flatMap(step ->
                    model
                        .pathProperty()
                        .map(text -> text.isBlank() || step != ImportStep.CHOOSING)));
    return new Footer(cancel, read).left(progress(ImportStep.READING));
  }

  private ProgressBar progress(ImportStep during) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    Bind.visible(bar, model.stepProperty().map(step -> step == during));
    return bar;
  }

  private void showReview() {
    ImportList list = new ImportList(model);
    ImportDiffPane diff = new ImportDiffPane(model.review());
    gone = diff::close;
    HBox content = new HBox(list, diff);
    content.getStyleClass().add("drafts-review");
    HBox.setHgrow(diff, Priority.ALWAYS);
    content.disableProperty().bind(model.stepProperty().map(step -> step == ImportStep.TAKING));
    host.show(
        Modal.large(
                "review-drafts",
                Feather.DOWNLOAD,
                Messages.get("drafts.import.title"),
                model.review().subtitleProperty().get(),
                content,
                reviewFooter())
            .focusing(list.first())
            .onClosed(this::closed));
  }

  private Footer reviewFooter() {
    Label status = Lines.paragraph();
    status.setId("review-status");
    status.getStyleClass().addAll("secondary", "drafts-status");
    Bind.now(model.review().statusProperty(), status::setText);
    var taking = model.stepProperty().map(step -> step == ImportStep.TAKING);
    Button back = Buttons.plain(Messages.get("drafts.back"), model::back);
    back.setId("review-back");
    Button cancel = Buttons.plain(Messages.get("drafts.cancel"), model::close);
    cancel.setId("review-cancel");
    Button stop = Buttons.plain(Messages.get("drafts.stop"), model::cancel);
    stop.setId("review-stop");
    back.disableProperty().bind(taking);
    Bind.visible(cancel, taking.map(now -> !now));
    Bind.visible(stop, taking);
    Button take = Buttons.primary("", model::take);
    take.setId("review-take");
    take.setGraphic(Icons.sized(Feather.DOWNLOAD, Icons.LARGE));
    take.textProperty().bind(model.review().actionProperty());
    var unavailable =
        model
            .stepProperty()
            .flatMap(step ->
                model
                    .review()
                    .unavailableProperty()
                    .map(reason ->
                        step == ImportStep.TAKING ? Messages.get("drafts.review.taking") : reason));
    return new Footer(back, cancel, stop, new ReasonedButton(take, "").because(unavailable))
        .left(progress(ImportStep.TAKING), status);
  }
}
