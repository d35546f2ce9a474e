package modeldesk.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import modeldesk.text.Span;

/// Reads `{ }` and `[ ]` and the scalars of one line, for `Everyday`. After each, `at` is behind
/// it.
final class EverydayFlow {
  private static final int DEEPEST = 20;
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private final String text;
  private final int limit;
  private int at;
  private int depth;
  private int lineEnd = -1;

  /// Reads `text` up to `limit`, where it ends or a line begins.
  EverydayFlow(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  int at() {
    return at;
  }

  /// The first character from `offset` on that is no space, `end` when there is none.
  int skipSpaces(int offset, int end) {
    int i = offset;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /// Whether a line says something about documents rather than within one.
  static boolean isMarker(String text, int line) {
    return text.startsWith("---", line) || text.startsWith("...", line) || text.charAt(line) == '%';
  }

  /// Whether a plain scalar may begin here.
  static boolean beginsPlain(String text, int offset, int end) {
    char first = text.charAt(offset);
    return INDICATORS.indexOf(first) < 0
        || (first == '-' && offset + 1 < end && text.charAt(offset + 1) != ' ');
  }

  ScalarNode plain(int from, int to) {
    at = to;
    String value = text.substring(from, to);
    return new ScalarNode(
        value,
        ScalarNode.Style.PLAIN,
        CoreSchema.type(value, 0, value.length()),
        new Span(from, to));
  }

  /// A quoted scalar that ends before `lineEnd` and has no escapes but doubled quotes.
  ScalarNode quoted(int from, int lineEnd) throws NotEveryday {
    char quote = text.charAt(from);
    int end = text.indexOf(quote, from + 1);
    boolean doubled = false;
    while (quote == '\'' && end >= 0 && end < lineEnd && text.startsWith("'", end + 1)) {
      doubled = true;
      end = text.indexOf(quote, end + 2);
    }
    if (end < 0 || end >= lineEnd) {
      throw new NotEveryday();
    }
    String value = text.substring(from + 1, end);
    if (quote == '"' && value.indexOf('\\') >= 0) {
      throw new NotEveryday();
    }
    at = end + 1;
    return new ScalarNode(
        doubled ? value.replace("''", "'") : value,
        quote == '"' ? ScalarNode.Style.DOUBLE_QUOTED : ScalarNode.Style.SINGLE_QUOTED,
        ScalarNode.Type.STRING,
        new Span(from, at));
  }

  /// A flow collection, which may go on over several lines.
  YamlNode collection(int from) throws NotEveryday {
    if (depth == DEEPEST) {
      throw new NotEveryday();
    }
    depth++;
    at = from + 1;
    YamlNode node = text.charAt(from) == '{' ? map(from) : list(from);
    depth--;
    return node;
  }

  private MapNode map(int from) throws NotEveryday {
    List<MapNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (!ends('}', entries.size())) {
      ScalarNode key = scalar();
      if (next() != ':' || !keys.add(key.text())) {
        throw new NotEveryday();
      }
      at++;
      if (next() != ' ') {
        throw new NotEveryday();
      }
      at = skipSpaces(at, limit);
      entries.add(new MapNode.Entry(key, node()));
    }
    return new MapNode(entries, true, new Span(from, at));
  }

  private ListNode list(int from) throws NotEveryday {
    List<YamlNode> items = new ArrayList<>();
    while (!ends(']', items.size())) {
      items.add(node());
    }
    return new ListNode(items, true, new Span(from, at));
  }

  /// Goes on behind what ends the collection, or to its next member behind a comma.
  private boolean ends(char closing, int members) throws NotEveryday {
    skipBlank();
    if (members > 0 && next() == ',') {
      at++;
      skipBlank();
    } else if (members > 0 && next() != closing) {
      throw new NotEveryday();
    }
    if (next() != closing) {
      return false;
    }
    at++;
    return true;
  }

  private YamlNode node() throws NotEveryday {
    char first = next();
    return first == '{' || first == '[' ? collection(at) : scalar();
  }

  private ScalarNode scalar() throws NotEveryday {
    char first = next();
    int end = lineEnd();
    if (first == '"' || first == '\'') {
      return quoted(at, end);
    }
    if (!beginsPlain(text, at, end)) {
      throw new NotEveryday();
    }
    int last = at;
    int i = at;
    while (i < end && !endsPlain(i, end)) {
      last = text.charAt(i) == ' ' ? last : i + 1;
      i++;
    }
    if (last == at) {
      throw new NotEveryday();
    }
    return plain(at, last);
  }

  /// A line may be as long as the text: its end is looked for once.
  private int lineEnd() {
    if (at > lineEnd) {
      int found = text.indexOf('\n', at);
      lineEnd = found < 0 ? text.length() : found;
    }
    return lineEnd;
  }

  private boolean endsPlain(int offset, int end) throws NotEveryday {
    char c = text.charAt(offset);
    if (c == '?') {
      throw new NotEveryday();
    }
    return switch (c) {
      case ',', '[', ']', '{', '}' -> true;
      case ':' -> offset + 1 == end || " ,[]{}".indexOf(text.charAt(offset + 1)) >= 0;
      case '#' -> text.charAt(offset - 1) == ' ';
      default -> false;
    };
  }

  private char next() throws NotEveryday {
    if (at >= limit) {
      throw new NotEveryday();
    }
    return text.charAt(at);
  }

  /// Goes over blanks, line ends and comments.
  private void skipBlank() throws NotEveryday {
    while (true) {
      at = skipSpaces(at, limit);
      if (next() == '#' && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\n')) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? limit : end;
      } else if (next() == '\n') {
        at++;
        if (next() == '-' || next() == '.') {
          throw new NotEveryday();
        }
      } else {
        return;
      }
    }
  }
}
