package modeldesk.ui.issues;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the reason to ignore a piece of advice.
public final class IgnoreView {
  private final IgnoreViewModel form;
  private final ModalHost host;
  private boolean open;

  public IgnoreView(IgnoreViewModel form, ModalHost host) {
    this.form = form;
    this.host = host;
    form.subjectProperty().subscribe(this::show);
  }

  private void show(@Nullable Issue subject) {
    if (subject == null) {
      if (open) {
        open = false;
        host.close();
      }
      return;
    }
    open = true;
    TextField reason = new TextField();
    reason.setId("ignore-reason");
    reason.getStyleClass().add("form");
    reason.textProperty().bindBidirectional(form.reasonProperty());
    VBox body =
        new VBox(
            Lines.explained(subject.message()),
            Lines.name(Messages.get("issues.ignore.reason"), reason),
            reason,
            Lines.explained(Messages.get("issues.ignore.explained")));
    body.getStyleClass().add("issues-ignore");
    host.show(
        Modal.form(
                "ignore-advice",
                Feather.EYE_OFF,
                Messages.get("issues.ignore.title"),
                body,
                footer())
            .focusing(reason)
            .onClosed(this::closed));
  }

  private void closed() {
    if (open) {
      open = false;
      form.close();
    }
  }

  private Footer footer() {
    Button cancel = Buttons.plain(Messages.get("issues.ignore.cancel"), form::close);
    cancel.setId("ignore-cancel");
    cancel.setCancelButton(true);
    Button ignore = Buttons.primary(Messages.get("issues.ignore.confirm"), form::confirm);
    ignore.setId("ignore-confirm");
    ignore.setDefaultButton(true);
    ignore.disableProperty().bind(form.reasonProperty().map(String::isBlank));
    return new Footer(cancel, ignore);
  }
}
