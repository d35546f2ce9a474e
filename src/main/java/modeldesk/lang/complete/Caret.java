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
    KeyLines keys = KeyLines.of(text, lines);
    int line = lines.lineOf(offset);
    int start = lines.lineStart(line);
    String before = text.substring(start, offset);
    String whole = text.substring(start, lines.lineEnd(line));
    if (isComment(before)) {
      return nothing(offset);
    }
    if (isInBlock(text, lines, line, before)) {
      return text(keys.above(offset), before, offset);
    }
    Caret flow = flow(text, lines, keys, offset);
    if (flow != null) {
      return flow;
    }
    int column = column(before);
    String typed = before.substring(column);
    Matcher key = KEY.matcher(whole.substring(column));
    boolean isKey = key.matches();
    if (isKey && LIST_WORD.matcher(typed).matches()) {
      YamlPath item = keys.above(offset).parent();
      return value(Wants.ITEM, item, text, start + column, offset, false);
    }
    if (isKey && typed.length() > key.end(1)) {
      int from = start + column + key.end(1) + 1;
      while (from < offset && text.charAt(from) == ' ') {
        from++;
      }
      boolean apart = offset > start + column + key.end(1) + 1;
      YamlPath path = keys.above(offset);
      return apart ? value(Wants.VALUE, path, text, from, offset, false) : nothing(offset);
    }
    boolean item = before.substring(0, column).contains("-");
    YamlPath path = isKey ? keys.above(offset).parent() : keys.aboveWord(offset);
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
  private static @Nullable Caret flow(String text, LineIndex lines, KeyLines keys, int offset) {
    int line = lines.lineOf(offset);
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
        List<String> way = new ArrayList<>(keys.above(lines.lineStart(at)).segments());
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
      if (indent(text, lines.lineStart(at), lines.lineEnd(at)) >= indent) {
        continue;
      }
      String words = text.substring(lines.lineStart(at), lines.lineEnd(at));
      if (!words.isBlank()) {
        if (BLOCK.matcher(words).matches()) {
          return true;
        }
        indent = indent(words);
      }
    }
    return false;
  }

  private static int indent(String words) {
    return indent(words, 0, words.length());
  }

  /// How many blanks stand from `from` on.
  private static int indent(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at - from;
  }

  /// The column behind the blanks and dashes a line begins with.
  private static int column(String before) {
    return column(before, 0, before.length());
  }

  private static int column(String text, int from, int to) {
    int at = from + indent(text, from, to);
    while (at + 1 < to && text.startsWith("- ", at)) {
      at += 2 + indent(text, at + 2, to);
    }
    return (at == to - 1 && text.charAt(at) == '-' ? to : at) - from;
  }

  /// The keys in the map around the caret, whose keys begin at `column`.
  private static Set<String> beside(String text, LineIndex lines, int line, int column) {
    Set<String> keys = new HashSet<>();
    for (int step : List.of(-1, 1)) {
      boolean first = opens(text, lines, line, column);
      for (int at = step < 0 && first ? -1 : line + step;
          at >= 0 && at < lines.lineCount();
          at += step) {
        int start = lines.lineStart(at);
        int end = lines.lineEnd(at);
        int own = column(text, start, end);
        int indent = indent(text, start, end);
        boolean item = indent < own;
        if (own > column && !item) {
          continue;
        }
        String words = text.substring(start, end);
        if (words.isBlank() || words.strip().startsWith("#")) {
          continue;
        }
        if (own < column || (item && step > 0 && indent < column)) {
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
