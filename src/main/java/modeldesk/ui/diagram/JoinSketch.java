package modeldesk.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.graph.Cardinality;
import modeldesk.lang.graph.Join;
import modeldesk.lang.graph.JoinMap;
import modeldesk.lang.graph.JoinedView;
import modeldesk.lang.index.ViewFacts;

/// Draws a join map.
final class JoinSketch {
  private JoinSketch() {}

  static Sketch of(JoinMap map, String empty) {
    return new Sketch(
        new Drawing(
            map.views().stream().map(JoinSketch::box).toList(),
            map.joins().stream().map(JoinSketch::line).toList()),
        note(map),
        map.views().isEmpty() ? empty : "",
        map);
  }

  private static String note(JoinMap map) {
    JoinMap inside = map.inside();
    int possible = map.joins().size() - inside.joins().size();
    String note = Messages.get("diagram.note.views", inside.views().size(), inside.joins().size());
    if (possible > 0) {
      return Messages.get("diagram.note.possible", note, possible);
    }
    return map.alone() == 0 ? note : Messages.get("diagram.note.alone", note, map.alone());
  }

  private static Box box(JoinedView view) {
    Box.Look look =
        view.base() ? Box.Look.BASE : view.inside() ? Box.Look.PLAIN : Box.Look.POSSIBLE;
    return new Box(
        view.name(),
        view.label().isEmpty() || view.isAlias() ? view.name() : view.label(),
        view.isAlias() ? view.of() : view.name(),
        badge(view),
        look,
        facts(view),
        view.place());
  }

  private static String badge(JoinedView view) {
    if (view.base()) {
      return Messages.get("diagram.badge.base");
    }
    if (!view.inside()) {
      return Messages.get("diagram.badge.possible");
    }
    if (view.isAlias()) {
      return Messages.get("diagram.badge.alias");
    }
    return view.source() == ViewFacts.Source.QUERY ? Messages.get("diagram.badge.query") : "";
  }

  private static String facts(JoinedView view) {
    if (view.place() == null) {
      return Messages.get("diagram.view.unknown");
    }
    String key =
        view.key().isEmpty()
            ? Messages.get("diagram.view.noKey")
            : Messages.get("diagram.view.key", String.join(", ", view.key()));
    String facts = Messages.get("diagram.view.facts", view.fields(), view.hidden(), key);
    return view.isAlias() ? Messages.get("diagram.view.alias", view.of()) + "\n" + facts : facts;
  }

  private static Line line(Join join) {
    List<String> code = new ArrayList<>();
    for (String sql : List.of(join.on(), join.where())) {
      if (!sql.isEmpty()) {
        code.add(sql);
      }
    }
    return new Line(
        join.from(),
        join.to(),
        join.cardinality().sign(),
        facts(join),
        String.join("\n", code),
        join.cardinality().fansOut(),
        !join.joined(),
        join.place());
  }

  private static String facts(Join join) {
    if (join.type().isEmpty()) {
      return Messages.get("diagram.join.unknown");
    }
    List<String> facts = new ArrayList<>(List.of(word(join.cardinality()), join.type()));
    if (join.guessed()) {
      facts.add(Messages.get("diagram.join.guessed"));
    }
    if (!join.where().isEmpty()) {
      facts.add(Messages.get("diagram.join.where"));
    }
    if (!join.joined()) {
      facts.add(Messages.get("diagram.join.possible"));
    }
    return String.join(", ", facts);
  }

  private static String word(Cardinality cardinality) {
    return switch (cardinality) {
      case MANY_TO_ONE -> "many_to_one";
      case ONE_TO_MANY -> "one_to_many";
      case ONE_TO_ONE -> "one_to_one";
      case MANY_TO_MANY -> "many_to_many";
      case UNKNOWN -> cardinality.sign();
    };
  }
}
