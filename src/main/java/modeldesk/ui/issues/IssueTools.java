package modeldesk.ui.issues;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// What stands beside the tab of the Issues panel.
final class IssueTools extends HBox {
  private static final double LEAST_FIELD = 60;

  private final IssuesViewModel model;
  private final Label validated = new Label();
  private final ToggleButton errors = severity(Severity.ERROR, "issues-show-errors");
  private final ToggleButton warnings = severity(Severity.WARNING, "issues-show-warnings");
  private final ToggleButton infos = severity(Severity.INFO, "issues-show-infos");
  private final CheckBox local = new CheckBox();
  private final CheckBox omni = new CheckBox();
  private final CheckBox content = new CheckBox();

  private final CheckBox practices = new CheckBox(Messages.get("issues.tools.practices"));
  private final ToggleButton ignored = new ToggleButton();

  IssueTools(IssuesViewModel model) {
    this.model = model;
    getStyleClass().add("issues-tools");
    setAlignment(Pos.CENTER_RIGHT);
    Tip.say(errors, Messages.get("issues.tools.errors"));
    Tip.say(warnings, Messages.get("issues.tools.warnings"));
    Tip.say(infos, Messages.get("issues.tools.infos"));
    errors.selectedProperty().bindBidirectional(model.filter().shows(Severity.ERROR));
    warnings.selectedProperty().bindBidirectional(model.filter().shows(Severity.WARNING));
    infos.selectedProperty().bindBidirectional(model.filter().shows(Severity.INFO));
    origin(local, "issues-show-local", Issue.Origin.LOCAL);
    origin(omni, "issues-show-omni", Issue.Origin.OMNI);
    origin(content, "issues-show-content", Issue.Origin.CONTENT);
    practices.setId("issues-practices");
    practices.getStyleClass().add("issues-origin-box");
    practices.setMinWidth(USE_PREF_SIZE);
    Tip.say(practices, Messages.get("issues.tools.practicesHint"));
    practices.selectedProperty().bindBidirectional(model.practicesProperty());
    ignored.setId("issues-show-ignored");
    ignored.getStyleClass().addAll("flat", "compact");
    ignored.setMinWidth(USE_PREF_SIZE);
    Tip.say(ignored, Messages.get("issues.tools.ignoredHint"));
    ignored.selectedProperty().bindBidirectional(model.showsIgnoredProperty());
    Bind.visible(ignored, model.tallyProperty().map(tally -> tally.ignored() > 0));
    Bind.visible(infos, model.tallyProperty().map(tally -> tally.infos() + tally.ignored() > 0));
    validated.setId("issues-validated");
    validated.getStyleClass().add("secondary");
    validated.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            errors,
            warnings,
            infos,
            local,
            omni,
            content,
            practices,
            ignored,
            new Separator(Orientation.VERTICAL),
            filter());
    getChildren().addAll(validated, validate());
    Bind.now(model.tallyProperty(), this::count);
  }

  private TextField filter() {
    TextField field = new TextField();
    field.setId("issues-filter");
    field.setPromptText(Messages.get("issues.tools.filter"));
    field.getStyleClass().add("compact");
    field.setMinWidth(LEAST_FIELD);
    field.textProperty().bindBidirectional(model.filter().wordsProperty());
    return field;
  }

  private ReasonedButton validate() {
    Button button =
        Buttons.icon(Feather.CHECK_CIRCLE, Messages.get("issues.validate.label"), model::validate);
    button.setId("issues-validate");
    button.getStyleClass().add("compact");
    ObservableValue<String> reasons = model.unavailableProperty();
    return new ReasonedButton(button, Messages.get("issues.validate.hint")).because(reasons);
  }

  private void origin(CheckBox box, String id, Issue.Origin origin) {
    box.setId(id);
    box.getStyleClass().add("issues-origin-box");
    box.setMinWidth(USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(model.filter().shows(origin));
  }

  private void count(Tally tally) {
    local.setText(Messages.get("issues.tools.local", tally.local()));
    omni.setText(Messages.get("issues.tools.omni", tally.omni()));
    content.setText(Messages.get("issues.tools.content", tally.content()));
    errors.setText(Messages.count(tally.errors()));
    warnings.setText(Messages.count(tally.warnings()));
    ignored.setText(Messages.get("issues.tools.ignored", tally.ignored()));
    infos.setText(Messages.count(tally.infos()));
    String at = tally.validatedAt();
    validated.setText(at.isEmpty() ? "" : Messages.get("issues.tools.validated", at));
  }

  private static ToggleButton severity(Severity severity, String id) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.setGraphic(Icons.of(severity));
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().addAll("flat", "compact", "issues-severity-toggle");
    return button;
  }
}
