package modeldesk.ui.merge;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.EarlierTexts;

/// How to merge: message, content drafts, the branch afterwards; past the git settings where they
/// stand against it.
final class MergeOptionsPane extends VBox {
  private final MergeViewModel model;
  private final MergePlan plan;

  MergeOptionsPane(MergeViewModel model, MergePlan plan) {
    this.model = model;
    this.plan = plan;
    getChildren().addAll(force(), options());
  }

  private Node options() {
    MergeChoices choices = model.choices();
    Label title = new Label(Messages.get("merge.options.message"));
    title.getStyleClass().add("secondary");
    TextField message = new TextField();
    message.setId("merge-message");
    message.setPromptText(Messages.get("merge.options.messagePrompt", plan.branch().name()));
    message.textProperty().bindBidirectional(choices.messageProperty());
    message.disableProperty().bind(merging());
    title.setLabelFor(message);
    VBox box =
        new VBox(
            MergeSide.heading(Messages.get("merge.options.title")),
            title,
            EarlierTexts.beside(message, model.messages()),
            tick(
                "merge-publish",
                Messages.get("merge.options.publish"),
                choices.publishProperty(),
                model),
            hint(Messages.get("merge.options.publishHint")),
            tick(
                "merge-delete",
                Messages.get("merge.options.delete"),
                choices.deleteProperty(),
                model),
            hint(Messages.get("merge.options.deleteHint")));
    box.getStyleClass().add("merge-section");
    return box;
  }

  private Node force() {
    Label text = new Label(Messages.get("merge.force.text"));
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    text.getStyleClass().add("merge-text");
    TextField typed = new TextField();
    typed.setId("merge-force-name");
    typed.textProperty().bindBidirectional(model.choices().typedProperty());
    typed.disableProperty().bind(merging());
    Label label = new Label(Messages.get("merge.force.type", plan.branch().name()));
    label.getStyleClass().add("secondary");
    label.setWrapText(true);
    label.setLabelFor(typed);
    VBox box = new VBox(MergeSide.heading(Messages.get("merge.force.title")), text, label, typed);
    box.setId("merge-force");
    box.getStyleClass().add("merge-section");
    Bind.visible(box, model.choices().closedProperty().map(closed -> closed));
    return box;
  }

  private ObservableValue<Boolean> merging() {
    return model.stageProperty().map(stage -> !(stage instanceof MergeStage.Review));
  }

  static CheckBox tick(String id, String text, BooleanProperty value, MergeViewModel model) {
    CheckBox tick = new CheckBox(text);
    tick.setId(id);
    tick.setWrapText(true);
    tick.setMinHeight(CheckBox.USE_PREF_SIZE);
    tick.selectedProperty().bindBidirectional(value);
    tick.disableProperty()
        .bind(model.stageProperty().map(stage -> !(stage instanceof MergeStage.Review)));
    return tick;
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.setWrapText(true);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    hint.getStyleClass().addAll("caption", "merge-hint");
    return hint;
  }
}
