package modeldesk.ui.branches;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Model;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the name of a new branch.
public final class NewBranchView {
  private final NewBranchViewModel form;
  private final ModalHost host;
  private final Label text = Lines.paragraph();
  private final TextField name = new TextField();
  private final Modal modal;

  public NewBranchView(NewBranchViewModel form, ModalHost host) {
    this.form = form;
    this.host = host;
    form.onCreated(host::close);
    name.setId("new-branch-name");
    name.getStyleClass().add("form");
    name.setPromptText(Messages.get("branches.new.prompt"));
    name.textProperty().bindBidirectional(form.nameProperty());
    name.editableProperty().bind(form.busyProperty().not());
    Label label = new Label(Messages.get("branches.new.name"));
    label.getStyleClass().add("strong");
    label.setLabelFor(name);
    VBox body = new VBox(text, label, name, problem(), Lines.failure(form.failureProperty()));
    body.getStyleClass().add("branches-form");
    modal =
        Modal.form(
                "new-branch",
                Feather.GIT_BRANCH,
                Messages.get("branches.new.title"),
                body,
                footer())
            .focusing(name)
            .onClosed(form::cancel);
  }

  /// Red once something was typed that cannot be.
  private Label problem() {
    Label problem =
        Lines.problem(form.problemProperty(), form.nameProperty().map(typed -> !typed.isEmpty()));
    return problem;
  }

  /// Shows the empty form over the window.
  public void show(Model model) {
    form.start(model);
    text.setText(Messages.get("branches.new.text", model.displayName()));
    host.show(modal);
  }

  private Footer footer() {
    Button cancel = Buttons.plain(Messages.get("branches.cancel"), host::close);
    cancel.setCancelButton(true);
    Button create = Buttons.primary(Messages.get("branches.new.create"), form::create);
    create.setId("new-branch-create");
    create.setDefaultButton(true);
    create.disableProperty().bind(form.problemProperty().isNotEmpty().or(form.busyProperty()));
    return new Footer(cancel, create).left(Lines.busy(form.busyProperty()));
  }
}
