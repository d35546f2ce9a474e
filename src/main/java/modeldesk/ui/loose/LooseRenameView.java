package modeldesk.ui.loose;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.rename.Rename;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// The card that asks for another name.
final class LooseRenameView {
  private final LooseRename model;
  private final ModalHost host;
  private final ShownWhile card;
  private final TextField name = new TextField();
  private final VBox body;

  LooseRenameView(LooseRename model, ModalHost host) {
    this.model = model;
    this.host = host;
    name.setId("loose-rename-name");
    name.getStyleClass().add("form");
    name.textProperty().bindBidirectional(model.nameProperty());
    Label problem = Lines.failure(model.problemProperty());
    problem.setId("loose-rename-problem");
    Label reach = new Label();
    reach.setId("loose-rename-reach");
    reach.textProperty().bind(model.reachProperty());
    VBox field = new VBox(Lines.name(Messages.get("loose.rename.name"), name), name);
    field.getStyleClass().add("loose-field");
    body = new VBox(Lines.explained(Messages.get("loose.rename.text")), field, problem, reach);
    body.getStyleClass().add("loose-take");
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.subjectProperty().map(rename -> true).orElse(false));
  }

  private void show() {
    Rename rename = model.subjectProperty().get();
    Button cancel = Buttons.plain(Messages.get("loose.rename.cancel"), model::close);
    cancel.setId("loose-rename-cancel");
    cancel.setCancelButton(true);
    Button run = Buttons.primary(Messages.get("loose.rename.run"), model::rename);
    run.setId("loose-rename-run");
    run.setDefaultButton(true);
    run.disableProperty().bind(model.reachProperty().isEmpty());
    host.show(
        Modal.form(
                "loose-rename",
                Feather.EDIT,
                Messages.get("loose.rename.title", rename == null ? "" : rename.oldName()),
                body,
                new Footer(cancel, run))
            .focusing(name)
            .onClosed(card::closed));
    name.selectAll();
  }
}
