package modeldesk.lang.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// One key with its value, or one list item, as the schema sees it. `key` is null for list items
/// and the file itself, `parent` for the file only, `parameter` where the schema knows nothing.
public record Place(
    @Nullable Place parent,
    @Nullable ScalarNode key,
    String segment,
    YamlNode value,
    @Nullable Parameter parameter) {

  public YamlPath path() {
    List<String> segments = new ArrayList<>();
    for (Place at = this; at.parent != null; at = at.parent) {
      segments.add(at.segment);
    }
    Collections.reverse(segments);
    return new YamlPath(segments);
  }

  public boolean is(Type type) {
    return parameter != null && parameter.type() == type;
  }

  /// The map the key stands in, null for a list item and the file.
  public @Nullable MapNode siblings() {
    return parent != null && parent.value instanceof MapNode map ? map : null;
  }

  /// The nearest place around this one, itself included, of one of these types.
  public @Nullable Place around(Type... types) {
    for (Place at = this; at != null; at = at.parent) {
      for (Type type : types) {
        if (at.is(type)) {
          return at;
        }
      }
    }
    return null;
  }

  /// The word to mark for something about the key; for a list item its value.
  public Span word() {
    return key == null ? value.span() : key.span();
  }
}
