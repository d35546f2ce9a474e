package modeldesk.ui.history;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Segmented;

/// What stands beside the tab of the History panel: whose versions, and which of them.
final class HistoryTools extends HBox {
  HistoryTools(HistoryViewModel model) {
    getStyleClass().add("history-tools");
    setAlignment(Pos.CENTER_RIGHT);
    Segmented<HistoryViewModel.Scope> scope = new Segmented<>(model.scopeProperty().get());
    scope.add(
        HistoryViewModel.Scope.FILE,
        Messages.get("history.scope.file"),
        Messages.get("history.scope.fileTip"),
        "history-scope-file");
    scope.add(
        HistoryViewModel.Scope.ALL,
        Messages.get("history.scope.all"),
        Messages.get("history.scope.allTip"),
        "history-scope-all");
    scope.valueProperty().bindBidirectional(model.scopeProperty());
    TextField filter = new TextField();
    filter.setId("history-filter");
    filter.setPromptText(Messages.get("history.filter"));
    filter.setAccessibleText(Messages.get("history.filter"));
    filter.getStyleClass().add("compact");
    filter.setMinWidth(96);
    filter.textProperty().bindBidirectional(model.filterProperty());
    getChildren().setAll(scope, filter);
  }
}
