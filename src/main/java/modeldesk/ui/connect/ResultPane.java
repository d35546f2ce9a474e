package modeldesk.ui.connect;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import org.kordamp.ikonli.feather.Feather;

/// What the test of a token found out.
final class ResultPane extends VBox {
  ResultPane(ConnectViewModel model) {
    setId("connect-result");
    getStyleClass().add("connect-result");
    Bind.now(model.stageProperty(), this::show);
  }

  private void show(ConnectViewModel.Stage stage) {
    getChildren().clear();
    getStyleClass().removeAll("works", "failed");
    switch (stage) {
      case ConnectViewModel.Stage.Typing(),
          ConnectViewModel.Stage.Testing(),
          ConnectViewModel.Stage.Keeping() -> {}
      case ConnectViewModel.Stage.Works(KeyFacts facts) -> works(facts);
      case ConnectViewModel.Stage.Failed(String why) -> failed(why);
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private void failed(String why) {
    getStyleClass().add("failed");
    Label text = Lines.paragraph();
    text.setId("connect-failure");
    text.setText(why);
    HBox line = new HBox(Icons.sized(Feather.X_CIRCLE, Icons.LARGE, "danger"), text);
    line.getStyleClass().add("connect-verdict");
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(line);
  }

  private void works(KeyFacts facts) {
    getStyleClass().add("works");
    Label title = new Label(Messages.get("connect.works"));
    title.getStyleClass().add("strong");
    HBox line = new HBox(Icons.sized(Feather.CHECK_CIRCLE, Icons.LARGE, "success"), title);
    line.getStyleClass().add("connect-verdict");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("connect-facts");
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(64);
    grid.getColumnConstraints().setAll(names, words);
    add(grid, Messages.get("connect.fact.kind"), List.of(facts.kind()));
    add(grid, Messages.get("connect.fact.roles"), facts.roles());
    add(grid, Messages.get("connect.fact.can"), facts.can());
    add(grid, Messages.get("connect.fact.rate"), List.of(facts.requests()));
    getChildren().setAll(line, grid);
  }

  private static void add(GridPane grid, String name, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    int row = grid.getRowCount();
    Label label = new Label(name);
    label.getStyleClass().add("secondary");
    label.setMinWidth(Label.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    VBox words = new VBox();
    for (String each : lines) {
      Label text = Lines.paragraph();
      text.setText(each);
      text.getStyleClass().add("connect-fact");
      words.getChildren().add(text);
    }
    grid.addRow(row, label, words);
  }
}
