package modeldesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.EditorWindow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line at the bottom: connection, the three states of a change, issues, mode and caret.
final class StatusBar extends HBox {
  /// Below this width, in px, the chooser of the connection tells the host, and only the drafts
  /// stand there of the three states of a change.
  private static final double ROOMY = 800;

  /// What it takes to say when Omni is tried again, in px.
  private static final double OFFLINE = 180;

  private final StatusViewModel model;
  private final ObservableValue<Boolean> roomy;

  /// `window` is the one it stands in.
  StatusBar(
      StatusViewModel model, Commands commands, ObservableValue<@Nullable EditorWindow> window) {
    this.model = model;
    setId("status");
    getStyleClass().add("shell-status");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label host = new Label(model.host());
    host.setId("status-host");
    host.setMinWidth(USE_PREF_SIZE);
    roomy =
        widthProperty()
            .flatMap(width ->
                model
                    .onlineProperty()
                    .map(online -> width.doubleValue() >= ROOMY + (online ? 0 : OFFLINE)));
    Separator beforeHost = line();
    Bind.visible(beforeHost, roomy);
    Bind.visible(host, roomy);
    getChildren()
        .addAll(connection(), tryNow(commands), waiting(), beforeHost, host, fetched(), opening());
    getChildren().addAll(line(), states(), pullRequest(commands), space);
    getChildren()
        .addAll(
            checking(),
            label("status-errors", model.errorsProperty(), Icons.of(Feather.X_CIRCLE, "danger")),
            label(
                "status-warnings",
                model.warningsProperty(),
                Icons.of(Feather.ALERT_TRIANGLE, "attention")));
    addEnd("status-mode", model.modeProperty());
    addEnd("status-caret", model.caretIn(window));
  }

  private Label connection() {
    Circle dot = new Circle(4);
    dot.getStyleClass().add("shell-online-dot");
    Bind.visible(dot, model.onlineProperty());
    Node cloud = Icons.of(Feather.CLOUD_OFF, "muted");
    Bind.visible(cloud, model.onlineProperty().map(on -> !on));
    HBox sign = new HBox(dot, cloud);
    sign.setAlignment(Pos.CENTER);
    Label text = label("status-online", model.connectionProperty(), sign);
    Tip.follow(text, model.signedInProperty());
    return text;
  }

  private Label waiting() {
    Label label =
        label("status-waiting", model.waitingProperty(), Icons.of(Feather.CLOCK, "muted"));
    Tip.say(label, Messages.get("shell.status.waitingTip"));
    Bind.visible(label, model.waitingProperty().map(text -> !text.isEmpty()));
    return label;
  }

  private Hyperlink tryNow(Commands commands) {
    Hyperlink link = new Hyperlink(Messages.get("shell.status.tryNow"));
    link.setId("status-try-now");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> commands.run("file.tryNow"));
    Bind.visible(link, model.onlineProperty().map(on -> !on));
    return link;
  }

  /// What gives way first where there is too little room.
  private Label fetched() {
    Label label = label("status-fetched", model.fetchedProperty(), null);
    label.setMinWidth(0);
    Tip.follow(label, model.fetchedProperty());
    Bind.visible(label, model.fetchedProperty().map(text -> !text.isEmpty()));
    return label;
  }

  private Label opening() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(48);
    Label label = label("status-opening", model.openingProperty(), null);
    Bind.now(model.openingProperty(), text -> label.setGraphic(text.isEmpty() ? null : bar));
    Bind.visible(label, model.openingProperty().map(text -> !text.isEmpty()));
    return label;
  }

  private Label checking() {
    Label label =
        label("status-checking", model.checkingProperty(), Icons.of(Feather.CLOCK, "muted"));
    Bind.visible(label, model.checkingProperty().map(text -> !text.isEmpty()));
    return label;
  }

  private HBox states() {
    Circle dot = new Circle(4);
    dot.getStyleClass().add("shell-draft-dot");
    Label drafts = label("status-drafts", model.draftsProperty(), null);
    Label branch = new Label(Messages.get("shell.status.onBranch"));
    branch.setId("status-branch");
    branch.setMinWidth(USE_PREF_SIZE);
    Label merged = new Label(Messages.get("shell.status.merged"));
    merged.setId("status-merged");
    merged.setMinWidth(USE_PREF_SIZE);
    ObservableValue<StatusViewModel.Place> place = model.placeProperty();
    Bind.state(drafts, "on", place.map(p -> p == StatusViewModel.Place.DRAFT));
    // A label that was told to hide its graphic takes no notice when that is shown again.
    Bind.now(place, p -> drafts.setGraphic(p == StatusViewModel.Place.DRAFT ? dot : null));
    Bind.state(branch, "on", place.map(p -> p == StatusViewModel.Place.BRANCH));
    HBox states = new HBox(drafts, arrow(), branch, arrow(), merged);
    states.getChildren().stream().skip(1).forEach(later -> Bind.visible(later, roomy));
    states.getStyleClass().add("shell-states");
    states.setAlignment(Pos.CENTER_LEFT);
    states.setMinWidth(USE_PREF_SIZE);
    return states;
  }

  private Hyperlink pullRequest(Commands commands) {
    Hyperlink link = new Hyperlink(Messages.get("shell.status.pullRequest"));
    link.setId("status-pull-request");
    link.setMinWidth(USE_PREF_SIZE);
    link.setGraphic(Icons.of(Feather.GIT_PULL_REQUEST, "accent"));
    link.setOnAction(event -> commands.run("branch.createPullRequest"));
    Bind.visible(link, model.pullRequestNextProperty());
    return link;
  }

  private static Node arrow() {
    return Icons.sized(Feather.ARROW_RIGHT, 12, "muted");
  }

  private void addEnd(String id, ObservableValue<String> text) {
    Separator line = line();
    Label label = label(id, text, null);
    Bind.visible(line, text.map(t -> !t.isEmpty()));
    Bind.visible(label, text.map(t -> !t.isEmpty()));
    getChildren().addAll(line, label);
  }

  private static Separator line() {
    Separator line = new Separator(Orientation.VERTICAL);
    line.getStyleClass().add("shell-status-line");
    return line;
  }

  private static Label label(String id, ObservableValue<String> text, @Nullable Node graphic) {
    Label label = new Label();
    label.setId(id);
    label.textProperty().bind(text);
    label.setGraphic(graphic);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
