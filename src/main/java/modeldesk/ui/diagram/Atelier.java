package modeldesk.ui.diagram;

import java.util.function.BooleanSupplier;
import modeldesk.i18n.Messages;
import modeldesk.lang.graph.FieldGraph;
import modeldesk.lang.graph.JoinMap;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.ui.diagram.layout.Layered;
import modeldesk.ui.diagram.layout.Placed;
import modeldesk.ui.diagram.layout.Wish;
import org.jspecify.annotations.Nullable;

/// Makes the picture of a subject, off the window's thread. Where boxes and lines are the same as
/// in the one before, they stay where they are.
record Atelier(Subject subject, boolean outside, @Nullable Sketch before, @Nullable Picture shown) {
  /// A sketch and its picture; null when there is nothing to draw.
  record Work(Sketch sketch, @Nullable Picture picture) {}

  Work draw(ModelIndex model, BooleanSupplier cancelled) {
    Sketch sketch = sketch(model);
    if (!sketch.empty().isEmpty()) {
      return new Work(sketch, null);
    }
    if (shown != null && before != null && before.drawing().equals(sketch.drawing())) {
      return new Work(sketch, shown);
    }
    Wish wish = sketch.drawing().wish();
    Placed placed =
        shown != null && shown.drawing().wish().equals(wish)
            ? shown.placed()
            : Layered.place(wish, cancelled);
    return new Work(sketch, new Picture(sketch.drawing(), placed));
  }

  private Sketch sketch(ModelIndex model) {
    return switch (subject) {
      case Subject.WholeModel() ->
          JoinSketch.of(JoinMap.of(model), Messages.get("diagram.empty.model"));
      case Subject.Topic(String name) -> topic(model, name);
      case Subject.Field(Symbol symbol) -> {
        FieldGraph graph = FieldGraph.of(model, symbol);
        yield graph == null
            ? Sketch.nothing(Messages.get("diagram.empty.field", FieldSketch.name(symbol)))
            : FieldSketch.of(graph);
      }
    };
  }

  private Sketch topic(ModelIndex model, String name) {
    JoinMap map = JoinMap.ofTopic(model, name);
    String gone = Messages.get("diagram.empty.topic", name);
    return map == null ? Sketch.nothing(gone) : JoinSketch.of(outside ? map : map.inside(), gone);
  }
}
