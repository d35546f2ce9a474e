package modeldesk.yaml;

import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// What a text says as YAML. `root` is null for a text without any value; with errors it is the
/// tree as far as it could be read.
public record YamlDocument(@Nullable YamlNode root, List<SyntaxError> errors) {
  public YamlDocument {
    errors = List.copyOf(errors);
  }

  public boolean isValid() {
    return errors.isEmpty();
  }

  /// The root when it is a map, an empty map otherwise.
  public MapNode map() {
    return root instanceof MapNode map ? map : new MapNode(List.of(), true, new Span(0, 0));
  }
}
