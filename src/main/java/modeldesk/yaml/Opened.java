package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block map or list that is being read: what is known of it, and the key whose value is awaited.
final class Opened {
  final boolean map;
  final int start;
  final List<MapNode.Entry> entries;
  final List<YamlNode> items;
  @Nullable ScalarNode key;

  Opened(boolean map, int start) {
    this(map, start, new ArrayList<>(), new ArrayList<>());
  }

  private Opened(boolean map, int start, List<MapNode.Entry> entries, List<YamlNode> items) {
    this.map = map;
    this.start = start;
    this.entries = entries;
    this.items = items;
  }

  int size() {
    return map ? entries.size() : items.size();
  }

  /// Where the last but `back` of what is in it ends.
  int end(int back) {
    int index = size() - 1 - back;
    if (!map) {
      return items.get(index).span().end();
    }
    MapNode.Entry entry = entries.get(index);
    return Math.max(entry.key().span().end(), entry.value().span().end());
  }

  /// The entries, and the one whose value is awaited, with nothing in it.
  List<MapNode.Entry> begun() {
    ScalarNode last = key;
    if (last == null) {
      return entries;
    }
    List<MapNode.Entry> begun = new ArrayList<>(entries);
    begun.add(new MapNode.Entry(last, last));
    return begun;
  }

  /// The same without the last that is in it.
  Opened withoutLast() {
    return new Opened(
        map,
        start,
        entries.subList(0, Math.max(0, entries.size() - 1)),
        items.subList(0, Math.max(0, items.size() - 1)));
  }
}
