package modeldesk.playground.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// The combined files with everything they extend filled in, as `fullyResolved` asks for (api.md
/// §2.7).
public final class Resolved {
  private static final int DEEPEST = 20;

  private final SortedMap<String, String> files;
  private final Map<String, String> byName = new HashMap<>();

  private Resolved(SortedMap<String, String> files) {
    this.files = files;
    files.forEach((key, text) -> byName.put(name(key, text), key));
  }

  public static SortedMap<String, String> of(SortedMap<String, String> combined) {
    Resolved resolved = new Resolved(combined);
    SortedMap<String, String> all = new TreeMap<>();
    combined.forEach((key, text) -> all.put(key, resolved.text(key, text, 0)));
    return all;
  }

  private String text(String key, String text, int depth) {
    String result = text;
    for (String parent : depth < DEEPEST ? extended(text) : List.<String>of()) {
      String parentKey = byName.get(ViewNames.isView(key) ? parent : parent + ".topic");
      String below = parentKey == null ? null : files.get(parentKey);
      if (parentKey != null && below != null) {
        String more = Overlay.of(result, text(parentKey, below, depth + 1));
        result = more == null ? result : more;
      }
    }
    return result;
  }

  private static List<String> extended(String text) {
    if (!text.contains("extends:")) {
      return List.of();
    }
    @Nullable YamlNode parents = YamlParser.parse(text).map().get("extends");
    return parents instanceof ListNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(item -> ((ScalarNode) item).text())
            .toList()
        : List.of();
  }

  private static String name(String key, String text) {
    return ViewNames.isView(key)
        ? ViewNames.of(key, text)
        : key.substring(key.lastIndexOf('/') + 1);
  }
}
