package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.LineIndex;
import modeldesk.yaml.ScalarNode.Style;

/// Writes parts of one text for a place in another: moved to its column, or put on one line where a
/// flow collection stands there.
final class MergeWriter {
  private final MergeText from;
  private final String lineEnd;

  MergeWriter(MergeText from, String lineEnd) {
    this.from = from;
    this.lineEnd = lineEnd;
  }

  /// Whole lines with a key or item in `column`, its comments above it.
  String row(MergeRow row, boolean flow, int column) {
    if (flow) {
      String dash = row.key() == null ? "- " : "";
      return " ".repeat(column) + dash + continued(row.start(), row.end(), column) + lineEnd;
    }
    int before = from.column(row.start());
    String whole = (row.ownLine() ? "" : " ".repeat(before)) + from.slice(row.lead(), row.end());
    return moved(whole, column - before);
  }

  /// What follows the colon of a key in `column`, line end included. `gap` stands before a value on
  /// the same line, `comment` at the end of the line.
  String value(MergeRow row, boolean flow, int column, String gap, String comment) {
    YamlNode value = row.value();
    int start = value.span().start();
    if (value.span().isEmpty()) {
      return comment + lineEnd;
    }
    int by = flow ? 0 : column - from.column(row.start());
    if (isBlockScalar(value)) {
      String header = from.slice(start, from.lineEnd(start));
      String note = header.contains("#") ? "" : comment;
      String content = from.slice(from.nextLine(start), row.end());
      return " " + header + note + lineEnd + moved(content, by);
    }
    if (isBlock(value)) {
      return comment + lineEnd + moved(from.slice(from.nextLine(row.mark()), row.end()), by);
    }
    return gap + continued(start, value.span().end(), column) + comment + lineEnd;
  }

  /// The value alone, beginning in the first column, without a line end behind it.
  String alone(MergeRow row, boolean flow) {
    YamlNode value = row.value();
    int start = value.span().start();
    int column = flow ? 0 : from.column(row.start());
    if (isBlockScalar(value)) {
      String content = moved(from.slice(from.nextLine(start), row.end()), -column);
      return from.slice(start, from.lineEnd(start)) + lineEnd + content.stripTrailing();
    }
    if (isBlock(value)) {
      MergeRow first = from.rows(value).getFirst();
      int inner = from.column(first.start());
      String indent = first.ownLine() ? "" : " ".repeat(inner);
      return moved(indent + from.slice(first.lead(), row.end()), -inner).stripTrailing();
    }
    return from.slice(start, value.span().end());
  }

  /// A key or item for a flow collection.
  String flowRow(MergeRow row) {
    ScalarNode key = row.key();
    return key == null ? flow(row.value()) : flow(key) + ": " + flow(row.value());
  }

  /// A value on one line.
  String flow(YamlNode node) {
    return switch (node) {
      case ScalarNode scalar -> flowScalar(scalar);
      case ListNode list -> {
        List<String> items = list.items().stream().map(this::flow).toList();
        yield items.isEmpty() ? "[]" : "[ " + String.join(", ", items) + " ]";
      }
      case MapNode map -> {
        List<String> entries = new ArrayList<>();
        map.entries().forEach(e -> entries.add(flow(e.key()) + ": " + flow(e.value())));
        yield entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
      }
    };
  }

  private String flowScalar(ScalarNode scalar) {
    if (scalar.isNull()) {
      return "null";
    }
    boolean quoted = scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED;
    String source = from.slice(scalar.span().start(), scalar.span().end());
    if (quoted && LineIndex.of(source).lineCount() == 1) {
      return source;
    }
    boolean plain = scalar.style() == Style.PLAIN && YamlScalar.isPlain(scalar.text(), true);
    return plain ? scalar.text() : YamlScalar.doubleQuoted(scalar.text());
  }

  /// What follows the colon of a key in `column` for a value that the user wrote.
  static String own(String written, int column, String gap, String comment, String lineEnd) {
    String text = written.stripTrailing();
    YamlNode root = YamlParser.parse(text).root();
    if (root != null && isBlock(root)) {
      return comment + lineEnd + moved(text, column + 2) + lineEnd;
    }
    int first = LineIndex.of(text).lineEnd(0);
    String rest = text.substring(first);
    boolean deep = rest.lines().allMatch(line -> line.isBlank() || line.startsWith(" "));
    boolean scalar = root != null && isBlockScalar(root);
    String note = rest.isEmpty() ? comment : "";
    return (scalar ? " " : gap)
        + text.substring(0, first)
        + note
        + moved(rest, deep && scalar ? column : column + 2)
        + lineEnd;
  }

  /// A value that the user wrote, for a flow collection.
  static String ownFlow(String written) {
    MergeText text = new MergeText(written.strip() + "\n");
    return text.root == null ? written.strip() : new MergeWriter(text, "\n").flow(text.root);
  }

  /// The lines with `by` blanks more before each, or fewer when negative.
  static String moved(String lines, int by) {
    if (by == 0) {
      return lines;
    }
    StringBuilder moved = new StringBuilder(lines.length() + 64);
    LineIndex index = LineIndex.of(lines);
    for (int i = 0; i < index.lineCount(); i++) {
      int start = index.lineStart(i);
      int end = index.lineEnd(i);
      if (by > 0 && end > start) {
        moved.append(" ".repeat(by));
      }
      int most = Math.min(end, start + Math.max(0, -by));
      while (start < most && lines.charAt(start) == ' ') {
        start++;
      }
      moved.append(lines, start, index.nextStart(i));
    }
    return moved.toString();
  }

  static boolean isBlockScalar(YamlNode node) {
    return node instanceof ScalarNode scalar
        && (scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED);
  }

  static boolean isBlock(YamlNode node) {
    return switch (node) {
      case MapNode map -> !map.flow();
      case ListNode list -> !list.flow();
      case ScalarNode _ -> false;
    };
  }

  /// A value that may go on over several lines; those stand deeper than `column`.
  private String continued(int start, int end, int column) {
    String value = from.slice(start, end);
    LineIndex index = LineIndex.of(value);
    if (index.lineCount() == 1) {
      return value;
    }
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < index.lineCount(); i++) {
      String line = value.substring(index.lineStart(i), index.lineEnd(i));
      if (!line.isBlank()) {
        least = Math.min(least, line.length() - line.stripLeading().length());
      }
    }
    int first = index.nextStart(0);
    boolean closing = value.endsWith("]") || value.endsWith("}");
    int wanted = closing ? column + 1 : column + 2;
    return value.substring(0, first) + moved(value.substring(first), Math.max(0, wanted - least));
  }
}
