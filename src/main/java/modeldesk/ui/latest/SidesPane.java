package modeldesk.ui.latest;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.CodeExcerpt;
import modeldesk.ui.code.Excerpt;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.yaml.YamlChoice.Side;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Base, mine and theirs beside each other, each with the button that takes it.
final class SidesPane extends HBox {
  private final MergeDraftsViewModel model;
  private final Pane base =
      new Pane(
          "base",
          Feather.CLOCK,
          Messages.get("latest.side.base"),
          Messages.get("latest.use.base"),
          Side.BASE,
          "Alt+1");
  private final Pane mine =
      new Pane(
          "mine",
          Feather.EDIT_2,
          Messages.get("latest.side.mine"),
          Messages.get("latest.use.mine"),
          Side.MINE,
          "Alt+2");
  private final Pane theirs =
      new Pane(
          "theirs",
          Feather.CLOUD,
          Messages.get("latest.side.theirs"),
          Messages.get("latest.use.theirs"),
          Side.THEIRS,
          "Alt+3");

  private final Subscription following;

  SidesPane(MergeDraftsViewModel model) {
    this.model = model;
    getStyleClass().add("latest-sides");
    getChildren().setAll(base, mine, theirs);
    following =
        model
            .sight()
            .atProperty()
            .subscribe(this::show)
            .and(model.sight().sidesProperty().subscribe(this::show));
  }

  void close() {
    following.unsubscribe();
  }

  private void show(@Nullable AtKey at) {
    if (at == null) {
      return;
    }
    base.caption.setText(Messages.get("latest.side.baseAt"));
    mine.caption.setText(Messages.get("latest.side.mineAt", model.draftTime(at.file())));
    theirs.caption.setText(model.theirsTime());
    KeyDecision decision = at.decision();
    base.use.setDisable(decision == null || decision.isWhole());
    mine.use.setDisable(decision == null);
    theirs.use.setDisable(decision == null);
  }

  private void show(@Nullable ThreeSides sides) {
    base.show(sides == null ? null : sides.base(), sides == null);
    mine.show(sides == null ? null : sides.mine(), sides == null);
    theirs.show(sides == null ? null : sides.theirs(), sides == null);
  }

  /// One of the three.
  private final class Pane extends VBox {
    private final CodeExcerpt excerpt;
    private final Label caption = new Label();
    private final Button use;

    Pane(String id, Feather icon, String name, String take, Side side, String keys) {
      getStyleClass().add("latest-one-side");
      setMinWidth(0);
      setPrefWidth(100);
      HBox.setHgrow(this, Priority.ALWAYS);
      excerpt = new CodeExcerpt(name);
      excerpt.setId("latest-" + id);
      VBox.setVgrow(excerpt, Priority.ALWAYS);
      Label title = new Label(name);
      title.getStyleClass().add("strong");
      title.setMinWidth(Label.USE_PREF_SIZE);
      caption.getStyleClass().add("secondary");
      caption.setMinWidth(0);
      Label hint = new Label(keys);
      hint.getStyleClass().add("caption");
      use = Buttons.plain(take, () -> model.choose(side));
      use.setId("latest-use-" + id);
      use.getStyleClass().add("small");
      use.setGraphic(hint);
      use.setContentDisplay(ContentDisplay.RIGHT);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox header = new HBox(Icons.of(icon, "muted"), title, caption, space, use);
      header.getStyleClass().add("latest-side-title");
      getChildren().setAll(header, excerpt);
    }

    void show(@Nullable Excerpt shown, boolean reading) {
      excerpt.show(shown, reading ? "" : Messages.get("latest.side.nothing"));
    }
  }
}
