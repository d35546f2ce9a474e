package modeldesk.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The card of one modal: header of 56 px with a close button, the content, a footer of 64 px.
final class ModalCard extends VBox {
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

  ModalCard(Modal modal, Runnable close) {
    setId(modal.id());
    getStyleClass().add("kit-modal");
    pseudoClassStateChanged(LARGE, modal.width() >= Modal.LARGE);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(modal.title());
    VBox.setVgrow(modal.content(), Priority.ALWAYS);
    getChildren().addAll(header(modal, close), modal.content());
    Node footer = modal.footer();
    if (footer != null) {
      HBox bar = new HBox(footer);
      bar.getStyleClass().add("kit-modal-footer");
      bar.setAlignment(Pos.CENTER_RIGHT);
      HBox.setHgrow(footer, Priority.ALWAYS);
      getChildren().add(bar);
    }
  }

  private static HBox header(Modal modal, Runnable close) {
    Label title = new Label(modal.title());
    title.getStyleClass().add("kit-modal-title");
    title.setMinWidth(0);
    Label subtitle = new Label(modal.subtitle());
    subtitle.getStyleClass().add("secondary");
    String tone = modal.icon() == Feather.ALERT_TRIANGLE ? "attention" : "accent";
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button closing = Buttons.icon(Feather.X, Messages.get("kit.modal.close"), close);
    closing.setGraphic(Icons.sized(Feather.X, Icons.LARGE, "muted"));
    closing.setId(modal.id() + "-close");
    HBox header = new HBox(Icons.sized(modal.icon(), 18, tone), title, subtitle, space, closing);
    header.getStyleClass().add("kit-modal-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }
}
