package modeldesk.app;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import modeldesk.store.Settings;

/// Where a remembered window comes back: where it stood, no larger than the screen it stands on. A
/// window whose screen is gone comes back in the middle of the main one.
final class WindowPlace {
  /// What the system's title bar may take of the screen.
  static final double FRAME = 48;

  /// How far below its upper edge a window is taken by the mouse.
  private static final double GRIP = 16;

  private WindowPlace() {}

  /// `screens` is what can be used of each screen, the main one first.
  static Settings.Window on(List<Rectangle2D> screens, Settings.Window kept) {
    Point2D grip = new Point2D(kept.x() + kept.width() / 2, kept.y() + GRIP);
    Rectangle2D main = screens.getFirst();
    return screens.stream()
        .filter(screen -> screen.contains(grip))
        .findFirst()
        .map(screen -> sized(kept.x(), kept.y(), screen, kept))
        .orElseGet(() -> centred(main, kept));
  }

  private static Settings.Window centred(Rectangle2D main, Settings.Window kept) {
    Settings.Window sized = sized(main.getMinX(), main.getMinY(), main, kept);
    return new Settings.Window(
        main.getMinX() + (main.getWidth() - sized.width()) / 2,
        main.getMinY() + (main.getHeight() - sized.height()) / 2,
        sized.width(),
        sized.height(),
        sized.maximized());
  }

  private static Settings.Window sized(
      double x, double y, Rectangle2D screen, Settings.Window kept) {
    return new Settings.Window(
        x,
        y,
        Math.min(kept.width(), screen.getWidth()),
        Math.min(kept.height(), screen.getHeight()),
        kept.maximized());
  }
}
