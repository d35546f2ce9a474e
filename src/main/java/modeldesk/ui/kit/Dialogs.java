package modeldesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Ask;
import org.kordamp.ikonli.feather.Feather;

/// Asks in a card over the window. Where a text must be typed, the button works only once it is
/// there letter by letter.
public final class Dialogs implements Ask {
  private final ModalHost host;

  public Dialogs(ModalHost host) {
    this.host = host;
  }

  @Override
  public void confirm(Question question, Runnable confirmed) {
    Button cancel = Buttons.plain(Messages.get("kit.dialog.cancel"), host::close);
    cancel.setId("dialog-cancel");
    cancel.setCancelButton(true);
    Button confirm = new Button(question.confirmLabel());
    confirm.setId("dialog-confirm");
    confirm.getStyleClass().add(question.danger() ? "danger" : "accent");
    confirm.setDefaultButton(true);
    confirm.setOnAction(event -> {
      host.close();
      confirmed.run();
    });
    Label text = new Label(question.text());
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    VBox body = new VBox(text);
    body.getStyleClass().add("kit-dialog-body");
    Node first = question.danger() ? cancel : confirm;
    String typed = question.typed();
    if (typed != null) {
      first = typing(typed, body, confirm);
    }
    Feather icon = question.danger() ? Feather.ALERT_TRIANGLE : Feather.HELP_CIRCLE;
    host.show(
        Modal.form("dialog", icon, question.title(), body, new Footer(cancel, confirm))
            .focusing(first));
  }

  private static Node typing(String typed, VBox body, Button confirm) {
    Label label = new Label(Messages.get("kit.dialog.type", typed));
    label.setWrapText(true);
    TextField field = new TextField();
    field.setId("dialog-typed");
    field.getStyleClass().add("form");
    label.setLabelFor(field);
    confirm.disableProperty().bind(field.textProperty().isNotEqualTo(typed));
    body.getChildren().addAll(label, field);
    return field;
  }
}
