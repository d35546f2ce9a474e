package modeldesk.ui.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Whether two texts say the same as YAML. Omni rewrites what it is sent (order of keys, quotes,
/// comments above; api.md §3.6), so a text read back is compared by what it says.
final class SameMeaning {
  private SameMeaning() {}

  static boolean of(String a, String b) {
    YamlDocument first = YamlParser.parse(a);
    YamlDocument second = YamlParser.parse(b);
    return first.isValid() && second.isValid() && meaning(first).equals(meaning(second));
  }

  private static List<Object> meaning(YamlDocument document) {
    YamlNode root = document.root();
    return root == null ? List.of() : List.of(meaning(root));
  }

  private static Object meaning(YamlNode node) {
    return switch (node) {
      case MapNode map -> entries(map);
      case ListNode list -> list.items().stream().map(SameMeaning::meaning).toList();
      case ScalarNode scalar -> new Scalar(scalar.isNull() ? null : scalar.text(), scalar.type());
    };
  }

  private static Map<String, Object> entries(MapNode map) {
    Map<String, Object> entries = new HashMap<>();
    map.entries().forEach(e -> entries.put(e.key().text(), meaning(e.value())));
    return entries;
  }

  private record Scalar(@Nullable String text, ScalarNode.Type type) {}
}
