package modeldesk.ui.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import modeldesk.ui.diagram.layout.Wish;

/// What a diagram shows, before it has a place.
record Drawing(List<Box> boxes, List<Line> lines) {
  static final double BOX_HEIGHT = 56;
  private static final double LEAST = 132;
  private static final double PADDING = 28;
  private static final double TITLE_CHARACTER = 7.4;
  private static final double DETAIL_CHARACTER = 6.7;

  /// More characters than these are cut in the box; the list shows them.
  static final int LONGEST = 32;

  Drawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  Wish wish() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      numbers.put(boxes.get(i).id(), i);
    }
    return new Wish(
        boxes.stream().map(Drawing::size).toList(),
        lines.stream().map(line -> link(numbers, line)).toList());
  }

  private static Wish.Link link(Map<String, Integer> numbers, Line line) {
    return new Wish.Link(
        Objects.requireNonNull(numbers.get(line.from())),
        Objects.requireNonNull(numbers.get(line.to())));
  }

  private static Wish.Size size(Box box) {
    double title = Math.min(box.title().length(), LONGEST) * TITLE_CHARACTER;
    double detail = Math.min(box.detail().length(), LONGEST) * DETAIL_CHARACTER;
    return new Wish.Size(Math.max(LEAST, Math.max(title, detail) + PADDING), BOX_HEIGHT);
  }
}
