package modeldesk.ui.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Placed;
import modeldesk.ui.diagram.layout.Route;

/// Where the signs of lines and the badges of boxes stand. A sign has its usual place in the middle
/// of its line; where another one, a badge or a box is there already, it moves along the line.
final class Signs {
  private static final double HEIGHT = 18;
  private static final double CHARACTER = 6.2;
  private static final double AROUND = 14;

  /// Between two of them, in px.
  private static final double GAP = 1;

  /// Places on a stretch of a line, as shares of it, best first.
  private static final double[] SHARES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75, 0.15, 0.85};

  /// What is there is looked up by squares of this size, in px.
  private static final double SQUARE = 96;

  private final Map<Long, List<Area>> signs = new HashMap<>();
  private final Map<Long, List<Area>> others = new HashMap<>();

  private Signs() {}

  /// The place of the sign of each line, by its number; those without a sign take no room.
  static List<Area> of(Drawing drawing, Placed placed) {
    Signs all = new Signs();
    for (int i = 0; i < drawing.boxes().size(); i++) {
      Area box = placed.boxes().get(i);
      put(all.others, box);
      if (!drawing.boxes().get(i).badge().isEmpty()) {
        put(all.others, badge(drawing.boxes().get(i), box));
      }
    }
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < drawing.lines().size(); i++) {
      areas.add(all.place(drawing.lines().get(i).sign(), placed.routes().get(i)));
    }
    return areas;
  }

  /// Where the badge of a box stands: on its upper edge.
  static Area badge(Box box, Area area) {
    return new Area(area.x() + 10, area.y() - 10, width(box.badge()), HEIGHT);
  }

  private static double width(String words) {
    return words.length() * CHARACTER + AROUND;
  }

  private Area place(String sign, Route route) {
    Area usual = around(route.middle(), width(sign));
    if (sign.isEmpty()) {
      return usual;
    }
    Area chosen = usual;
    if (!isFree(signs, usual) || !isFree(others, usual)) {
      List<Area> free =
          places(route, width(sign)).stream().filter(each -> isFree(signs, each)).toList();
      chosen =
          free.stream()
              .filter(each -> isFree(others, each))
              .findFirst()
              .orElse(free.isEmpty() ? usual : free.getFirst());
    }
    put(signs, chosen);
    return chosen;
  }

  /// Places along a line, those of its last stretches first.
  private static List<Area> places(Route route, double width) {
    List<Area> places = new ArrayList<>(List.of(around(route.middle(), width)));
    List<Route.Point> points = route.points();
    for (int i = points.size() - 1; i > 0; i--) {
      Route.Point from = points.get(i - 1);
      Route.Point to = points.get(i);
      for (double share : SHARES) {
        places.add(
            around(
                new Route.Point(
                    from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share),
                width));
      }
    }
    return places;
  }

  private static Area around(Route.Point at, double width) {
    return new Area(at.x() - width / 2, at.y() - HEIGHT / 2, width, HEIGHT);
  }

  private static boolean isFree(Map<Long, List<Area>> taken, Area area) {
    Area wide =
        new Area(area.x() - GAP, area.y() - GAP, area.width() + 2 * GAP, area.height() + 2 * GAP);
    boolean[] free = {true};
    squares(
        wide,
        square -> free[0] &= taken.getOrDefault(square, List.of()).stream().noneMatch(wide::meets));
    return free[0];
  }

  private static void put(Map<Long, List<Area>> taken, Area area) {
    squares(area, square -> taken.computeIfAbsent(square, none -> new ArrayList<>()).add(area));
  }

  private static void squares(Area area, Consumer<Long> each) {
    for (long x = square(area.x()); x <= square(area.right()); x++) {
      for (long y = square(area.y()); y <= square(area.bottom()); y++) {
        each.accept(x * Integer.MAX_VALUE + y);
      }
    }
  }

  private static long square(double at) {
    return (long) Math.floor(at / SQUARE);
  }
}
