package modeldesk.ui.diagram.layout;

import java.util.List;

/// What is to be placed: boxes of given sizes, and lines between them by their numbers.
public record Wish(List<Size> boxes, List<Link> links) {
  public record Size(double width, double height) {}

  public record Link(int from, int to) {}

  public Wish {
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
  }
}
