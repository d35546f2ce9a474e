package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.yaml.KeyLines;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Where the caret is, told by the look of the lines, as the text around it is seldom YAML while it
/// is typed. `path` is that of the value at the caret, or of the map that a key is typed in; `word`
/// what is typed so far, `begun` from where; `present` are the keys beside it.
record Caret(
    Wants wants,
    YamlPath path,
    Span begun,
    String word,
    boolean flow,
    int column,
    Set<String> present,
    boolean named) {

  /// What can be typed.
  enum Wants {
    KEY,
    VALUE,
    /// An element of a list, or the first key of one.
    ITEM,
    /// Text in a block; `word` is its line so far.
    TEXT,
    /// Nothing: a comment.
    NOTHING
  }

  private static final Pattern BLOCK =
      Pattern.compile(".*(?:^|[:\\-]\\s+)[|>][-+0-9]*\\s*(?:#.*)?", Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s#\"'\\[{][^#]*?)\\s?:(?:\\s.*)?", Pattern.DOTALL);

  /// The beginning of an element of a list of fields, which looks like a key.
  private static final Pattern LIST_WORD = Pattern.compile("-?(?:tag|set):");

  static Caret at(String text, int offset) {
    LineIndex lines = LineIndex.of(text);
    int line = lines.lineOf(offset);
    int start = lines.lineStart(line);
    String before = text.substring(start, offset);
    String whole = text.substring(start, lines.lineEnd(line));
    if (isComment(before)) {
      return nothing(offset);
    }
    if (isInBlock(text, lines, line, before)) {
      return text(KeyLines.of(text).above(offset), before, offset);
    }
    Caret flow = flow(text, lines, line, offset);
    if (flow != null) {
      return flow;
    }
    int column = column(before);
    String typed = before.substring(column);
    Matcher key = KEY.matcher(whole.substring(column));
    boolean isKey = key.matches();
    if (isKey && LIST_WORD.matcher(typed).matches()) {
      YamlPath item = KeyLines.of(text).above(offset).parent();
      return value(Wants.ITEM, item, text, start + column, offset, false);
    }
    if (isKey && typed.length() > key.end(1)) {
      int from = start + column + key.end(1) + 1;
      while (from < offset && text.charAt(from) == ' ') {
        from++;
      }
      boolean apart = offset > start + column + key.end(1) + 1;
      YamlPath path = KeyLines.of(text).above(offset);
      return apart ? value(Wants.VALUE, path, text, from, offset, false) : nothing(offset);
    }
    boolean item = before.substring(0, column).contains("-");
    String held = text.substring(0, offset) + "x" + text.substring(offset);
    YamlPath own = KeyLines.of(isKey ? text : held).above(offset);
    YamlPath path = isKey ? own.parent() : own;
    Wants wants = item ? Wants.ITEM : Wants.KEY;
    Set<String> present = beside(text, lines, line, column);
    int end = isKey ? start + column + key.end(1) : offset;
    return new Caret(
        wants,
        path,
        new Span(start + column, Math.max(end, offset)),
        typed,
        false,
        column,
        present,
        isKey);
  }

  private static Caret nothing(int offset) {
    return new Caret(
        Wants.NOTHING, YamlPath.ROOT, new Span(offset, offset), "", false, 0, Set.of(), false);
  }

  private static Caret text(YamlPath path, String before, int offset) {
    String word = before.stripLeading();
    Span begun = new Span(offset - word.length(), offset);
    return new Caret(Wants.TEXT, path, begun, word, false, 0, Set.of(), false);
  }

  private static Caret value(
      Wants wants, YamlPath path, String text, int from, int offset, boolean flow) {
    String word = text.substring(from, offset);
    boolean quoted = word.startsWith("\"") || word.startsWith("'");
    int begin = quoted ? from + 1 : from;
    int end = offset;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return new Caret(
        wants, path, new Span(begin, end), text.substring(begin, offset), flow, 0, Set.of(), false);
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  /// Inside brackets or braces that began on this line or one it hangs from; null when in none.
  private static @Nullable Caret flow(String text, LineIndex lines, int line, int offset) {
    int indent = Integer.MAX_VALUE;
    for (int at = line; at >= 0 && indent > 0 && line - at < 200; at--) {
      String words = text.substring(lines.lineStart(at), lines.lineEnd(at));
      int own = indent(words);
      if (words.isBlank() || (at < line && own >= indent)) {
        continue;
      }
      indent = own;
      FlowScan scan = FlowScan.of(text, lines.lineStart(at), offset);
      if (scan.isOpen()) {
        List<String> way = new ArrayList<>(KeyLines.of(text).above(lines.lineStart(at)).segments());
        way.addAll(scan.way());
        YamlPath path = new YamlPath(way);
        if (!scan.wantsKey()) {
          boolean list = scan.way().size() > 0 && !scan.keys().contains(path.last());
          return value(list ? Wants.ITEM : Wants.VALUE, path, text, scan.token(), offset, true);
        }
        String word = text.substring(scan.token(), offset);
        return new Caret(
            Wants.KEY, path, new Span(scan.token(), offset), word, true, 0, scan.keys(), false);
      }
    }
    return null;
  }

  private static boolean isComment(String before) {
    return Pattern.compile("(?:^|\\s)#").matcher(before).find()
        && !before.contains("\"")
        && !before.contains("'");
  }

  private static boolean isInBlock(String text, LineIndex lines, int line, String before) {
    int indent = before.isBlank() ? before.length() : indent(before);
    for (int at = line - 1; at >= 0 && indent > 0; at--) {
      String words = text.substring(lines.lineStart(at), lines.lineEnd(at));
      if (!words.isBlank() && indent(words) < indent) {
        if (BLOCK.matcher(words).matches()) {
          return true;
        }
        indent = indent(words);
      }
    }
    return false;
  }

  private static int indent(String words) {
    return indent(words, 0);
  }

  /// Where blanks that begin at `from` end.
  private static int indent(String words, int from) {
    int at = from;
    while (at < words.length() && words.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /// The column behind the blanks and dashes a line begins with.
  private static int column(String before) {
    int at = indent(before);
    while (before.startsWith("- ", at)) {
      at = indent(before, at + 2);
    }
    return before.endsWith("-") && at == before.length() - 1 ? before.length() : at;
  }

  /// The keys in the map around the caret, whose keys begin at `column`.
  private static Set<String> beside(String text, LineIndex lines, int line, int column) {
    Set<String> keys = new HashSet<>();
    for (int step : List.of(-1, 1)) {
      boolean first = opens(text, lines, line, column);
      for (int at = step < 0 && first ? -1 : line + step;
          at >= 0 && at < lines.lineCount();
          at += step) {
        String words = text.substring(lines.lineStart(at), lines.lineEnd(at));
        if (words.isBlank() || words.strip().startsWith("#")) {
          continue;
        }
        int own = column(words);
        boolean item = indent(words) < own;
        if (own < column || (item && step > 0 && indent(words) < column)) {
          break;
        }
        Matcher key = KEY.matcher(words.substring(own));
        if (own == column && key.matches()) {
          keys.add(key.group(1).replaceAll("^[\"']|[\"']$", ""));
        }
        if (item && own <= column) {
          break;
        }
      }
    }
    return keys;
  }

  private static boolean opens(String text, LineIndex lines, int line, int column) {
    String words = text.substring(lines.lineStart(line), lines.lineEnd(line));
    return indent(words) < column && column(words) == column && words.contains("-");
  }
}
