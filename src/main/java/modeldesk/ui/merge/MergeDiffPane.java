package modeldesk.ui.merge;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The right of the card: the chosen file compared, for a file that changed on the shared model
/// since from three sides.
final class MergeDiffPane extends VBox {
  private final MergeViewModel model;
  private final DiffView diff = new DiffView();
  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label explanation = new Label();
  private final Button take = Buttons.plain(Messages.get("merge.take"), this::take);
  private final HBox band;
  private final HBox sights;
  private Subscription following = Subscription.EMPTY;

  MergeDiffPane(MergeViewModel model) {
    this.model = model;
    getStyleClass().add("merge-diff");
    setMinWidth(0);
    diff.setId("merge-diff");
    VBox.setVgrow(diff, Priority.ALWAYS);
    band = band();
    sights = sights();
    getChildren().addAll(header(), band, sights, diff);
    sceneProperty()
        .subscribe(scene -> {
          following.unsubscribe();
          following = scene == null ? Subscription.EMPTY : follow();
        });
  }

  private Subscription follow() {
    return Subscription.combine(
        model.selectedProperty().subscribe(this::choose),
        model.diffProperty().subscribe(this::compare));
  }

  private Node header() {
    name.getStyleClass().add("strong");
    name.setId("merge-diff-name");
    name.setMinWidth(0);
    return new PanelHeader(icon, name).right(new DiffControls(diff)).ofCard();
  }

  private HBox band() {
    explanation.setWrapText(true);
    explanation.setMinHeight(Label.USE_PREF_SIZE);
    explanation.setMinWidth(200);
    explanation.setMaxWidth(Double.MAX_VALUE);
    explanation.setId("merge-explanation");
    HBox.setHgrow(explanation, Priority.ALWAYS);
    take.setId("merge-take");
    take.getStyleClass().add("small");
    Tip.say(take, Messages.get("merge.take.hint"));
    take.managedProperty().bind(take.visibleProperty());
    take.disableProperty()
        .bind(model.stageProperty().map(stage -> !(stage instanceof MergeStage.Review)));
    HBox box = new HBox(Icons.of(Feather.ALERT_TRIANGLE, "attention"), explanation, take);
    box.setId("merge-band");
    box.getStyleClass().add("merge-band");
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private HBox sights() {
    Segmented<MergeSight> choice =
        new Segmented<>(model.sightProperty().get())
            .add(MergeSight.THEIRS, Messages.get("merge.sight.theirs"), "", "merge-sight-theirs")
            .add(MergeSight.MINE, Messages.get("merge.sight.mine"), "", "merge-sight-mine")
            .add(MergeSight.RESULT, Messages.get("merge.sight.result"), "", "merge-sight-result");
    choice.valueProperty().bindBidirectional(model.sightProperty());
    HBox box = new HBox(choice);
    box.setId("merge-sights");
    box.getStyleClass().add("merge-sights");
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void take() {
    MergeFile file = model.selectedProperty().get();
    if (file != null) {
      model.take(file);
    }
  }

  private void choose(@Nullable MergeFile file) {
    if (file == null) {
      icon.getChildren().clear();
      name.setText(Messages.get("merge.nothing"));
      band.setVisible(false);
      sights.setVisible(false);
      return;
    }
    icon.getChildren().setAll(Icons.of(file.name().kind()));
    name.setText(file.name().key());
    explanation.setText(model.explanation(file));
    band.setVisible(file.drift().asks());
    sights.setVisible(file.drift().asks() && file.baseKnown());
    take.setVisible(file.drift() == Drift.OVERWRITTEN);
  }

  private void compare(@Nullable MergeDiff compared) {
    if (compared == null) {
      diff.clear();
    } else {
      diff.show(compared.leftTitle(), compared.rightTitle(), compared.comparison());
    }
  }
}
