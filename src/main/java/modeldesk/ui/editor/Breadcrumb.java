package modeldesk.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.session.Document;
import org.kordamp.ikonli.feather.Feather;

/// The way from the file to the caret, each key a link; a lock where nothing can be changed.
final class Breadcrumb extends HBox {
  private final EditorViewModel model;
  private final HBox way = new HBox();

  Breadcrumb(EditorViewModel model) {
    this.model = model;
    setId("editor-breadcrumb");
    getStyleClass().add("editor-breadcrumb");
    way.getStyleClass().add("editor-way");
    way.setMinWidth(0);
    HBox.setHgrow(way, Priority.ALWAYS);
    getChildren().setAll(way, lock());
    Bind.now(model.crumbs(), this::fill);
  }

  private Node lock() {
    Pill lock = new Pill(Messages.get("editor.readOnly"), Pill.Tone.ATTENTION);
    lock.setId("editor-read-only");
    lock.setGraphic(Icons.of(Feather.LOCK, "attention"));
    Tooltip why = new Tooltip();
    why.setWrapText(true);
    why.setMaxWidth(360);
    why.textProperty().bind(model.readOnlyReasonProperty());
    lock.setTooltip(why);
    Bind.visible(lock, model.readOnlyReasonProperty().isNotEmpty());
    return lock;
  }

  private void fill() {
    way.getChildren().clear();
    Document front = model.active();
    if (front == null) {
      return;
    }
    way.getChildren().add(Icons.of(front.name().kind()));
    int last = model.crumbs().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0) {
        way.getChildren().add(Icons.sized(Feather.CHEVRON_RIGHT, 13, "muted"));
      }
      way.getChildren().add(step(model.crumbs().get(i), i == last));
    }
  }

  private Region step(Crumb crumb, boolean last) {
    if (crumb.target() == null) {
      Label folder = new Label(crumb.text());
      folder.getStyleClass().add("editor-step");
      return folder;
    }
    Hyperlink link = new Hyperlink(crumb.text());
    link.getStyleClass().add("editor-step");
    if (last) {
      link.getStyleClass().add("editor-step-last");
    }
    link.setMinWidth(0);
    link.setFocusTraversable(false);
    link.setOnAction(event -> model.reveal(crumb));
    return link;
  }
}
