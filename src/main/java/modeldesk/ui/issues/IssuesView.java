package modeldesk.ui.issues;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import org.kordamp.ikonli.feather.Feather;

/// The Issues panel: a note about drafts, what the filter leaves, and the table or what stands in
/// its place. `tools()` has what belongs beside the panel's tab.
public final class IssuesView extends VBox {
  private final IssuesViewModel model;
  private final IssuesTable table;
  private final IssueTools tools;
  private final StackPane content = new StackPane();

  public IssuesView(IssuesViewModel model, FixViewModel fixes, IgnoreViewModel ignoring) {
    this.model = model;
    table = new IssuesTable(model, fixes, ignoring);
    tools = new IssueTools(model);
    setId("issues");
    getStyleClass().add("issues");
    HBox.setHgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    content.setMinWidth(0);
    HBox main = new HBox(content, new ContentDetailsPane(model));
    main.setMinHeight(0);
    VBox.setVgrow(main, Priority.ALWAYS);
    getChildren().addAll(hint(), ignored(), new FilterLine(model), main);
    Bind.now(model.emptinessProperty(), this::show);
  }

  /// Filters, the time of the last validation and the button to validate, for one line.
  public Node tools() {
    return tools;
  }

  private HBox hint() {
    Label text = new Label();
    text.textProperty().bind(model.draftsHintProperty());
    HBox hint = new HBox(Icons.of(Feather.INFO, "muted"), text);
    hint.setId("issues-hint");
    hint.getStyleClass().add("issues-hint");
    Bind.visible(hint, model.draftsHintProperty().map(sentence -> !sentence.isEmpty()));
    return hint;
  }

  /// The list looks as it always does: that it has only what is ignored must be said.
  private HBox ignored() {
    Label text = new Label(Messages.get("issues.ignored.only"));
    Hyperlink others = new Hyperlink(Messages.get("issues.ignored.others"));
    others.setId("issues-show-others");
    others.setOnAction(event -> model.showsIgnoredProperty().set(false));
    HBox line = new HBox(Icons.of(Feather.EYE_OFF, "muted"), text, others);
    line.setId("issues-ignored-only");
    line.getStyleClass().add("issues-hint");
    Bind.visible(line, model.showsIgnoredProperty());
    return line;
  }

  private void show(Emptiness emptiness) {
    Node shown =
        switch (emptiness) {
          case NONE -> table;
          case NOTHING_OPEN ->
              new EmptyState(Feather.ALERT_TRIANGLE, Messages.get("issues.empty.nothingOpen"));
          case NEVER_VALIDATED -> neverValidated();
          case VALIDATING ->
              new EmptyState(Feather.REFRESH_CW, Messages.get("issues.empty.validating"));
          case CLEAN ->
              new EmptyState(
                  Feather.CHECK_CIRCLE,
                  Messages.get("issues.empty.clean", model.tally().validatedAt()));
          case FILTERED ->
              new EmptyState(
                  Feather.FILTER,
                  Messages.get("issues.empty.filtered"),
                  Messages.get("issues.empty.clearFilter"),
                  model.filter()::clear);
        };
    content.getChildren().setAll(shown);
  }

  private EmptyState neverValidated() {
    EmptyState state =
        new EmptyState(Feather.CHECK_CIRCLE, Messages.get("issues.empty.neverValidated"));
    Button validate = new Button(Messages.get("issues.validate.label"));
    validate.setId("issues-empty-validate");
    validate.getStyleClass().add("small");
    validate.setOnAction(event -> model.validate());
    state.getChildren().add(new ReasonedButton(validate, "").because(model.unavailableProperty()));
    return state;
  }
}
