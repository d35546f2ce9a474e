package modeldesk.ui.diagram.layout;

import java.util.ArrayList;
import java.util.List;

/// The plain way for what is too large for any other: boxes in rows, straight lines.
final class Rows {
  private static final double GAP = 48;

  private Rows() {}

  static Placed place(Wish wish) {
    double cellWidth = wish.boxes().stream().mapToDouble(Wish.Size::width).max().orElse(0) + GAP;
    double cellHeight = wish.boxes().stream().mapToDouble(Wish.Size::height).max().orElse(0) + GAP;
    int count = wish.boxes().size();
    int across = (int) Math.ceil(Math.sqrt(count * 1.6 * cellHeight / Math.max(1, cellWidth)));
    List<Area> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Wish.Size size = wish.boxes().get(i);
      int column = i % across;
      int row = i / across;
      double x = column * cellWidth + GAP / 2;
      double y = row * cellHeight + GAP / 2;
      boxes.add(new Area(x, y, size.width(), size.height()));
    }
    List<Route> routes =
        wish.links().stream()
            .map(link -> straight(boxes.get(link.from()), boxes.get(link.to())))
            .toList();
    int down = across == 0 ? 0 : (count + across - 1) / across;
    return new Placed(boxes, routes, Math.min(count, across) * cellWidth, down * cellHeight);
  }

  private static Route straight(Area from, Area to) {
    return new Route(
        List.of(
            new Route.Point(from.middleX(), from.middleY()),
            new Route.Point(to.middleX(), to.middleY())));
  }
}
