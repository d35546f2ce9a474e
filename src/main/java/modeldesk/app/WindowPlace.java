package modeldesk.app;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import modeldesk.store.Settings;

/// Where a remembered window comes back: where it stood, its title bar on the screen. One whose
/// screen is gone comes to the middle of the main one, no larger than that.
final class WindowPlace {
  /// What the system's title bar may take of the screen.
  static final double FRAME = 48;

  /// How far below its upper edge a window is taken by the mouse.
  private static final double GRIP = 16;

  private WindowPlace() {}

  /// `screens` is what can be used of each screen, the main one first.
  static Settings.Window on(List<Rectangle2D> screens, Settings.Window kept) {
    Point2D grip = new Point2D(kept.x() + kept.width() / 2, kept.y() + GRIP);
    return screens.stream()
        .filter(screen -> screen.contains(grip))
        .findFirst()
        .map(screen -> below(screen, kept))
        .orElseGet(() -> centred(screens.getFirst(), kept));
  }

  /// The title bar is what a window is moved by; X11 may put it above the place asked for.
  private static Settings.Window below(Rectangle2D screen, Settings.Window kept) {
    double y = kept.y() < screen.getMinY() ? screen.getMinY() + FRAME / 2 : kept.y();
    return new Settings.Window(kept.x(), y, kept.width(), kept.height(), kept.maximized());
  }

  private static Settings.Window centred(Rectangle2D main, Settings.Window kept) {
    double width = Math.min(kept.width(), main.getWidth());
    double height = Math.min(kept.height(), main.getHeight() - FRAME);
    return new Settings.Window(
        main.getMinX() + (main.getWidth() - width) / 2,
        main.getMinY() + (main.getHeight() - height) / 2,
        width,
        height,
        kept.maximized());
  }
}
