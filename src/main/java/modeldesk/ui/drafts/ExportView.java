package modeldesk.ui.drafts;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.store.Archive;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// Export drafts… over the window: a folder or a zip, and where.
public final class ExportView {
  private final ExportViewModel model;
  private final ModalHost host;
  private final ShownWhile card;

  public ExportView(ExportViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.showingProperty());
  }

  private void show() {
    TextField path = new TextField();
    path.setId("export-path");
    path.getStyleClass().add("form");
    path.textProperty().bindBidirectional(model.pathProperty());
    Segmented<Archive.Form> form =
        new Segmented<>(model.formProperty().get())
            .add(Archive.Form.ZIP, Messages.get("drafts.export.zip"), "", "export-zip")
            .add(Archive.Form.FOLDER, Messages.get("drafts.export.folder"), "", "export-folder");
    form.setMaxWidth(Region.USE_PREF_SIZE);
    form.valueProperty().bindBidirectional(model.formProperty());
    Label summary = Lines.paragraph();
    summary.setId("export-summary");
    summary.getStyleClass().add("strong");
    summary.textProperty().bind(model.summaryProperty());
    Label failure = Lines.failure(model.failureProperty());
    failure.setId("export-failure");
    VBox body =
        new VBox(
            summary,
            Lines.explained(Messages.get("drafts.export.text")),
            form,
            Lines.name(Messages.get("drafts.export.where"), path),
            place(path),
            failure);
    body.getStyleClass().add("drafts-form");
    path.disableProperty().bind(model.busyProperty());
    form.disableProperty().bind(model.busyProperty());
    host.show(
        Modal.form(
                "export-drafts",
                Feather.UPLOAD,
                Messages.get("drafts.export.title"),
                body,
                footer())
            .sized(600, 0)
            .focusing(path)
            .onClosed(card::closed));
  }

  private HBox place(TextField path) {
    Button choose = Buttons.plain(Messages.get("drafts.choose"), model::choose);
    choose.setId("export-choose");
    choose.disableProperty().bind(model.busyProperty());
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox line = new HBox(path, choose);
    line.getStyleClass().add("drafts-line");
    return line;
  }

  private Footer footer() {
    Button cancel = Buttons.plain(Messages.get("drafts.cancel"), model::close);
    cancel.setId("export-cancel");
    Button export = Buttons.primary("", model::export);
    export.setId("export-run");
    export.setDefaultButton(true);
    export
        .textProperty()
        .bind(model.countProperty().map(n -> Messages.get("drafts.export.run", n.intValue())));
    export
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.busyProperty().get()
                        || model.countProperty().get() == 0
                        || model.pathProperty().get().isBlank(),
                model.busyProperty(),
                model.countProperty(),
                model.pathProperty()));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    Bind.visible(bar, model.busyProperty());
    return new Footer(cancel, export).left(bar);
  }
}
