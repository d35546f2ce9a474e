package modeldesk.ui.diagram;

import modeldesk.ui.diagram.layout.Area;

/// Where one looks at a diagram: `scale` px on the screen for one of the diagram, whose corner is
/// at `x`, `y` on the screen.
record Camera(double scale, double x, double y) {
  static final double LEAST = 0.02;
  static final double MOST = 3;
  private static final double MARGIN = 24;

  /// The whole of a diagram in a window, but not larger than it is.
  static Camera fitting(double width, double height, double windowWidth, double windowHeight) {
    double across = (windowWidth - 2 * MARGIN) / Math.max(1, width);
    double down = (windowHeight - 2 * MARGIN) / Math.max(1, height);
    double scale = Math.clamp(Math.min(across, down), LEAST, 1);
    return new Camera(
        scale, (windowWidth - width * scale) / 2, (windowHeight - height * scale) / 2);
  }

  /// Larger or smaller, with a point of the screen kept in its place.
  Camera zoomed(double factor, double atX, double atY) {
    double next = Math.clamp(scale * factor, LEAST, MOST);
    double grown = next / scale;
    return new Camera(next, atX - (atX - x) * grown, atY - (atY - y) * grown);
  }

  Camera moved(double dx, double dy) {
    return new Camera(scale, x + dx, y + dy);
  }

  /// The same size, with an area in the middle of the window.
  Camera centred(Area area, double windowWidth, double windowHeight) {
    return new Camera(
        scale, windowWidth / 2 - area.middleX() * scale, windowHeight / 2 - area.middleY() * scale);
  }

  /// With all of an area in the window: as it is where it shows all of it already, else with it in
  /// the middle, and smaller where it has no room.
  Camera showing(Area area, double windowWidth, double windowHeight) {
    Area seen = window(windowWidth, windowHeight);
    if (seen.contains(area.x(), area.y()) && seen.contains(area.right(), area.bottom())) {
      return this;
    }
    double room = fitting(area.width(), area.height(), windowWidth, windowHeight).scale;
    return new Camera(Math.min(scale, room), x, y).centred(area, windowWidth, windowHeight);
  }

  /// What of the diagram a window shows.
  Area window(double width, double height) {
    return new Area(-x / scale, -y / scale, width / scale, height / scale);
  }

  double diagramX(double screenX) {
    return (screenX - x) / scale;
  }

  double diagramY(double screenY) {
    return (screenY - y) / scale;
  }
}
