package modeldesk.ui.diagram;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import modeldesk.ui.diagram.layout.Route;

/// Lines of one pixel in an image as large as the window: thousands of them in the time in which a
/// canvas draws ten, because it smooths each in a picture as large as what the line spans.
final class ThinLines {
  private final Camera camera;
  private final int width;
  private final int height;
  private final int[] pixels;

  ThinLines(Camera camera, double width, double height) {
    this.camera = camera;
    this.width = Math.max(1, (int) Math.ceil(width));
    this.height = Math.max(1, (int) Math.ceil(height));
    pixels = new int[this.width * this.height];
  }

  /// `colour` is ARGB.
  void add(Route route, int colour) {
    for (int i = 1; i < route.points().size(); i++) {
      stretch(route.points().get(i - 1), route.points().get(i), colour);
    }
  }

  WritableImage image() {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    return image;
  }

  /// Only the part in the window: from `first` to `last` of the way from one end to the other.
  private void stretch(Route.Point from, Route.Point to, int colour) {
    double x = from.x() * camera.scale() + camera.x();
    double y = from.y() * camera.scale() + camera.y();
    double dx = to.x() * camera.scale() + camera.x() - x;
    double dy = to.y() * camera.scale() + camera.y() - y;
    double first = Math.max(entry(x, dx, width), entry(y, dy, height));
    double last = Math.min(exit(x, dx, width), exit(y, dy, height));
    if (first >= last) {
      return;
    }
    int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * (last - first));
    double part = (last - first) / Math.max(1, steps);
    for (int i = 0; i <= steps; i++) {
      double at = first + i * part;
      int column = (int) (x + dx * at);
      int row = (int) (y + dy * at);
      if (column >= 0 && column < width && row >= 0 && row < height) {
        pixels[row * width + column] = colour;
      }
    }
  }

  private static double entry(double start, double length, double room) {
    if (length == 0) {
      return start >= 0 && start < room ? 0 : 1;
    }
    return Math.max(0, (length > 0 ? -start : room - start) / length);
  }

  private static double exit(double start, double length, double room) {
    if (length == 0) {
      return start >= 0 && start < room ? 1 : 0;
    }
    return Math.min(1, (length > 0 ? room - start : -start) / length);
  }
}
