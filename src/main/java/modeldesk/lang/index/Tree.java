package modeldesk.lang.index;

import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// What the text of a file says as YAML. It is read when somebody asks, and again when `Trees` let
/// go of it: nodes that were asked for at different times are equal, not the same.
public final class Tree {
  private final String text;
  private final Trees trees;

  Tree(String text, Trees trees) {
    this.text = text;
    this.trees = trees;
  }

  String text() {
    return text;
  }

  YamlDocument document() {
    return trees.document(this);
  }

  /// The map behind the key that stands at `key`; null where there is something else, or nothing.
  @Nullable MapNode behind(Span key) {
    YamlNode node = document().root();
    while (node != null) {
      switch (node) {
        case MapNode map -> {
          MapNode.Entry entry = map.entryAt(key.start());
          if (entry != null && entry.key().span().contains(key)) {
            return entry.value() instanceof MapNode behind ? behind : null;
          }
          node = entry == null ? null : entry.value();
        }
        case ListNode list -> node = list.itemAt(key.start());
        case ScalarNode _ -> node = null;
      }
    }
    return null;
  }
}
