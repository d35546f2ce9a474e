package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads the part of YAML that files of models are nearly always written in, several times faster
/// than the whole language can be: block maps and lists, flow collections, scalars without escapes,
/// `|` blocks. It reads nothing otherwise than `Composer` would, and leaves to it whatever it is
/// not sure of, every mistake included but a key that stands twice. What was read before of nearly
/// the same text is taken over where the two do not differ.
final class Everyday {
  private static final int DEEPEST = 60;
  private static final int LONGEST_KEY = 200;

  private final String text;
  private final Before before;
  private final EverydayFlow flow;

  /// Where the text ends, or the first line that has other characters.
  private final int limit;

  /// The blocks that are being read, from the root on.
  private final List<Opened> open = new ArrayList<>();

  private final List<SyntaxError> errors = new ArrayList<>();
  private boolean done;

  /// Where the line that is looked at ends, its line break not included.
  private int lineEnd;

  /// The first character of what is to be read next, on this line.
  private int at;

  /// The column of `at`; -1 at the end of the text.
  private int column;

  /// Whether blank lines or comments stood before this line.
  private boolean apart;

  Everyday(String text, Before before) {
    this.text = text;
    this.before = before;
    limit = limit();
    flow = new EverydayFlow(text, limit);
  }

  /// What the text says; null when it is more than everyday YAML.
  @Nullable YamlDocument read() {
    try {
      YamlNode root = root();
      if (errors.size() < Composer.MOST_ERRORS) {
        done = true;
        errors.sort(Comparator.comparingInt(error -> error.span().start()));
        return new YamlDocument(root, errors);
      }
      open.clear();
    } catch (NotEveryday e) {
      // What was read until then is known.
    }
    return null;
  }

  /// What is left to be read of a text that is more; null when that is all of it.
  @Nullable Rest rest() {
    return Rest.of(text, open, errors);
  }

  /// Whether all was read, and without a mistake.
  boolean isSound() {
    return done && errors.isEmpty();
  }

  /// The text before had nothing but plain characters.
  private int limit() {
    int last = Math.min(text.length(), before.rest());
    for (int i = before.same(); i < last; i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' : c > '~' && !isLetter(c)) {
        return text.lastIndexOf('\n', i) + 1;
      }
    }
    return text.length();
  }

  /// Beyond ASCII, what is neither a blank nor half of a pair nor a mark of byte order.
  private static boolean isLetter(char c) {
    return c > '\u00A0'
        && c < '\uFFFE'
        && c != '\uFEFF'
        && !Character.isSurrogate(c)
        && !Character.isWhitespace(c);
  }

  private YamlNode root() throws NotEveryday {
    toLine(0);
    if (column != 0) {
      throw new NotEveryday();
    }
    YamlNode root = block(before.root());
    if (column >= 0) {
      throw new NotEveryday();
    }
    return root;
  }

  /// The map or list whose first line is looked at; `was` is what was there before.
  private YamlNode block(@Nullable YamlNode was) throws NotEveryday {
    if (open.size() == DEEPEST) {
      throw new NotEveryday();
    }
    Opened block = new Opened(!isItem(), at);
    open.add(block);
    YamlNode node =
        block.map
            ? map(block, was instanceof MapNode map && !map.flow() ? map : null)
            : list(block, was instanceof ListNode list && !list.flow() ? list : null);
    open.removeLast();
    return node;
  }

  private MapNode map(Opened map, @Nullable MapNode was) throws NotEveryday {
    int indent = column;
    while (column == indent && !isItem()) {
      int known = was == null ? -1 : entryAt(was, before.place(at - column, at));
      if (was == null || known < 0) {
        entry(map, indent, null);
      } else if (!takeOver(map, was, known)) {
        entry(map, indent, was.entries().get(known).value());
      }
    }
    if (column > indent) {
      throw new NotEveryday();
    }
    Twins.find(text, map.entries, errors::add);
    return new MapNode(map.entries, false, new Span(map.start, map.end(0)));
  }

  /// The index of the entry that begins at `place`; -1 when none does.
  private static int entryAt(MapNode map, int place) {
    int index = Order.first(map.entries().size(), i -> start(map, i) >= place);
    return index < map.entries().size() && start(map, index) == place ? index : -1;
  }

  private static int start(MapNode map, int index) {
    return map.entries().get(index).key().span().start();
  }

  /// Takes over the entries from `known` on that are what they were, as what follows each of them
  /// begins as it did; false when there are none.
  private boolean takeOver(Opened map, MapNode was, int known) throws NotEveryday {
    int size = was.entries().size();
    int until =
        at >= before.rest() ? size : Order.first(size, i -> start(was, i) + 2 > before.same()) - 1;
    for (int i = known; i < until; i++) {
      map.entries.add(before.now(was.entries().get(i), at));
    }
    return goOnBehind(map, known < until);
  }

  private boolean goOnBehind(Opened block, boolean any) throws NotEveryday {
    if (any) {
      toLine(endOfLine(block.end(0)) + 1);
    }
    return any;
  }

  private void entry(Opened map, int indent, @Nullable YamlNode was) throws NotEveryday {
    ScalarNode key = key();
    map.key = key;
    map.entries.add(new MapNode.Entry(key, behind(key, indent, was)));
  }

  private YamlNode behind(ScalarNode key, int indent, @Nullable YamlNode was) throws NotEveryday {
    int from = flow.skipSpaces(key.span().end() + 1, lineEnd);
    if (!isLineOver(from)) {
      return value(from, indent);
    }
    toLine(lineEnd + 1);
    if (column > indent) {
      return isItem() || isKey() ? block(was) : value(at, indent);
    }
    if (column == indent && isItem()) {
      return block(was);
    }
    int nowhere = key.span().end() + 1;
    return new ScalarNode(
        "", ScalarNode.Style.PLAIN, ScalarNode.Type.NULL, new Span(nowhere, nowhere));
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

  private ListNode list(Opened list, @Nullable ListNode was) throws NotEveryday {
    int indent = column;
    while (column == indent && isItem()) {
      int known = was == null ? -1 : itemAt(was, before.place(at - column, at));
      if (was == null || known < 0) {
        list.items.add(item(indent, null));
      } else if (!takeOver(list, was, known)) {
        list.items.add(item(indent, was.items().get(known)));
      }
    }
    if (column > indent) {
      throw new NotEveryday();
    }
    return new ListNode(list.items, false, new Span(list.start, list.end(0)));
  }

  /// The index of the item whose dash is at `place`; -1 when none is.
  private static int itemAt(ListNode list, int place) {
    int index = Order.first(list.items().size(), i -> start(list, i) > place);
    boolean behind = index == 0 || list.items().get(index - 1).span().end() <= place;
    return place >= list.span().start() && behind && index < list.items().size() ? index : -1;
  }

  private static int start(ListNode list, int index) {
    return list.items().get(index).span().start();
  }

  private boolean takeOver(Opened list, ListNode was, int known) throws NotEveryday {
    int size = was.items().size();
    int until =
        at >= before.rest() ? size : Order.first(size, i -> start(was, i) > before.same()) - 1;
    for (int i = known; i < until; i++) {
      list.items.add(before.now(was.items().get(i), at));
    }
    return goOnBehind(list, known < until);
  }

  private YamlNode item(int indent, @Nullable YamlNode was) throws NotEveryday {
    int from = flow.skipSpaces(at + 1, lineEnd);
    if (isLineOver(from)) {
      toLine(lineEnd + 1);
      if (column <= indent) {
        throw new NotEveryday();
      }
      return isItem() || isKey() ? block(was) : value(at, indent);
    }
    column += from - at;
    at = from;
    if (isItem()) {
      throw new NotEveryday();
    }
    return isKey() ? block(was) : value(at, indent);
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
    int last = plainEnd(from);
    boolean comment = flow.skipSpaces(last, lineEnd) < lineEnd;
    toLine(lineEnd + 1);
    if (column <= indent) {
      return flow.plain(from, last);
    }
    StringBuilder value = new StringBuilder(text.substring(from, last));
    while (column > indent) {
      if (apart || comment) {
        throw new NotEveryday();
      }
      last = plainEnd(at);
      comment = flow.skipSpaces(last, lineEnd) < lineEnd;
      value.append(' ').append(text, at, last);
      toLine(lineEnd + 1);
    }
    String words = value.toString();
    return new ScalarNode(
        words,
        ScalarNode.Style.PLAIN,
        CoreSchema.type(words, 0, words.length()),
        new Span(from, last));
  }

  /// Where the words of this line end, before blanks and a comment.
  private int plainEnd(int from) throws NotEveryday {
    int last = from;
    for (int i = from; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (c == ':' && isKeyEnd(i)) {
        throw new NotEveryday();
      }
      if (c == '#' && text.charAt(i - 1) == ' ') {
        break;
      }
      last = c == ' ' ? last : i + 1;
    }
    return last;
  }

  /// A `|` or `|-` block.
  private ScalarNode literal(int from, int indent) throws NotEveryday {
    boolean strip = from + 1 < lineEnd && text.charAt(from + 1) == '-';
    if (flow.skipSpaces(from + (strip ? 2 : 1), lineEnd) < lineEnd) {
      throw new NotEveryday();
    }
    int line = lineEnd + 1;
    int first = flow.skipSpaces(line, limit);
    int inner = first - line;
    if (first >= limit || text.charAt(first) == '\n') {
      throw new NotEveryday();
    }
    int last = from;
    int breaks = 0;
    StringBuilder value = new StringBuilder();
    while (line < limit) {
      int next = endOfLine(line);
      int content = flow.skipSpaces(line, next);
      if (content == next ? content - line > inner : content - line < inner) {
        break;
      }
      if (content < next) {
        value.repeat('\n', breaks).append(text, line + inner, next);
        breaks = 0;
        last = next;
      }
      breaks += next < text.length() ? 1 : 0;
      line = next + 1;
    }
    if (last == from || inner <= indent) {
      throw new NotEveryday();
    }
    toLine(line);
    if (column > indent || apart) {
      throw new NotEveryday();
    }
    value.append(strip || breaks == 0 ? "" : "\n");
    while (Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new ScalarNode(
        value.toString(), ScalarNode.Style.LITERAL, ScalarNode.Type.STRING, new Span(from, last));
  }

  private boolean isLineOver(int offset) {
    int rest = flow.skipSpaces(offset, lineEnd);
    return rest == lineEnd || (text.charAt(rest) == '#' && text.charAt(rest - 1) == ' ');
  }

  /// Goes on to the first line from `offset` on that says something.
  private void toLine(int offset) throws NotEveryday {
    apart = false;
    int line = offset;
    while (line < limit) {
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
    if (limit < text.length()) {
      throw new NotEveryday();
    }
    column = -1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
