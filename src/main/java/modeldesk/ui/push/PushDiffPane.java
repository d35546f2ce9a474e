package modeldesk.ui.push;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.Comparison;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.PanelHeader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The right of the review: the chosen file compared, and the ways out when it met a conflict.
final class PushDiffPane extends VBox {
  private final PushViewModel model;
  private final DiffView diff = new DiffView();
  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label added = new Label();
  private final Label removed = new Label();
  private final Label problemText = new Label();
  private final HBox ways = new HBox();
  private final Button both =
      small("push-merge-both", Messages.get("push.conflict.mergeBoth"), this::mergeBoth);
  private final Button merge = small("push-merge", Messages.get("push.behind.merge"), this::merge);
  private final HBox problem;
  private final PushKeysPane keys;
  private Subscription following = Subscription.EMPTY;

  PushDiffPane(PushViewModel model) {
    this.model = model;
    getStyleClass().add("push-diff");
    setMinWidth(0);
    diff.setId("push-diff");
    VBox.setVgrow(diff, Priority.ALWAYS);
    problem = problemBand();
    keys = new PushKeysPane(model);
    getChildren().addAll(header(), problem, keys, diff);
    model.selectedProperty().subscribe(this::follow);
    model.diffProperty().subscribe(this::show);
  }

  private PanelHeader header() {
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    added.getStyleClass().add("kit-added");
    removed.getStyleClass().add("kit-removed");
    return new PanelHeader(icon, name, added, removed)
        .right(keys.opener(), new DiffControls(diff))
        .ofCard();
  }

  private HBox problemBand() {
    problemText.setWrapText(true);
    HBox.setHgrow(problemText, Priority.ALWAYS);
    problemText.setMaxWidth(Double.MAX_VALUE);
    Button show = small("push-theirs", "", () -> model.theirsProperty().set(!theirs()));
    show.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    theirs()
                        ? Messages.get("push.conflict.hide")
                        : Messages.get("push.conflict.show"),
                model.theirsProperty()));
    Button mine = small("push-keep-mine", Messages.get("push.conflict.keepMine"), this::keepMine);
    Button take =
        small("push-take-theirs", Messages.get("push.conflict.takeTheirs"), this::takeTheirs);
    BooleanBinding running = model.flow().phaseProperty().isNotEqualTo(PushFlow.Phase.REVIEW);
    mine.disableProperty().bind(running.or(model.theirsProperty().not()));
    take.disableProperty().bind(running.or(model.theirsProperty().not()));
    both.disableProperty().bind(running.or(model.theirsProperty().not()));
    ways.getChildren().setAll(show, both, mine, take);
    ways.getStyleClass().add("push-ways");
    ways.setMinWidth(HBox.USE_PREF_SIZE);
    ways.managedProperty().bind(ways.visibleProperty());
    HBox band = new HBox(Icons.of(Feather.ALERT_TRIANGLE, "attention"), problemText, merge, ways);
    band.setId("push-problem");
    band.getStyleClass().add("push-problem");
    band.managedProperty().bind(band.visibleProperty());
    return band;
  }

  private static Button small(String id, String text, Runnable action) {
    Button button = Buttons.plain(text, action);
    button.setId(id);
    button.getStyleClass().add("small");
    return button;
  }

  private boolean theirs() {
    return model.theirsProperty().get();
  }

  private void merge() {
    PushRow row = model.selectedProperty().get();
    if (row != null) {
      model.merge(row);
    }
  }

  private void mergeBoth() {
    PushRow row = model.selectedProperty().get();
    if (row != null) {
      model.mergeBoth(row);
    }
  }

  private void keepMine() {
    PushRow row = model.selectedProperty().get();
    if (row != null) {
      model.keepMine(row);
    }
  }

  private void takeTheirs() {
    PushRow row = model.selectedProperty().get();
    if (row != null) {
      model.takeTheirs(row);
    }
  }

  private void follow(@Nullable PushRow row) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    problem.setVisible(false);
    if (row == null) {
      name.setText("");
      icon.getChildren().clear();
      return;
    }
    name.setText(row.name().key());
    icon.getChildren().setAll(Icons.of(row.name().kind()));
    following =
        row.behindProperty()
            .subscribe(behind -> showProblem(row))
            .and(row.stateProperty().subscribe(state -> showProblem(row)));
  }

  private void showProblem(PushRow row) {
    problem.setVisible(row.hasProblem() || row.isBehind());
    merge.setVisible(row.isBehind());
    merge.setManaged(row.isBehind());
    ways.setVisible(row.conflict() != null);
    both.setVisible(model.isMergeable(row));
    both.setManaged(both.isVisible());
    problemText.setText(model.explanation(row));
  }

  private void show(@Nullable PushDiff compared) {
    if (compared == null) {
      added.setText("");
      removed.setText("");
      diff.clear();
    } else {
      Comparison comparison = compared.comparison();
      added.setText("+" + Messages.count(comparison.added()));
      removed.setText("-" + Messages.count(comparison.removed()));
      diff.show(compared.leftTitle(), compared.rightTitle(), comparison);
    }
  }
}
