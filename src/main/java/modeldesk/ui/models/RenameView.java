package modeldesk.ui.models;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Asks for another name of a model or branch.
public final class RenameView {
  private final RenameViewModel form;
  private final ModalHost host;
  private boolean open;

  public RenameView(RenameViewModel form, ModalHost host) {
    this.form = form;
    this.host = host;
    form.subjectProperty().subscribe(this::show);
  }

  private void show(@Nullable Model subject) {
    if (subject == null) {
      if (open) {
        open = false;
        host.close();
      }
      return;
    }
    open = true;
    TextField name = new TextField();
    name.setId("rename-name");
    name.getStyleClass().add("form");
    name.textProperty().bindBidirectional(form.nameProperty());
    name.editableProperty().bind(form.busyProperty().not());
    boolean branch = subject.kind() == ModelKind.BRANCH;
    Label text =
        Lines.explained(
            branch ? Messages.get("models.rename.branch") : Messages.get("models.rename.model"));
    VBox body =
        new VBox(
            text,
            Lines.name(Messages.get("models.form.name"), name),
            name,
            Lines.hint(form.problemProperty()),
            Lines.failure(form.failureProperty()));
    body.getStyleClass().add("models-form");
    host.show(
        Modal.form(
                "rename-model",
                branch ? Feather.GIT_BRANCH : Feather.EDIT_2,
                Messages.get("models.rename.title", subject.displayName()),
                body,
                footer())
            .focusing(name)
            .onClosed(this::closed));
    name.selectAll();
  }

  private void closed() {
    if (open) {
      open = false;
      form.close();
    }
  }

  private Footer footer() {
    Button cancel = Buttons.plain(Messages.get("models.form.cancel"), form::close);
    cancel.setId("rename-cancel");
    cancel.setCancelButton(true);
    Button save = Buttons.primary(Messages.get("models.rename.save"), form::save);
    save.setId("rename-save");
    save.setDefaultButton(true);
    save.disableProperty().bind(form.problemProperty().isNotEmpty().or(form.busyProperty()));
    return new Footer(cancel, save).left(Lines.busy(form.busyProperty()));
  }
}
