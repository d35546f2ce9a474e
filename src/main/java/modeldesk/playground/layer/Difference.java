package modeldesk.playground.layer;

import java.util.Set;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Takes away from a combined text what the layers below say too (api.md §3.2): what is left is
/// what this layer adds. A field that is missing in the text but known below is recorded as ignored
/// (api.md §3.5).
final class Difference {
  /// Stay in every view, so that its file says which table it is about.
  private static final Set<String> KEPT = Set.of("catalog", "schema", "table_name");

  private final String text;
  private final Splices splices;

  private Difference(String text) {
    this.text = text;
    this.splices = new Splices(text);
  }

  static String of(String combined, @Nullable String below) {
    if (below == null) {
      return combined;
    }
    MapNode upper = Layout.block(YamlParser.parse(combined).root());
    MapNode lower = Layout.block(YamlParser.parse(below).root());
    if (upper == null || lower == null) {
      return combined;
    }
    String ended = combined.endsWith("\n") ? combined : combined + "\n";
    Difference difference = new Difference(ended);
    difference.root(upper, lower);
    return difference.splices.applied().stripTrailing() + "\n";
  }

  private void root(MapNode upper, MapNode lower) {
    for (MapNode.Entry entry : upper.entries()) {
      String key = entry.key().text();
      YamlNode known = lower.get(key);
      if (known == null || KEPT.contains(key)) {
        continue;
      }
      if (same(entry.value(), known)) {
        remove(entry);
      } else if (Layout.FIELD_MAPS.contains(key)) {
        fields(entry, known);
      }
    }
    for (String key : Layout.FIELD_MAPS.stream().sorted().toList()) {
      if (upper.get(key) == null && lower.get(key) instanceof MapNode map) {
        splices.insert(text.length(), "\n" + key + ":\n" + ignored(map, null, 2));
      }
    }
  }

  private void fields(MapNode.Entry entry, YamlNode known) {
    if (!(known instanceof MapNode lower)) {
      return;
    }
    if (Layout.isEmpty(entry.value())) {
      splices.replace(
          Layout.entryStart(text, entry),
          Layout.entryEnd(text, entry),
          entry.key().text() + ":\n" + ignored(lower, null, 2));
      return;
    }
    MapNode upper = Layout.block(entry.value());
    if (upper == null) {
      return;
    }
    String markers = ignored(lower, upper, Layout.column(text, upper));
    for (MapNode.Entry field : upper.entries()) {
      YamlNode below = lower.get(field.key().text());
      if (below != null && same(field.value(), below)) {
        remove(field);
      } else if (below instanceof MapNode base && field.value() instanceof MapNode own) {
        parameters(own, base);
      }
    }
    splices.insert(Layout.entryEnd(text, upper.entries().getLast()), markers);
  }

  private void parameters(MapNode upper, MapNode lower) {
    if (Layout.block(upper) == null) {
      return;
    }
    for (MapNode.Entry entry : upper.entries()) {
      YamlNode known = lower.get(entry.key().text());
      if (known != null && same(entry.value(), known)) {
        remove(entry);
      }
    }
  }

  private static String ignored(MapNode known, @Nullable MapNode present, int column) {
    StringBuilder markers = new StringBuilder();
    String indent = " ".repeat(column);
    for (MapNode.Entry entry : known.entries()) {
      String name = entry.key().text();
      if (present == null || present.get(name) == null) {
        markers.append(indent).append(name).append(":\n");
        markers.append(indent).append("  ignored: true\n");
      }
    }
    return markers.toString();
  }

  private void remove(MapNode.Entry entry) {
    int start = Layout.entryStart(text, entry);
    int end = Layout.entryEnd(text, entry);
    boolean behindBlank = start >= 2 && text.charAt(start - 2) == '\n';
    while (behindBlank && end < text.length() && text.charAt(end) == '\n') {
      end++;
    }
    splices.remove(start, end);
  }

  private static boolean same(YamlNode one, @Nullable YamlNode other) {
    return other != null && Layout.value(one).equals(Layout.value(other));
  }
}
