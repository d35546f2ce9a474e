package modeldesk.yaml;

import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A mapping with its entries in the order of the text; repeated keys are all kept. `flow` tells `{
/// a: 1 }` from a block.
public record MapNode(List<Entry> entries, boolean flow, Span span) implements YamlNode {
  public MapNode {
    entries = List.copyOf(entries);
  }

  /// One `key: value`.
  public record Entry(ScalarNode key, YamlNode value) {}

  /// The first entry with this key, null when there is none.
  public @Nullable Entry entry(String key) {
    // Asked so often that an iterator each time would count.
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key().text().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  /// The entry whose key or value reaches to or over a caret at `offset`, null between two.
  public @Nullable Entry entryAt(int offset) {
    int index = Order.first(entries.size(), i -> end(entries.get(i)) >= offset);
    boolean there = index < entries.size() && entries.get(index).key().span().start() <= offset;
    return there ? entries.get(index) : null;
  }

  private static int end(Entry entry) {
    return Math.max(entry.key().span().end(), entry.value().span().end());
  }

  /// The value of the first entry with this key, null when there is none.
  public @Nullable YamlNode get(String key) {
    Entry entry = entry(key);
    return entry == null ? null : entry.value();
  }

  /// The text of a scalar value, null when the key is missing or holds a map or a list.
  public @Nullable String text(String key) {
    return get(key) instanceof ScalarNode scalar ? scalar.text() : null;
  }
}
