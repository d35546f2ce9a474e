package modeldesk.yaml;

import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A value in a YAML file and where it stands. An alias stands as the node it names, with the span
/// of the alias, so the children of such a node lie elsewhere in the text.
public sealed interface YamlNode permits MapNode, ListNode, ScalarNode {
  /// From the first to the last character of the value, quotes, brackets and a block header
  /// included, in UTF-16 units. Empty where a key has no value.
  Span span();

  /// The node at `path`, null when there is none.
  default @Nullable YamlNode find(YamlPath path) {
    YamlPlace place = deepest(path);
    return place.path().equals(path) ? place.node() : null;
  }

  /// The deepest existing place on the way to `path`: the place itself when it exists, this node
  /// when not even the first segment does.
  default YamlPlace deepest(YamlPath path) {
    YamlNode node = this;
    ScalarNode key = null;
    int depth = 0;
    for (String segment : path.segments()) {
      YamlNode child = null;
      switch (node) {
        case MapNode map -> {
          MapNode.Entry entry = map.entry(segment);
          if (entry != null) {
            child = entry.value();
            key = entry.key();
          }
        }
        case ListNode list -> {
          child = list.item(segment);
          key = child == null ? key : null;
        }
        case ScalarNode _ -> {}
      }
      if (child == null) {
        break;
      }
      node = child;
      depth++;
    }
    return new YamlPlace(new YamlPath(List.copyOf(path.segments().subList(0, depth))), node, key);
  }
}
