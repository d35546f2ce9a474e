package modeldesk.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// A comparison of branches as a card over the window; it comes and goes with
/// `CompareViewModel.showingProperty`.
public final class CompareView {
  private final CompareViewModel model;
  private final ModalHost host;
  private final StackPane body = new StackPane();
  private final HBox compared;
  private final CompareSidePane side;
  private final StringBinding noSummary;
  private final StringBinding status;
  private final ShownWhile card;

  public CompareView(CompareViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    side = new CompareSidePane(model);
    CompareDiffPane diff = new CompareDiffPane(model);
    HBox.setHgrow(diff, Priority.ALWAYS);
    body.getStyleClass().add("compare-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    compared = new HBox(side, body);
    compared.getStyleClass().add("compare");
    noSummary = Bindings.createStringBinding(this::whyNoSummary, model.stageProperty());
    status = Bindings.createStringBinding(model::note, model.stageProperty());
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.showingProperty());
    model.stageProperty().subscribe(stage -> fill(stage, diff));
  }

  private void show() {
    host.show(
        Modal.large(
                "compare",
                Feather.COLUMNS,
                model.title(),
                Messages.get("compare.subtitle"),
                compared,
                footer())
            .focusing(side.list())
            .onClosed(card::closed));
  }

  private void fill(CompareStage stage, CompareDiffPane diff) {
    switch (stage) {
      case CompareStage.Reading(String what) -> body.getChildren().setAll(reading(what));
      case CompareStage.Failed(String sentence) -> {
        EmptyState state =
            new EmptyState(
                Feather.ALERT_TRIANGLE, sentence, Messages.get("compare.again"), model::readAgain);
        state.setId("compare-failed");
        body.getChildren().setAll(state);
      }
      case CompareStage.Compared _ -> {
        if (!body.getChildren().contains(diff)) {
          body.getChildren().setAll(diff);
        }
      }
    }
  }

  private static Node reading(String what) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("compare-wheel");
    VBox box = new VBox(wheel, new Label(what));
    box.setId("compare-reading");
    box.getStyleClass().add("compare-reading");
    return box;
  }

  private String whyNoSummary() {
    return switch (model.stage()) {
      case CompareStage.Compared _ -> "";
      case CompareStage.Reading(String what) -> what;
      case CompareStage.Failed(String sentence) -> sentence;
    };
  }

  private Footer footer() {
    Button close = Buttons.plain(Messages.get("compare.close"), model::close);
    close.setId("compare-close");
    Button again = Buttons.plain(Messages.get("compare.again"), model::readAgain);
    again.setId("compare-again");
    Button copy = Buttons.plain(Messages.get("compare.copy"), model::copySummary);
    copy.setId("compare-copy");
    copy.setGraphic(Icons.of(Feather.CLIPBOARD));
    Label text = new Label();
    text.setId("compare-status");
    text.setWrapText(true);
    text.getStyleClass().addAll("secondary", "compare-status");
    text.textProperty().bind(status);
    return new Footer(
            close,
            again,
            new ReasonedButton(copy, Messages.get("compare.copyHint")).because(noSummary))
        .left(text);
  }
}
