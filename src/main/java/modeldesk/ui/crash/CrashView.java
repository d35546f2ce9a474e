package modeldesk.ui.crash;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// The card that says that something went wrong: what is kept, the code, and what to do.
public final class CrashView {
  private final CrashViewModel model;
  private final ModalHost host;
  private final ShownWhile shown;

  public CrashView(CrashViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    shown = new ShownWhile(host, this::show, model::close);
    shown.follow(model.showingProperty());
  }

  private void show() {
    Label code = Lines.paragraph();
    code.setText(Messages.get("crash.code", model.code()));
    code.setId("crash-code");
    Label log = Lines.explained(Messages.get("crash.log", model.log().toString()));
    VBox body =
        new VBox(
            Lines.explained(Messages.get("crash.kept")),
            code,
            log,
            Lines.hint(model.toldProperty()));
    body.getStyleClass().add("kit-dialog-body");
    Button copy = Buttons.plain(Messages.get("crash.copy"), model::copy);
    copy.setId("crash-copy");
    Button goOn = Buttons.primary(Messages.get("crash.goOn"), model::close);
    goOn.setId("crash-done");
    host.show(
        Modal.form(
                "crash",
                Feather.ALERT_TRIANGLE,
                Messages.get("crash.title"),
                body,
                new Footer(copy, goOn))
            .focusing(goOn)
            .onClosed(shown::closed));
  }
}
