package modeldesk.ui.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Placed;
import modeldesk.ui.diagram.layout.Route;
import org.jspecify.annotations.Nullable;

/// A drawing with its places.
final class Picture {
  private static final double NEAR = 6;

  private final Drawing drawing;
  private final Placed placed;
  private final List<Area> reach;
  private final List<Area> signs;
  private final Map<String, Integer> numbers = new HashMap<>();

  Picture(Drawing drawing, Placed placed) {
    this.drawing = drawing;
    this.placed = placed;
    signs = Signs.of(drawing, placed);
    reach = placed.routes().stream().map(Route::area).toList();
    for (int i = 0; i < drawing.boxes().size(); i++) {
      numbers.put(drawing.boxes().get(i).id(), i);
    }
  }

  Drawing drawing() {
    return drawing;
  }

  Placed placed() {
    return placed;
  }

  /// What the line with this number lies in.
  Area reach(int line) {
    return reach.get(line);
  }

  /// Where the sign of the line with this number stands.
  Area sign(int line) {
    return signs.get(line);
  }

  @Nullable Area area(String box) {
    Integer number = numbers.get(box);
    return number == null ? null : placed.boxes().get(number);
  }

  @Nullable Box box(String id) {
    Integer number = numbers.get(id);
    return number == null ? null : drawing.boxes().get(number);
  }

  @Nullable Box boxAt(double x, double y) {
    for (int i = 0; i < placed.boxes().size(); i++) {
      if (placed.boxes().get(i).contains(x, y)) {
        return drawing.boxes().get(i);
      }
    }
    return null;
  }

  /// The line nearest to a point that is not farther than a finger.
  @Nullable Line lineAt(double x, double y, double scale) {
    double nearest = NEAR / scale;
    Area around = new Area(x - nearest, y - nearest, 2 * nearest, 2 * nearest);
    Line found = null;
    for (int i = 0; i < reach.size(); i++) {
      if (reach.get(i).meets(around)) {
        double distance = placed.routes().get(i).distance(x, y);
        if (distance <= nearest) {
          nearest = distance;
          found = drawing.lines().get(i);
        }
      }
    }
    return found;
  }
}
