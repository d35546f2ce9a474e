package modeldesk.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import modeldesk.ui.kit.Magnified;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The one window, in which one scene follows the other, each in the look of the program. On the
/// window's thread only.
final class DeskWindow {
  private final Stage stage;
  private final Theme theme;
  private final Background background;
  private final Consumer<List<Path>> dropped;
  private Subscription titled = Subscription.EMPTY;

  /// `dropped` takes files that are dropped on a scene.
  DeskWindow(Stage stage, Theme theme, Background background, Consumer<List<Path>> dropped) {
    this.stage = stage;
    this.theme = theme;
    this.background = background;
    this.dropped = dropped;
  }

  boolean isShowing() {
    return stage.isShowing();
  }

  boolean isFocused() {
    return stage.isFocused();
  }

  /// The scene that is shown; null before the first one.
  @Nullable Scene scene() {
    return stage.getScene();
  }

  /// Calls `listener` when one comes to the window and when one leaves it.
  void onFocus(Consumer<Boolean> listener) {
    stage.focusedProperty().subscribe((before, here) -> listener.accept(here));
  }

  void comeForward() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /// A scene in the look of the program, as large as the one on screen: not every platform gives a
  /// scene that comes later the size of its window. The first one is as large as the window will
  /// be, or it would be laid out once more for nothing.
  Scene dressed(Parent content) {
    Parent root = new Magnified(content);
    Scene before = stage.getScene();
    Scene scene =
        before == null
            ? new Scene(root, stage.getWidth(), stage.getHeight())
            : new Scene(root, before.getWidth(), before.getHeight());
    theme.dress(scene);
    FileDrop.onto(scene, dropped);
    return scene;
  }

  /// Shows a scene in place of the one before, and the window if that is not there yet.
  void show(Scene scene, ObservableValue<String> title) {
    titled.unsubscribe();
    titled = title.subscribe(stage::setTitle);
    if (!scene.equals(stage.getScene())) {
      if (stage.isShowing()) {
        // A size that was given is kept; otherwise a window takes that of its new scene.
        stage.setWidth(stage.getWidth());
        stage.setHeight(stage.getHeight());
      }
      Scene before = stage.getScene();
      stage.setScene(scene);
      if (before != null) {
        theme.left(before);
      }
    }
    if (!stage.isShowing()) {
      stage.show();
    }
  }

  /// Does something when the next frame of a scene is on its way to the screen.
  void behindFrame(Scene scene, Runnable action) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            background.ui(action);
          }
        });
  }
}
