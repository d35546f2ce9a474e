package modeldesk.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads the part of YAML that files of models are nearly always written in, several times faster
/// than the whole language can be: block maps and lists, flow collections, scalars without escapes,
/// `|` blocks. It reads nothing otherwise than `Composer` would, and leaves to it whatever it is
/// not sure of, every mistake included.
final class Everyday {
  private static final int DEEPEST = 60;
  private static final int LONGEST_KEY = 200;

  private final String text;
  private final EverydayFlow flow;

  /// Where the line that is looked at ends, its line break not included.
  private int lineEnd;

  /// The first character of what is to be read next, on this line.
  private int at;

  /// The column of `at`; -1 at the end of the text.
  private int column;

  /// Whether blank lines or comments stood before this line.
  private boolean apart;

  private int depth;

  private Everyday(String text) {
    this.text = text;
    this.flow = new EverydayFlow(text);
  }

  /// What the text says; null when it is more than everyday YAML.
  static @Nullable YamlDocument read(String text) {
    if (!hasOnlyPlainCharacters(text)) {
      return null;
    }
    try {
      return new Everyday(text).document();
    } catch (NotEveryday e) {
      return null;
    }
  }

  private static boolean hasOnlyPlainCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' : c > '~' && !isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  /// Beyond ASCII, what is neither half of a pair nor another line end, nor a mark of byte order.
  private static boolean isLetter(char c) {
    return c > '\u00A0'
        && c < '\uFFFE'
        && !Character.isSurrogate(c)
        && "\u2028\u2029\uFEFF".indexOf(c) < 0;
  }

  private YamlDocument document() throws NotEveryday {
    toLine(0);
    if (column != 0) {
      throw new NotEveryday();
    }
    YamlNode root = block();
    if (column >= 0) {
      throw new NotEveryday();
    }
    return new YamlDocument(root, List.of());
  }

  /// The map or list whose first line is looked at.
  private YamlNode block() throws NotEveryday {
    if (depth == DEEPEST) {
      throw new NotEveryday();
    }
    depth++;
    YamlNode node = isItem() ? list() : map();
    depth--;
    return node;
  }

  private MapNode map() throws NotEveryday {
    int indent = column;
    int start = at;
    int end = start;
    List<MapNode.Entry> entries = new ArrayList<>();
    while (column == indent && !isItem()) {
      MapNode.Entry entry = entry(indent);
      entries.add(entry);
      end = Math.max(entry.key().span().end(), entry.value().span().end());
    }
    if (column > indent || hasTwins(entries)) {
      throw new NotEveryday();
    }
    return new MapNode(entries, false, new Span(start, end));
  }

  private static boolean hasTwins(List<MapNode.Entry> entries) {
    if (entries.size() == 1) {
      return false;
    }
    Set<String> keys = HashSet.newHashSet(entries.size());
    for (MapNode.Entry entry : entries) {
      if (!keys.add(entry.key().text())) {
        return true;
      }
    }
    return false;
  }

  private MapNode.Entry entry(int indent) throws NotEveryday {
    ScalarNode key = key();
    int from = flow.skipSpaces(key.span().end() + 1, lineEnd);
    if (!isLineOver(from)) {
      return new MapNode.Entry(key, value(from, indent));
    }
    toLine(lineEnd + 1);
    if (column > indent) {
      return new MapNode.Entry(key, isItem() || isKey() ? block() : value(at, indent));
    }
    if (column == indent && isItem()) {
      return new MapNode.Entry(key, block());
    }
    int nowhere = key.span().end() + 1;
    return new MapNode.Entry(
        key,
        new ScalarNode(
            "", ScalarNode.Style.PLAIN, ScalarNode.Type.NULL, new Span(nowhere, nowhere)));
  }

  private ScalarNode key() throws NotEveryday {
    if (!isKey() || (isQuote() && lineEnd - at > LONGEST_KEY)) {
      throw new NotEveryday();
    }
    return isQuote() ? flow.quoted(at, lineEnd) : flow.plain(at, keyEnd());
  }

  private boolean isKey() throws NotEveryday {
    if (!isQuote()) {
      return keyEnd() >= 0;
    }
    flow.quoted(at, lineEnd);
    return isKeyEnd(flow.at());
  }

  private boolean isQuote() {
    return text.charAt(at) == '"' || text.charAt(at) == '\'';
  }

  /// Where the plain key at `at` ends; -1 when there is none.
  private int keyEnd() {
    if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '_') {
      return -1;
    }
    int last = Math.min(lineEnd, at + LONGEST_KEY);
    for (int i = at; i < last; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return isKeyEnd(i) && text.charAt(i - 1) != ' ' ? i : -1;
      }
      if (!isOfKey(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isOfKey(char c) {
    return Character.isLetterOrDigit(c) || "_.-/$[] ".indexOf(c) >= 0;
  }

  private boolean isKeyEnd(int offset) {
    return offset < lineEnd
        && text.charAt(offset) == ':'
        && (offset + 1 == lineEnd || text.charAt(offset + 1) == ' ');
  }

  private ListNode list() throws NotEveryday {
    int indent = column;
    int start = at;
    int end = start;
    List<YamlNode> items = new ArrayList<>();
    while (column == indent && isItem()) {
      YamlNode item = item(indent);
      items.add(item);
      end = item.span().end();
    }
    if (column > indent) {
      throw new NotEveryday();
    }
    return new ListNode(items, false, new Span(start, end));
  }

  private YamlNode item(int indent) throws NotEveryday {
    int from = flow.skipSpaces(at + 1, lineEnd);
    if (isLineOver(from)) {
      toLine(lineEnd + 1);
      if (column <= indent) {
        throw new NotEveryday();
      }
      return isItem() || isKey() ? block() : value(at, indent);
    }
    column += from - at;
    at = from;
    if (isItem()) {
      throw new NotEveryday();
    }
    return isKey() ? block() : value(at, indent);
  }

  private boolean isItem() {
    return column >= 0
        && text.charAt(at) == '-'
        && (at + 1 == lineEnd || text.charAt(at + 1) == ' ');
  }

  /// A value that begins on the line of its key or dash; what follows stands deeper than `indent`
  /// when it belongs to it.
  private YamlNode value(int from, int indent) throws NotEveryday {
    YamlNode node =
        switch (text.charAt(from)) {
          case '{', '[' -> flow.collection(from);
          case '"', '\'' -> flow.quoted(from, lineEnd);
          case '|' -> literal(from, indent);
          default -> plain(from, indent);
        };
    if (text.charAt(from) == '|'
        || (node instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.PLAIN)) {
      return node;
    }
    lineEnd = endOfLine(flow.at());
    if (!isLineOver(flow.at())) {
      throw new NotEveryday();
    }
    toLine(lineEnd + 1);
    if (column > indent) {
      throw new NotEveryday();
    }
    return node;
  }

  /// Words that may go on over several lines.
  private ScalarNode plain(int from, int indent) throws NotEveryday {
    if (!EverydayFlow.beginsPlain(text, from, lineEnd)) {
      throw new NotEveryday();
    }
    int end = plainEnd(from);
    boolean comment = flow.skipSpaces(end, lineEnd) < lineEnd;
    toLine(lineEnd + 1);
    if (column <= indent) {
      return flow.plain(from, end);
    }
    StringBuilder value = new StringBuilder(text.substring(from, end));
    while (column > indent) {
      if (apart || comment) {
        throw new NotEveryday();
      }
      end = plainEnd(at);
      comment = flow.skipSpaces(end, lineEnd) < lineEnd;
      value.append(' ').append(text, at, end);
      toLine(lineEnd + 1);
    }
    String words = value.toString();
    return new ScalarNode(
        words,
        ScalarNode.Style.PLAIN,
        CoreSchema.type(words, 0, words.length()),
        new Span(from, end));
  }

  /// Where the words of this line end, before blanks and a comment.
  private int plainEnd(int from) throws NotEveryday {
    int end = from;
    for (int i = from; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (c == ':' && isKeyEnd(i)) {
        throw new NotEveryday();
      }
      if (c == '#' && text.charAt(i - 1) == ' ') {
        break;
      }
      end = c == ' ' ? end : i + 1;
    }
    return end;
  }

  /// A `|` or `|-` block.
  private ScalarNode literal(int from, int indent) throws NotEveryday {
    boolean strip = from + 1 < lineEnd && text.charAt(from + 1) == '-';
    if (flow.skipSpaces(from + (strip ? 2 : 1), lineEnd) < lineEnd) {
      throw new NotEveryday();
    }
    int line = lineEnd + 1;
    int first = flow.skipSpaces(line, text.length());
    int inner = first - line;
    if (first >= text.length() || text.charAt(first) == '\n') {
      throw new NotEveryday();
    }
    int end = from;
    int breaks = 0;
    StringBuilder value = new StringBuilder();
    while (line < text.length()) {
      int next = endOfLine(line);
      int content = flow.skipSpaces(line, next);
      if (content == next ? content - line > inner : content - line < inner) {
        break;
      }
      if (content < next) {
        value.repeat('\n', breaks).append(text, line + inner, next);
        breaks = 0;
        end = next;
      }
      breaks += next < text.length() ? 1 : 0;
      line = next + 1;
    }
    if (end == from || inner <= indent) {
      throw new NotEveryday();
    }
    toLine(line);
    if (column > indent || apart) {
      throw new NotEveryday();
    }
    value.append(strip || breaks == 0 ? "" : "\n");
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new ScalarNode(
        value.toString(), ScalarNode.Style.LITERAL, ScalarNode.Type.STRING, new Span(from, end));
  }

  private boolean isLineOver(int offset) {
    int rest = flow.skipSpaces(offset, lineEnd);
    return rest == lineEnd || (text.charAt(rest) == '#' && text.charAt(rest - 1) == ' ');
  }

  /// Goes on to the first line from `offset` on that says something.
  private void toLine(int offset) throws NotEveryday {
    apart = false;
    int line = offset;
    while (line < text.length()) {
      lineEnd = endOfLine(line);
      at = flow.skipSpaces(line, lineEnd);
      if (at < lineEnd && text.charAt(at) != '#') {
        column = at - line;
        if (column == 0 && EverydayFlow.isMarker(text, at)) {
          throw new NotEveryday();
        }
        return;
      }
      apart = true;
      line = lineEnd + 1;
    }
    column = -1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
