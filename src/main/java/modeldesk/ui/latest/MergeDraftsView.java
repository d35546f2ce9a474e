package modeldesk.ui.latest;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.ShownWhile;
import modeldesk.work.Background;
import modeldesk.yaml.YamlChoice.Side;
import org.kordamp.ikonli.feather.Feather;

/// The merge of drafts that are behind as a card over the window: what is to decide on the left,
/// base, mine, theirs and the result on the right.
public final class MergeDraftsView {
  private final MergeDraftsViewModel model;
  private final ModalHost host;
  private final Background background;
  private final ShownWhile card;

  public MergeDraftsView(MergeDraftsViewModel model, ModalHost host, Background background) {
    this.model = model;
    this.host = host;
    this.background = background;
    card = new ShownWhile(host, this::show, model::later);
    card.follow(model.showingProperty());
  }

  private void show() {
    DecisionSide side = new DecisionSide(model);
    ResultPane result = new ResultPane(model, background);
    KeyHeader key = new KeyHeader(model);
    SidesPane sides = new SidesPane(model);
    VBox right = new VBox(key, sides, result);
    right.getStyleClass().add("latest-right");
    VBox.setVgrow(result, Priority.ALWAYS);
    HBox content = new HBox(side, right);
    content.getStyleClass().add("latest");
    HBox.setHgrow(right, Priority.ALWAYS);
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    host.show(
        Modal.large(
                "merge-drafts",
                Feather.GIT_MERGE,
                model.titleProperty().get(),
                model.subtitleProperty().get(),
                content,
                footer())
            .focusing(side.first())
            .onClosed(() -> {
              result.close();
              sides.close();
              key.close();
              side.close();
              card.closed();
            }));
    if (host.lookup("#merge-drafts .kit-modal-title") instanceof Label title) {
      title.textProperty().bind(model.titleProperty());
    }
    if (host.lookup("#merge-drafts .kit-modal-header .secondary") instanceof Label subtitle) {
      subtitle.textProperty().bind(model.subtitleProperty());
    }
  }

  private void key(KeyEvent event) {
    if (event.isAltDown() && !event.isShortcutDown()) {
      switch (event.getCode()) {
        case DIGIT1, NUMPAD1 -> choose(Side.BASE, event);
        case DIGIT2, NUMPAD2 -> choose(Side.MINE, event);
        case DIGIT3, NUMPAD3 -> choose(Side.THEIRS, event);
        default -> {}
      }
    } else if (event.getCode() == KeyCode.F8) {
      model.step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.keep();
      event.consume();
    }
  }

  private void choose(Side side, KeyEvent event) {
    model.choose(side);
    event.consume();
  }

  private Footer footer() {
    Label promise = new Label(Messages.get("latest.promise"));
    promise.getStyleClass().add("secondary");
    Label status = Lines.paragraph();
    status.setId("latest-status");
    status.getStyleClass().add("latest-status");
    status.textProperty().bind(model.statusProperty());
    Bind.visible(status, model.statusProperty().isNotEmpty());
    Bind.visible(promise, model.statusProperty().isEmpty());
    Button later = Buttons.plain(Messages.get("latest.later"), model::later);
    later.setId("latest-later");
    Button keep = Buttons.primary(Messages.get("latest.keep"), model::keep);
    keep.setId("latest-keep");
    keep.setGraphic(Icons.sized(Feather.CHECK, Icons.LARGE));
    return new Footer(later, new ReasonedButton(keep, "").because(model.unavailableProperty()))
        .left(promise, status);
  }
}
