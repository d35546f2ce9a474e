package modeldesk.lang.create;

import java.util.List;
import java.util.stream.Collectors;
import modeldesk.yaml.YamlScalar;

/// Writes the lines of a file and remembers where work goes on: at its end, unless something is
/// marked.
final class Writing {
  private final StringBuilder text = new StringBuilder();
  private int caret = -1;

  /// A key on a line of its own, for what follows below it.
  Writing key(int depth, String key) {
    return line(depth, YamlScalar.text(key, false) + ":");
  }

  Writing value(int depth, String key, String value) {
    return line(depth, YamlScalar.text(key, false) + ": " + YamlScalar.text(value, false));
  }

  Writing list(int depth, String key, List<String> items) {
    String inside =
        items.stream().map(item -> YamlScalar.text(item, true)).collect(Collectors.joining(", "));
    return line(depth, key + ": [ " + inside + " ]");
  }

  Writing line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    return this;
  }

  /// An empty line, except at the beginning.
  Writing gap() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    return this;
  }

  Writing lines(String lines) {
    text.append(lines);
    return this;
  }

  /// Marks the next line, `inside` characters from its left edge; only the first mark counts.
  Writing here(int inside) {
    if (caret < 0) {
      caret = text.length() + inside;
    }
    return this;
  }

  Scaffold done() {
    return new Scaffold(text.toString(), caret < 0 ? text.length() : caret);
  }
}
