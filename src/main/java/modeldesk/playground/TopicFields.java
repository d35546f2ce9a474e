package modeldesk.playground;

import java.util.List;
import java.util.Set;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The list under `fields:` of a topic (YAML reference §3.6). Its entries count by kind, not by
/// position: all views, then views, then tags, then single fields; of one kind the last counts.
final class TopicFields {
  private final @Nullable List<String> entries;

  private TopicFields(@Nullable List<String> entries) {
    this.entries = entries;
  }

  static TopicFields of(@Nullable YamlNode node) {
    if (!(node instanceof ListNode list)) {
      return new TopicFields(null);
    }
    return new TopicFields(
        list.items().stream().map(item -> item instanceof ScalarNode s ? s.text() : "").toList());
  }

  /// Whether a field is let through; without a list every field is.
  boolean let(String view, String field, Set<String> tags) {
    if (entries == null) {
      return true;
    }
    boolean let = false;
    for (Kind kind : Kind.values()) {
      for (String entry : entries) {
        boolean out = entry.startsWith("-");
        String text = out ? entry.substring(1) : entry;
        if (kind.means(text, view, field, tags)) {
          let = !out;
        }
      }
    }
    return let;
  }

  /// In the order in which they count.
  private enum Kind {
    ALL,
    VIEW,
    TAG,
    FIELD;

    boolean means(String text, String view, String field, Set<String> tags) {
      return switch (this) {
        case ALL -> text.equals("all_views.*");
        case VIEW -> text.equals(view + ".*");
        case TAG -> text.startsWith("tag:") && tags.contains(text.substring("tag:".length()));
        case FIELD -> text.equals(view + "." + field);
      };
    }
  }
}
