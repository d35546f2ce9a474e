package modeldesk.ui.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import org.kordamp.ikonli.feather.Feather;

/// A part of the inspector under a heading that folds it.
final class Section extends VBox {
  private final Label note = new Label();
  private final HBox pills = new HBox(4);

  Section(String id, String title, VBox content) {
    setId(id);
    getStyleClass().add("inspector-section");
    content.getStyleClass().add("inspector-content");
    ToggleButton fold = new ToggleButton(title, Icons.of(Feather.CHEVRON_DOWN, "muted"));
    fold.setSelected(true);
    fold.getStyleClass().addAll("flat", "compact", "inspector-fold");
    note.getStyleClass().add("caption");
    pills.setAlignment(Pos.CENTER_RIGHT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(fold, space, note, pills);
    heading.setAlignment(Pos.CENTER_LEFT);
    fold.selectedProperty()
        .subscribe(open -> {
          content.setVisible(open);
          content.setManaged(open);
          fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, "muted"));
        });
    getChildren().addAll(heading, content);
  }

  void setNote(String text) {
    note.setText(text);
  }

  void setPills(List<Pill> shown) {
    pills.getChildren().setAll(shown);
  }

  void setShown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
