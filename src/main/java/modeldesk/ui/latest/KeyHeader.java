package modeldesk.ui.latest;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where the key on screen stands: file, keys, and which of how many it is.
final class KeyHeader extends HBox {
  private final MergeDraftsViewModel model;
  private final HBox crumbs = new HBox();
  private final Label position = new Label();
  private final Subscription following;

  KeyHeader(MergeDraftsViewModel model) {
    this.model = model;
    getStyleClass().add("latest-key");
    crumbs.getStyleClass().add("latest-crumbs");
    crumbs.setMinWidth(0);
    position.setId("latest-position");
    position.getStyleClass().add("secondary");
    position.setMinWidth(Label.USE_PREF_SIZE);
    Button up =
        Buttons.icon(Feather.ARROW_UP, Messages.get("latest.previous"), () -> model.step(-1));
    up.setId("latest-previous");
    Button down =
        Buttons.icon(Feather.ARROW_DOWN, Messages.get("latest.next"), () -> model.step(1));
    down.setId("latest-next");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().setAll(crumbs, space, position, up, down);
    following = model.sight().atProperty().subscribe(this::show);
  }

  void close() {
    following.unsubscribe();
  }

  private void show(@Nullable AtKey at) {
    List<Node> nodes = new ArrayList<>();
    if (at != null) {
      nodes.add(Icons.of(at.file().name().kind()));
      nodes.add(new Label(at.file().name().baseName()));
      List<String> keys =
          at.path().isRoot() && at.decision() != null
              ? List.of(model.path(at.decision()))
              : at.path().segments();
      for (String key : keys) {
        nodes.add(Icons.of(Feather.CHEVRON_RIGHT, "muted"));
        nodes.add(new Label(key));
      }
      nodes.getLast().getStyleClass().add("strong");
    }
    crumbs.getChildren().setAll(nodes);
    position.setText(model.position());
  }
}
