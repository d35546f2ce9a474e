package modeldesk.lang.complete;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.schema.Type;

/// Beginnings of what is often written, by what a map holds. `|` is where the caret goes.
final class Snippets {
  private Snippets() {}

  static List<Offer> of(Type below, int column) {
    return switch (below) {
      case DIMENSION ->
          List.of(
              offer(
                  "dimension",
                  Messages.get("complete.snippet.dimension"),
                  column,
                  "|:",
                  "  sql: ${}"));
      case MEASURE ->
          List.of(
              offer(
                  "measure",
                  Messages.get("complete.snippet.measure"),
                  column,
                  "|:",
                  "  sql: ${}",
                  "  aggregate_type: sum"),
              offer(
                  "count",
                  Messages.get("complete.snippet.count"),
                  column,
                  "count:",
                  "  aggregate_type: count|"));
      case FILTER_FIELD ->
          List.of(
              offer(
                  "filter",
                  Messages.get("complete.snippet.filter"),
                  column,
                  "|:",
                  "  type: string"));
      case RELATIONSHIP ->
          List.of(
              offer(
                  "relationship",
                  Messages.get("complete.snippet.relationship"),
                  column,
                  "join_from_view: |",
                  "join_to_view: ",
                  "join_type: always_left",
                  "on_sql: ${} = ${}",
                  "relationship_type: many_to_one"));
      case TOPIC ->
          List.of(
              offer(
                  "topic",
                  Messages.get("complete.snippet.topic"),
                  column,
                  "base_view: |",
                  "label: ",
                  "joins: {}"));
      default -> List.of();
    };
  }

  private static Offer offer(String name, String detail, int column, String... lines) {
    String all = String.join("\n" + " ".repeat(column), lines);
    int caret = all.indexOf('|');
    String text = all.substring(0, caret) + all.substring(caret + 1);
    return Offer.of(name, Proposal.Kind.SNIPPET, detail).inserting(text, text.length() - caret);
  }
}
