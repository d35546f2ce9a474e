package modeldesk.ui.diagram.layout;

import java.util.List;

/// Where everything of a wish is, in its order; in px from the upper left corner.
public record Placed(List<Area> boxes, List<Route> routes, double width, double height) {
  public Placed {
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
  }
}
