package modeldesk.ui.push;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import org.kordamp.ikonli.feather.Feather;

/// Where the push goes, spelled out, and the requests it costs.
final class PushTarget extends VBox {
  /// May become known while the review is on screen.
  private final ReadOnlyStringProperty gitText;

  private final GridPane grid = new GridPane();

  PushTarget(PushViewModel model) {
    gitText = model.review().gitTextProperty();
    getStyleClass().add("push-section");
    setId("push-target");
    grid.getStyleClass().add("push-facts");
    ColumnConstraints names = new ColumnConstraints(77);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    getChildren().addAll(PushSide.strong(Messages.get("push.target.title")), grid);
    PushFacts facts = model.review().facts();
    if (facts != null) {
      fill(facts);
    }
    Label requests = value("");
    requests.setId("push-requests");
    requests.textProperty().bind(model.review().requestsProperty());
    add(Messages.get("push.target.requests"), requests);
  }

  private void fill(PushFacts facts) {
    add(Messages.get("push.target.instance"), value(facts.instance()));
    HBox model = new HBox(value(facts.model()), new Pill(facts.kindName(), Pill.Tone.PLAIN));
    model.getStyleClass().add("push-fact");
    add(Messages.get("push.target.model"), model);
    Label name = value(facts.branch());
    name.getStyleClass().add("strong");
    HBox branch =
        new HBox(
            facts.onBranch()
                ? Icons.of(Feather.GIT_BRANCH, "muted")
                : Icons.of(Feather.ALERT_TRIANGLE, "attention"),
            name);
    branch.getStyleClass().add("push-fact");
    add(Messages.get("push.target.branch"), branch);
    add(Messages.get("push.target.mode"), value(facts.mode()));
    Label git = value(facts.git());
    git.textProperty().bind(gitText);
    add(Messages.get("push.target.git"), git);
  }

  private void add(String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add("secondary");
    grid.addRow(grid.getRowCount(), label, value);
  }

  private static Label value(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("push-fact-value");
    label.setWrapText(true);
    return label;
  }
}
