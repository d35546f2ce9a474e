package modeldesk.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;
import org.jspecify.annotations.Nullable;

/// Brings the window back to where it stood, if that is on a screen that is there, and remembers
/// where it stands now. While it fills the screen or is put away it keeps the place it had before.
final class WindowBounds {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double MIN_WIDTH = 900;
  private static final double MIN_HEIGHT = 600;

  private final Stage stage;
  private final Remembered remembered;
  private boolean planned;
  private boolean lowered;

  WindowBounds(Stage stage, Remembered remembered) {
    this.stage = stage;
    this.remembered = remembered;
  }

  void restore() {
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    Settings.Window kept = remembered.settings().window();
    if (kept == null) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight() - WindowPlace.FRAME));
    } else {
      Settings.Window window = WindowPlace.on(screens(), kept);
      stage.setX(window.x());
      stage.setY(window.y());
      stage.setWidth(window.width());
      stage.setHeight(window.height());
      stage.setMaximized(window.maximized());
    }
  }

  /// From now on each place is remembered, so that an end without a farewell loses none.
  void follow() {
    InvalidationListener changed = this::soon;
    Stream.of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty())
        .forEach(value -> value.addListener(changed));
  }

  void remember() {
    if (!stage.isIconified()) {
      boolean maximized = stage.isMaximized();
      remembered.change(settings -> settings.withWindow(window(settings.window(), maximized)));
    }
  }

  /// A window that grows to fill the screen tells its new size before it says why.
  private void soon(Observable changed) {
    if (!planned) {
      planned = true;
      Platform.runLater(() -> {
        planned = false;
        if (stage.isShowing()) {
          lower();
          remember();
        }
      });
    }
  }

  /// X11 puts the title bar above a place that was asked for before the window had one. Once, so
  /// that a window that is moved away on purpose stays there.
  private void lower() {
    if (!lowered && !stage.isMaximized() && !stage.isIconified()) {
      Settings.Window now = window(null, false);
      Settings.Window wanted = WindowPlace.on(screens(), now);
      if (wanted.x() == now.x() && wanted.y() > now.y()) {
        lowered = true;
        stage.setY(wanted.y());
      }
    }
  }

  private Settings.Window window(Settings.@Nullable Window before, boolean maximized) {
    return maximized && before != null
        ? new Settings.Window(before.x(), before.y(), before.width(), before.height(), true)
        : new Settings.Window(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
  }

  /// What can be used of each screen, the main one first.
  static List<Rectangle2D> screens() {
    return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
        .distinct()
        .map(Screen::getVisualBounds)
        .toList();
  }
}
