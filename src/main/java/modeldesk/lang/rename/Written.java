package modeldesk.lang.rename;

import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A name that is a whole value.
final class Written {
  private Written() {}

  /// The characters of a value that says `name`, without its quotes; null when it says something
  /// else or is not written as it reads.
  static @Nullable Span at(String text, @Nullable YamlNode node, String name) {
    if (!(node instanceof ScalarNode scalar) || !scalar.text().strip().equals(name)) {
      return null;
    }
    Span span = scalar.span();
    int start = text.indexOf(name, span.start());
    return start >= 0 && start + name.length() <= span.end()
        ? new Span(start, start + name.length())
        : null;
  }
}
