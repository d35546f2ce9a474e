package modeldesk.ui.branches;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Model;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// Says what deleting a branch costs and asks to type its name.
public final class DeleteBranchView {
  private final DeleteBranchViewModel form;
  private final ModalHost host;
  private final Label text = Lines.paragraph();
  private final Label label = Lines.paragraph();
  private final TextField typed = new TextField();
  private final Modal modal;
  private boolean showing;

  public DeleteBranchView(DeleteBranchViewModel form, ModalHost host) {
    this.form = form;
    this.host = host;
    form.onDeleted(this::closeIfShowing);
    typed.setId("delete-branch-name");
    typed.getStyleClass().add("form");
    typed.textProperty().bindBidirectional(form.typedProperty());
    typed.editableProperty().bind(form.busyProperty().not());
    label.getStyleClass().add("strong");
    label.setLabelFor(typed);
    VBox body = new VBox(text, label, typed, Lines.failure(form.failureProperty()));
    body.getStyleClass().add("branches-form");
    modal =
        Modal.form(
                "delete-branch",
                Feather.ALERT_TRIANGLE,
                Messages.get("branches.delete.title"),
                body,
                footer())
            .focusing(typed)
            .onClosed(() -> showing = false);
  }

  /// Shows the question over the window.
  public void show(Model model, Branch branch) {
    form.start(model, branch);
    text.setText(Messages.get("branches.delete.text", branch.name(), model.displayName()));
    label.setText(Messages.get("branches.delete.type", branch.name()));
    showing = true;
    host.show(modal);
  }

  private void closeIfShowing() {
    if (showing) {
      host.close();
    }
  }

  private Footer footer() {
    Button cancel = Buttons.plain(Messages.get("branches.cancel"), host::close);
    cancel.setCancelButton(true);
    Button delete = Buttons.danger(Messages.get("branches.delete.confirm"), form::delete);
    delete.setId("delete-branch-confirm");
    delete.setDefaultButton(true);
    delete.disableProperty().bind(form.confirmedProperty().not());
    return new Footer(cancel, delete).left(Lines.busy(form.busyProperty()));
  }
}
