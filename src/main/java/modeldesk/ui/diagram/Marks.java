package modeldesk.ui.diagram;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands out in a diagram: the chosen box or line, the way between two boxes, and what a
/// search found, the one it stands at first of all.
record Marks(
    @Nullable String box,
    @Nullable Line line,
    Set<String> wayBoxes,
    Set<Line> wayLines,
    Set<String> found,
    @Nullable String foundHere) {
  static final Marks NONE = new Marks(null, null, Set.of(), Set.of(), Set.of(), null);

  boolean isChosen(Box each) {
    return each.id().equals(box);
  }

  boolean isChosen(Line each) {
    return each.equals(line);
  }
}
