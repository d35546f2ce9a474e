package modeldesk.ui.loose;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.PlaceList;
import modeldesk.ui.kit.SpotLine;
import org.kordamp.ikonli.feather.Feather;

/// The list below the text: its issues, or the places of a name. Enter or a click goes there.
final class LooseList extends VBox {
  private final LooseViewModel model;

  LooseList(LooseViewModel model) {
    this.model = model;
    Label title = new Label();
    title.setId("loose-list-title");
    title.getStyleClass().add("strong");
    title.textProperty().bind(model.titleProperty());
    Button issues = Buttons.plain(Messages.get("loose.issues.show"), model::showIssues);
    issues.getStyleClass().add("small");
    Bind.visible(issues, model.listingPlacesProperty());
    EmptyState none = new EmptyState(Feather.CHECK_CIRCLE, Messages.get("loose.issues.none"));
    EmptyState checking = new EmptyState(Feather.CLOCK, Messages.get("loose.issues.checking"));
    PlaceList<LooseRow> list =
        new PlaceList<>(
            "loose-list", Messages.get("loose.list"), model.rows(), none, this::line, model::go);
    Bind.now(model.checkingProperty(), on -> list.setPlaceholder(on ? checking : none));
    VBox.setVgrow(list, Priority.ALWAYS);
    setMinHeight(96);
    getChildren().setAll(new PanelHeader(title).right(issues), list);
  }

  private HBox line(ListCell<LooseRow> cell, LooseRow row) {
    return switch (row) {
      case LooseRow.Problem problem -> problem(problem);
      case LooseRow.Heading heading -> SpotLine.file(heading.file(), heading.count());
      case LooseRow.Place place -> SpotLine.place(cell, place.spot());
    };
  }

  private HBox problem(LooseRow.Problem problem) {
    Label message = new Label(problem.issue().message());
    message.setMinWidth(0);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    Label place = new Label(Messages.get("loose.issue.line", problem.line()));
    place.getStyleClass().add("secondary");
    place.setMinWidth(Label.USE_PREF_SIZE);
    HBox line = new HBox(Icons.of(problem.issue().severity()), message, place);
    if (problem.isCurable()) {
      Hyperlink fix = new Hyperlink(Messages.get("loose.issue.fix"));
      fix.getStyleClass().add("loose-fix");
      fix.setAccessibleText(Messages.get("loose.issue.fixName", problem.issue().message()));
      fix.setMinWidth(Label.USE_PREF_SIZE);
      fix.setOnAction(event -> model.fix(problem));
      line.getChildren().add(fix);
    }
    return line;
  }
}
