package modeldesk.yaml;

import java.util.List;
import modeldesk.text.Same;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A text that was read before, all of it as everyday YAML, beside the one that is read now, which
/// is nearly the same: where the two do not differ, what was read stands.
///
/// `same` is up to where they begin alike, `rest` from where on, in the text now, they end alike,
/// `growth` how much further that end stands now.
record Before(String text, @Nullable YamlNode root, int same, int rest, int growth) {
  static final Before NOTHING = new Before("", null, 0, Integer.MAX_VALUE, 0);

  static Before of(String text, YamlDocument document, String now) {
    Same same = Same.of(text, now);
    return new Before(
        text,
        document.root(),
        same.start(),
        now.length() - same.end(),
        now.length() - text.length());
  }

  /// Where the line that begins at `line` now, and there says something first at `at`, said the
  /// same before; -1 when it did not.
  int place(int line, int at) {
    if (at < same) {
      return at;
    }
    int earlier = line - growth;
    boolean there = line >= rest && (earlier == 0 || text.charAt(earlier - 1) == '\n');
    return there ? at - growth : -1;
  }

  /// A node of before, the one found at `at` now, or one behind it.
  YamlNode now(YamlNode node, int at) {
    return at < rest || growth == 0 ? node : moved(node);
  }

  MapNode.Entry now(MapNode.Entry entry, int at) {
    return at < rest || growth == 0 ? entry : moved(entry);
  }

  private MapNode.Entry moved(MapNode.Entry entry) {
    return new MapNode.Entry(moved(entry.key()), moved(entry.value()));
  }

  private YamlNode moved(YamlNode node) {
    return switch (node) {
      case MapNode map -> {
        MapNode.Entry[] entries = new MapNode.Entry[map.entries().size()];
        for (int i = 0; i < entries.length; i++) {
          entries[i] = moved(map.entries().get(i));
        }
        yield new MapNode(List.of(entries), map.flow(), moved(map.span()));
      }
      case ListNode list -> {
        YamlNode[] items = new YamlNode[list.items().size()];
        for (int i = 0; i < items.length; i++) {
          items[i] = moved(list.items().get(i));
        }
        yield new ListNode(List.of(items), list.flow(), moved(list.span()));
      }
      case ScalarNode scalar -> moved(scalar);
    };
  }

  private ScalarNode moved(ScalarNode scalar) {
    return new ScalarNode(scalar.text(), scalar.style(), scalar.type(), moved(scalar.span()));
  }

  private Span moved(Span span) {
    return new Span(span.start() + growth, span.end() + growth);
  }
}
