package modeldesk.yaml;

import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode.Style;

/// Writes a scalar, on its own or in the place of another one.
public final class YamlScalar {
  private final String text;

  YamlScalar(String text) {
    this.text = text;
  }

  Edits set(YamlPath path, String value) {
    YamlNode root = YamlParser.parse(text).root();
    if (root == null) {
      return Edits.NONE;
    }
    YamlPlace place = root.deepest(path);
    if (!place.path().equals(path) || !(place.node() instanceof ScalarNode scalar)) {
      return Edits.NONE;
    }
    Span span = scalar.span();
    boolean inFlow =
        switch (root.deepest(path.parent()).node()) {
          case MapNode map -> map.flow();
          case ListNode list -> list.flow();
          case ScalarNode _ -> false;
        };
    String written = written(value, scalar.style(), inFlow);
    boolean apart = span.start() == 0 || Character.isWhitespace(text.charAt(span.start() - 1));
    String gap = span.isEmpty() && !apart ? " " : "";
    return Edits.of(Edit.replace(span, gap + written));
  }

  private String written(String value, Style style, boolean inFlow) {
    return switch (style) {
      case SINGLE_QUOTED ->
          isOneLine(value) ? "'" + value.replace("'", "''") + "'" : doubleQuoted(value);
      case DOUBLE_QUOTED -> doubleQuoted(value);
      case PLAIN, LITERAL, FOLDED -> isPlain(value, inFlow) ? value : doubleQuoted(value);
    };
  }

  /// A text that YAML reads back as this text and as nothing else, so `2024` gets quotes; `inFlow`
  /// is between brackets.
  public static String text(String value, boolean inFlow) {
    boolean string = CoreSchema.type(value, 0, value.length()) == ScalarNode.Type.STRING;
    return string && isPlain(value, inFlow) ? value : doubleQuoted(value);
  }

  /// Whether YAML reads `value` back as it stands without quotes.
  static boolean isPlain(String value, boolean inFlow) {
    if (value.isEmpty() || !value.equals(value.strip()) || !isOneLine(value)) {
      return false;
    }
    String tried = inFlow ? "[ " + value + " ]" : "k: " + value;
    YamlDocument document = YamlParser.parse(tried);
    YamlNode read =
        document.root() == null ? null : document.root().find(YamlPath.of(inFlow ? "0" : "k"));
    return document.isValid()
        && read instanceof ScalarNode scalar
        && scalar.style() == Style.PLAIN
        && scalar.text().equals(value)
        && scalar.span().length() == value.length();
  }

  private static boolean isOneLine(String value) {
    return LineIndex.of(value).lineCount() == 1
        && value.chars().noneMatch(c -> c < ' ' || c == 127);
  }

  static String doubleQuoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || (c >= 127 && c < 160) || c == '\u2028' || c == '\u2029') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
