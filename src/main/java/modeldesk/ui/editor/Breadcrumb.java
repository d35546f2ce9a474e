package modeldesk.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Document;
import org.kordamp.ikonli.feather.Feather;

/// The way from the file to the caret, each key a link; a lock where nothing can be changed.
final class Breadcrumb extends HBox {
  private static final double LAST_MOST = 0.6;

  private final Way way;
  private final HBox steps = new HBox();

  Breadcrumb(EditorViewModel model, Way way) {
    this.way = way;
    setId("editor-breadcrumb");
    getStyleClass().add("editor-breadcrumb");
    steps.getStyleClass().add("editor-way");
    steps.setMinWidth(0);
    HBox.setHgrow(steps, Priority.ALWAYS);
    getChildren().setAll(steps, lock(model.readOnlyReasonProperty()));
    Bind.now(way.crumbs(), this::fill);
  }

  private static Node lock(ReadOnlyStringProperty reason) {
    Pill lock = new Pill(Messages.get("editor.readOnly"), Pill.Tone.ATTENTION);
    lock.setId("editor-read-only");
    lock.setGraphic(Icons.of(Feather.LOCK, "attention"));
    Tip.follow(lock, reason);
    Bind.visible(lock, reason.isNotEmpty());
    return lock;
  }

  private void fill() {
    steps.getChildren().clear();
    Document front = way.document();
    if (front == null) {
      return;
    }
    steps.getChildren().add(Icons.of(front.name().kind()));
    int last = way.crumbs().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i > 0) {
        steps.getChildren().add(Icons.sized(Feather.CHEVRON_RIGHT, 13, "muted"));
      }
      steps.getChildren().add(step(way.crumbs().get(i), i == last));
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
    if (last) {
      // Where there is no room for all, the way there is cut and not the key one is at.
      link.minWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> Math.min(link.prefWidth(-1), steps.getWidth() * LAST_MOST),
                  steps.widthProperty(),
                  link.fontProperty()));
    } else {
      link.setMinWidth(0);
    }
    link.setFocusTraversable(false);
    link.setOnAction(event -> way.reveal(crumb));
    return link;
  }
}
