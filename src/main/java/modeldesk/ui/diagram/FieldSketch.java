package modeldesk.ui.diagram;

import modeldesk.i18n.Messages;
import modeldesk.lang.graph.FieldGraph;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.Symbol;

/// Draws the dependencies of a field, from what it is made of on the left to what is made of it on
/// the right.
final class FieldSketch {
  private FieldSketch() {}

  static Sketch of(FieldGraph graph) {
    String note = Messages.get("diagram.note.fields", graph.fields().size(), graph.uses().size());
    boolean alone = graph.uses().isEmpty();
    return new Sketch(
        new Drawing(
            graph.fields().stream().map(FieldSketch::box).toList(),
            graph.uses().stream().map(FieldSketch::line).toList()),
        graph.cut() ? Messages.get("diagram.note.cut", note) : note,
        alone ? Messages.get("diagram.empty.alone", name(graph.subject())) : "",
        null);
  }

  static String name(Symbol field) {
    return field.owner() + "." + field.name();
  }

  private static Box box(FieldGraph.Field field) {
    String kind = kind(field.kind());
    boolean subject = field.level() == 0;
    return new Box(
        name(field.symbol()),
        field.symbol().name(),
        field.symbol().owner(),
        subject ? Messages.get("diagram.badge.field") : kind,
        subject ? Box.Look.BASE : Box.Look.PLAIN,
        field.hidden() ? Messages.get("diagram.field.hidden", kind) : kind,
        field.place());
  }

  private static String kind(FieldFacts.Kind kind) {
    return switch (kind) {
      case DIMENSION -> Messages.get("diagram.field.dimension");
      case MEASURE -> Messages.get("diagram.field.measure");
      case FILTER -> Messages.get("diagram.field.filter");
      case COLUMN -> Messages.get("diagram.field.column");
    };
  }

  private static Line line(FieldGraph.Use use) {
    return new Line(name(use.source()), name(use.user()), "", "", "", false, false, use.place());
  }
}
