package modeldesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.session.Notice;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows the banner of a window: its words, on as many lines as they need, and what can be done.
final class BannerLine extends HBox {
  private final Label words = new Label();
  private final Hyperlink act = new Hyperlink();

  BannerLine(ShellViewModel model) {
    setId("banner");
    getStyleClass().add("shell-banner");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("shell-banner-words");
    act.setId("banner-act");
    act.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, act);
    ObservableValue<Banner> banner = model.bannerProperty();
    Bind.now(banner, this::show);
    Bind.visible(this, banner.map(now -> now.kind() != Banner.Kind.NONE));
    Bind.visible(act, banner.map(now -> now.action() != null));
    Bind.state(this, "production", banner.map(now -> now.kind() == Banner.Kind.PRODUCTION));
    Bind.state(this, "lost", banner.map(now -> now.kind() == Banner.Kind.LOST));
  }

  private void show(Banner now) {
    words.setText(now.text());
    words.setGraphic(icon(now.kind()));
    Notice.Action action = now.action();
    act.setText(action == null ? "" : action.label());
    act.setOnAction(event -> {
      act.setVisited(false);
      if (action != null) {
        action.run().run();
      }
    });
  }

  private static @Nullable Node icon(Banner.Kind kind) {
    return switch (kind) {
      case NONE -> null;
      case PRODUCTION -> Icons.of(Feather.ALERT_TRIANGLE, "attention");
      case READ_ONLY -> Icons.of(Feather.LOCK, "muted");
      case LOST -> Icons.of(Feather.X_CIRCLE, "danger");
    };
  }
}
