package modeldesk.ui.diagram;

import java.util.List;
import modeldesk.lang.graph.JoinMap;
import org.jspecify.annotations.Nullable;

/// A drawing with what is said about it: `note` counts what it shows, `empty` is the sentence that
/// stands in its place when there is nothing to draw. `joins` is null for a field.
record Sketch(Drawing drawing, String note, String empty, @Nullable JoinMap joins) {
  static Sketch nothing(String why) {
    return new Sketch(new Drawing(List.of(), List.of()), "", why, null);
  }
}
