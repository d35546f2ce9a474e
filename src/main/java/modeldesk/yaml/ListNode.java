package modeldesk.yaml;

import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A sequence; `flow` tells `[ a, b ]` from a block.
public record ListNode(List<YamlNode> items, boolean flow, Span span) implements YamlNode {
  public ListNode {
    items = List.copyOf(items);
  }

  /// The item that a caret at `offset` is in, null between two.
  public @Nullable YamlNode itemAt(int offset) {
    int index = indexAt(offset);
    return index < 0 ? null : items.get(index);
  }

  /// The index of the item that a caret at `offset` is in, -1 between two.
  int indexAt(int offset) {
    int index = Order.first(items.size(), i -> items.get(i).span().end() >= offset);
    return index < items.size() && items.get(index).span().touches(offset) ? index : -1;
  }

  /// The item whose index from 0 is written in `segment`, null when it is no index or out of range.
  public @Nullable YamlNode item(String segment) {
    if (segment.isEmpty() || segment.length() > 9) {
      return null;
    }
    int index = 0;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      index = index * 10 + (c - '0');
    }
    return index < items.size() ? items.get(index) : null;
  }
}
