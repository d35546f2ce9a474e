package modeldesk.ui.diagram.layout;

import java.util.List;

/// The corners of a line from its beginning to its end.
public record Route(List<Point> points) {
  public record Point(double x, double y) {}

  public Route {
    points = List.copyOf(points);
  }

  /// What the line lies in; never empty, so that it meets what it crosses.
  public Area area() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point each : points) {
      left = Math.min(left, each.x());
      top = Math.min(top, each.y());
      right = Math.max(right, each.x());
      bottom = Math.max(bottom, each.y());
    }
    return new Area(left - 1, top - 1, right - left + 2, bottom - top + 2);
  }

  /// Where words about the line stand: the middle of its last stretch that leads across, which
  /// belongs to this line alone more often than the first.
  public Point middle() {
    for (int i = points.size() - 1; i > 0; i--) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      if (Math.abs(to.x() - from.x()) >= Math.abs(to.y() - from.y())) {
        return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
      }
    }
    return points.getFirst();
  }

  /// How far a point is from the line.
  public double distance(double x, double y) {
    double nearest = Double.MAX_VALUE;
    for (int i = 1; i < points.size(); i++) {
      nearest = Math.min(nearest, distance(points.get(i - 1), points.get(i), x, y));
    }
    return nearest;
  }

  private static double distance(Point from, Point to, double x, double y) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((x - from.x()) * dx + (y - from.y()) * dy) / length;
    double at = Math.clamp(along, 0, 1);
    return Math.hypot(x - from.x() - at * dx, y - from.y() - at * dy);
  }
}
