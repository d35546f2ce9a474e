package modeldesk.lang.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// How much of a file the AI is given to read: names and the words people wrote for it (YAML
/// reference §7.1). Counts characters.
public final class ToldText {
  private static final List<String> WORDS =
      List.of("label", "description", "ai_context", "synonyms", "sample_values", "all_values");

  private ToldText() {}

  /// What is told of a view itself under the empty name, and of each field that is not hidden.
  static Map<String, Long> of(ViewFacts view, MapNode map) {
    Map<String, Long> told = new HashMap<>();
    told.put("", view.name().length() + words(map));
    for (FieldFacts field : view.fields().values()) {
      if (!field.hidden() && !field.ignored()) {
        told.put(field.name(), field.name().length() + words(field.value()));
      }
    }
    return told;
  }

  /// The words that a view, field or topic has for the AI.
  public static long words(@Nullable MapNode map) {
    long sum = 0;
    for (String key : map == null ? List.<String>of() : WORDS) {
      sum += all(map == null ? null : map.get(key));
    }
    return sum;
  }

  /// Every word of a value and of what is in it, keys included. An alias is not followed far: a
  /// document may say the same a million times with few characters.
  public static long all(@Nullable YamlNode node) {
    return all(node, 0);
  }

  private static long all(@Nullable YamlNode node, int depth) {
    if (depth > 6) {
      return 0;
    }
    return switch (node) {
      case ScalarNode scalar -> scalar.isNull() ? 0 : scalar.text().length();
      case ListNode list -> list.items().stream().mapToLong(item -> all(item, depth + 1)).sum();
      case MapNode map ->
          map.entries().stream()
              .mapToLong(each -> each.key().text().length() + all(each.value(), depth + 1))
              .sum();
      case null -> 0;
    };
  }

  static String text(@Nullable MapNode map, String key) {
    String text = map == null ? null : map.text(key);
    return text == null ? "" : text;
  }
}
