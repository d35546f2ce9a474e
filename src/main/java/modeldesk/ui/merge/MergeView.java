package modeldesk.ui.merge;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// A merge as a card over the window; it comes and goes with `MergeViewModel.showingProperty`.
public final class MergeView {
  private final MergeViewModel model;
  private final ModalHost host;
  private final StackPane body = new StackPane();
  private final StringBinding reason;
  private final StringBinding label;
  private final BooleanBinding reviewing;
  private final ShownWhile card;

  public MergeView(MergeViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    body.getStyleClass().add("merge");
    body.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    reviewing =
        Bindings.createBooleanBinding(
            () -> model.stage() instanceof MergeStage.Review, model.stageProperty());
    reason =
        Bindings.createStringBinding(
            this::whyNot, model.stageProperty(), model.choices().unavailableProperty());
    label = Bindings.createStringBinding(this::title, model.stageProperty());
    card = new ShownWhile(host, this::show, model::close);
    card.follow(model.showingProperty());
    model.stageProperty().subscribe((was, is) -> show(was, is));
  }

  private void show() {
    host.show(
        Modal.large(
                "merge",
                Feather.GIT_MERGE,
                Messages.get("merge.heading", model.branchName(), model.modelName()),
                Messages.get("merge.subtitle"),
                body,
                footer())
            .onClosed(card::closed));
    fill(model.stage());
  }

  private void show(MergeStage was, MergeStage is) {
    boolean samePlan =
        is instanceof MergeStage.Merging
            || (was instanceof MergeStage.Merging(MergePlan a)
                && is instanceof MergeStage.Review(MergePlan b)
                && a.equals(b));
    if (card.isShown() && !samePlan) {
      fill(is);
    }
  }

  private void fill(MergeStage stage) {
    switch (stage) {
      case MergeStage.Reading(String what) -> reading(what);
      case MergeStage.Failed(String sentence) -> {
        EmptyState state =
            new EmptyState(
                Feather.ALERT_TRIANGLE,
                sentence,
                Messages.get("merge.reading.again"),
                model::readAgain);
        state.setId("merge-failed");
        body.getChildren().setAll(state);
      }
      case MergeStage.Review(MergePlan plan) -> review(plan);
      case MergeStage.Merging(MergePlan plan) -> review(plan);
      case MergeStage.Ended(MergePlan plan, MergeOutcome outcome) -> {
        MergeResultPane result = new MergeResultPane(model, plan, outcome);
        body.getChildren().setAll(result);
        result.requestFocus();
      }
    }
  }

  private void reading(String what) {
    if (!body.getChildren().isEmpty()
        && body.getChildren().getFirst() instanceof VBox box
        && "merge-reading".equals(box.getId())
        && box.getChildren().getLast() instanceof Label text) {
      text.setText(what);
      return;
    }
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("merge-wheel");
    VBox box = new VBox(wheel, new Label(what));
    box.setId("merge-reading");
    box.getStyleClass().add("merge-reading");
    body.getChildren().setAll(box);
  }

  private void review(MergePlan plan) {
    MergeSide side = new MergeSide(model, plan);
    HBox content = new HBox(side, new MergeDiffPane(model));
    HBox.setHgrow(content.getChildren().getLast(), Priority.ALWAYS);
    body.getChildren().setAll(content);
    side.first().requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.merge();
      event.consume();
    }
  }

  private String title() {
    MergePlan plan = model.plan();
    return plan == null
        ? Messages.get("merge.heading", model.branchName(), model.modelName())
        : MergeSentences.title(plan);
  }

  private String whyNot() {
    return switch (model.stage()) {
      case MergeStage.Review _ -> model.choices().unavailableProperty().get();
      case MergeStage.Reading _, MergeStage.Failed _ -> Messages.get("merge.reading.files");
      case MergeStage.Merging _, MergeStage.Ended _ -> Messages.get("merge.running.merge");
    };
  }

  private Footer footer() {
    Button merge = Buttons.primary("", model::merge);
    merge.setId("merge-run");
    merge.setMaxWidth(560);
    merge.setGraphic(Icons.sized(Feather.GIT_MERGE, Icons.LARGE));
    merge.textProperty().bind(label);
    ReasonedButton reasoned = new ReasonedButton(merge, "").because(reason);
    Bind.visible(
        reasoned, model.stageProperty().map(stage -> !(stage instanceof MergeStage.Ended)));
    Button close = Buttons.plain("", model::close);
    close.setId("merge-close-button");
    close
        .textProperty()
        .bind(
            model
                .stageProperty()
                .map(stage ->
                    switch (stage) {
                      case MergeStage.Reading _, MergeStage.Review _ ->
                          Messages.get("merge.cancel");
                      case MergeStage.Failed _, MergeStage.Merging _, MergeStage.Ended _ ->
                          Messages.get("merge.close");
                    }));
    Button pull = Buttons.plain(Messages.get("merge.pullRequest"), model::makePullRequest);
    pull.setId("merge-pull-request");
    pull.setGraphic(Icons.of(Feather.GIT_PULL_REQUEST));
    Bind.visible(
        pull,
        model
            .choices()
            .closedProperty()
            .and(reviewing)
            .map(closed -> closed && model.offersPullRequest()));
    return new Footer(close, pull, reasoned).left(status());
  }

  private String statusText() {
    String status = model.statusProperty().get();
    if (model.stage() instanceof MergeStage.Ended) {
      return "";
    }
    if (!status.isEmpty()) {
      return status;
    }
    String why = model.choices().unavailableProperty().get();
    boolean open = model.stage() instanceof MergeStage.Review;
    return !open ? "" : why.isEmpty() ? Messages.get("merge.promise") : why;
  }

  private Node status() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("merge-wheel");
    Bind.visible(wheel, model.stageProperty().map(s -> s instanceof MergeStage.Merging));
    Label text = new Label();
    text.setId("merge-status");
    text.setWrapText(true);
    text.getStyleClass().addAll("secondary", "merge-status");
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::statusText,
                model.statusProperty(),
                model.stageProperty(),
                model.choices().unavailableProperty()));
    Bind.state(text, "trouble", model.troubleProperty().map(trouble -> trouble));
    HBox box = new HBox(wheel, text);
    box.getStyleClass().add("merge-status-box");
    return box;
  }
}
