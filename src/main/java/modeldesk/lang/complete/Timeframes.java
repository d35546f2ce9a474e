package modeldesk.lang.complete;

import java.util.List;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.schema.Schema;
import modeldesk.model.FileKind;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What may stand in brackets behind a field (YAML reference §3.5): the intervals of a duration,
/// the timeframes a date lists, else all there are.
final class Timeframes {
  private Timeframes() {}

  static List<Offer> of(NameOffers names, String field) {
    int dot = field.lastIndexOf('.');
    String owner = dot < 0 ? names.view() : field.substring(0, dot);
    FieldFacts facts =
        names.model().names().field(owner, field.substring(dot + 1), names.topic()).field();
    List<String> words =
        facts == null
            ? all("timeframes", "0")
            : switch (facts.time()) {
              case NEITHER -> List.of();
              case INTERVALS -> listed(facts, "duration", "intervals");
              case TIMEFRAMES, UNKNOWN -> listed(facts, "timeframes");
            };
    return words.stream()
        .map(word -> Offer.of(field + "[" + word + "]", Proposal.Kind.TIMEFRAME, ""))
        .toList();
  }

  private static List<String> listed(FieldFacts facts, String... path) {
    MapNode value = facts.value();
    YamlNode node = value == null ? null : value.find(YamlPath.of(path));
    List<String> own = words(node);
    if (!own.isEmpty()) {
      return own;
    }
    return path.length == 1 ? all("timeframes", "0") : all("duration", "intervals", "0");
  }

  private static List<String> words(@Nullable YamlNode node) {
    return node instanceof ListNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(item -> ((ScalarNode) item).text())
            .toList()
        : List.of();
  }

  private static List<String> all(String... below) {
    YamlPath path = YamlPath.of("dimensions", "*");
    for (String segment : below) {
      path = path.child(segment);
    }
    return Schema.of(FileKind.VIEW).parameter(path).orElseThrow().values();
  }
}
