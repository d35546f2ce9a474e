package modeldesk.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;
import org.jspecify.annotations.Nullable;

/// Brings the window back to where it stood, if that is on a screen that is there, and remembers
/// where it stands now.
final class WindowBounds {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double MIN_WIDTH = 900;
  private static final double MIN_HEIGHT = 600;

  /// What the system's title bar may take of the screen.
  private static final double FRAME = 48;

  private final Stage stage;
  private final Remembered remembered;

  WindowBounds(Stage stage, Remembered remembered) {
    this.stage = stage;
    this.remembered = remembered;
  }

  void restore() {
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    Settings.Window window = remembered.settings().window();
    if (window == null || !isOnAScreen(window)) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight() - FRAME));
      return;
    }
    stage.setX(window.x());
    stage.setY(window.y());
    stage.setWidth(window.width());
    stage.setHeight(window.height());
    stage.setMaximized(window.maximized());
  }

  void remember() {
    Settings.Window before = remembered.settings().window();
    boolean maximized = stage.isMaximized();
    remembered.change(settings ->
        settings.withWindow(
            maximized && before != null
                ? maximized(before)
                : new Settings.Window(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized)));
  }

  private static Settings.Window maximized(Settings.Window before) {
    return new Settings.Window(before.x(), before.y(), before.width(), before.height(), true);
  }

  private static boolean isOnAScreen(Settings.@Nullable Window window) {
    return window != null
        && Screen.getScreens().stream()
            .anyMatch(screen ->
                screen
                    .getVisualBounds()
                    .contains(window.x() + window.width() / 2, window.y() + 16));
  }
}
