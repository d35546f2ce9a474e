package modeldesk.ui.loose;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// The card that takes a file into a branch: where to and under which name above, what would change
/// there below.
final class TakeView {
  private final TakeViewModel model;
  private final ModalHost host;
  private final ShownWhile card;
  private final DiffView diff = new DiffView();
  private final TextField name = new TextField();
  private final VBox body;

  TakeView(TakeViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    diff.setId("take-diff");
    diff.unifiedProperty().set(true);
    name.setId("take-name");
    name.getStyleClass().add("form");
    name.textProperty().bindBidirectional(model.nameProperty());
    ComboBox<OpenBranch> branch = DropDown.of("take-branch", OpenBranch::title);
    branch.getStyleClass().add("form");
    branch.setItems(model.choices());
    branch.valueProperty().bindBidirectional(model.branchProperty());
    branch.setMaxWidth(Double.MAX_VALUE);
    VBox where = new VBox(Lines.name(Messages.get("loose.take.branch"), branch), branch);
    VBox called = new VBox(Lines.name(Messages.get("loose.take.name"), name), name);
    HBox line = new HBox(where, called);
    for (VBox field : new VBox[] {where, called}) {
      field.getStyleClass().add("loose-field");
      HBox.setHgrow(field, Priority.ALWAYS);
    }
    line.getStyleClass().add("loose-line");
    Label problem = Lines.failure(model.problemProperty());
    problem.setId("take-problem");
    VBox.setVgrow(diff, Priority.ALWAYS);
    body = new VBox(Lines.explained(Messages.get("loose.take.text")), line, problem, diff);
    body.getStyleClass().add("loose-take");
    model.thereProperty().subscribe(there -> compare());
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.openProperty());
  }

  private void compare() {
    if (model.openProperty().get()) {
      diff.show(
          Messages.get("loose.take.there"),
          model.thereProperty().get(),
          Messages.get("loose.take.mine"),
          model.text());
    }
  }

  private void show() {
    compare();
    Button cancel = Buttons.plain(Messages.get("loose.take.cancel"), model::close);
    cancel.setId("take-cancel");
    cancel.setCancelButton(true);
    Button take = Buttons.primary(Messages.get("loose.take.run"), model::take);
    take.setId("take-run");
    take.setDefaultButton(true);
    take.disableProperty().bind(model.problemProperty().map(why -> !why.isEmpty()));
    host.show(
        Modal.form(
                "take",
                Feather.GIT_BRANCH,
                Messages.get("loose.take.title"),
                body,
                new Footer(cancel, take))
            .sized(960, 680)
            .focusing(name)
            .onClosed(card::closed));
  }
}
