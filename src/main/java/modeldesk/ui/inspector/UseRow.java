package modeldesk.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Spot;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;

/// One use: the file, the line's text and its number. A click goes there.
final class UseRow extends Button {
  UseRow(Spot use, Runnable action) {
    getStyleClass().addAll("flat", "inspector-use");
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(event -> action.run());
    Label file = new Label(use.file().baseName());
    file.setMinWidth(0);
    Label text = new Label(use.text());
    text.setMinWidth(0);
    text.setPrefWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    text.getStyleClass().add("secondary");
    HBox.setHgrow(text, Priority.ALWAYS);
    Label line = new Label(Integer.toString(use.line()));
    line.setMinWidth(Label.USE_PREF_SIZE);
    line.getStyleClass().add("caption");
    HBox row = new HBox(8, Icons.of(use.file().kind()), file, text, line);
    row.setAlignment(Pos.CENTER_LEFT);
    row.prefWidthProperty().bind(widthProperty().subtract(16));
    setGraphic(row);
    String where = Messages.get("inspector.uses.where", use.file().key(), use.line(), use.text());
    Tip.say(this, where);
    setAccessibleText(where);
  }
}
