package modeldesk.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.LineIndex;
import org.jspecify.annotations.Nullable;

/// The way to a place by the look of the lines, where a mistake keeps the text from being read:
/// each line above that is indented less begins something the place is in.
public final class KeyLines {
  private static final int LONGEST = 1_000;
  private static final Pattern KEY =
      Pattern.compile(
          "(?:\"([^\"]*)\"|'([^']*)'|([^\\s#\"'\\[{][^#]*?))[ \\t]?:(?:[ \\t].*)?", Pattern.DOTALL);

  private final String text;
  private final LineIndex lines;

  private KeyLines(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  public static KeyLines of(String text) {
    return of(text, LineIndex.of(text));
  }

  public static KeyLines of(String text, LineIndex lines) {
    return new KeyLines(text, lines);
  }

  /// The keys around `offset`, that of its own line included; list items by their index.
  public YamlPath above(int offset) {
    int own = lines.lineOf(offset);
    return above(own, text.substring(lines.lineStart(own), lines.lineEnd(own)));
  }

  /// The same once a word stands there.
  public YamlPath aboveWord(int offset) {
    int own = lines.lineOf(offset);
    int end = lines.lineEnd(own);
    int at = Math.min(offset, end);
    return above(own, text.substring(lines.lineStart(own), at) + "x" + text.substring(at, end));
  }

  private YamlPath above(int own, String ownLine) {
    Deque<String> way = new ArrayDeque<>();
    int keysBefore = Integer.MAX_VALUE;
    int itemsBefore = Integer.MAX_VALUE;
    for (int line = own; line >= 0 && keysBefore > 0; line--) {
      int indent = line == own ? indent(ownLine, 0, ownLine.length()) : indent(line);
      if (line < own && indent >= keysBefore && indent >= itemsBefore) {
        continue;
      }
      String words = line == own ? words(ownLine.substring(indent)) : words(line);
      boolean item = isItem(words) && indent < itemsBefore;
      String inner = isItem(words) ? words.substring(1).stripLeading() : words;
      int innerIndent = indent + words.length() - inner.length();
      String key = innerIndent < keysBefore ? key(inner) : null;
      if (key != null) {
        way.addFirst(key);
        keysBefore = innerIndent;
        itemsBefore = innerIndent;
      } else if (line == own && !words.isEmpty()) {
        keysBefore = indent;
        itemsBefore = indent;
      }
      if (item) {
        // The key of a list may stand as far to the left as its items.
        way.addFirst(Integer.toString(itemsAbove(line, indent)));
        keysBefore = indent + 1;
        itemsBefore = indent;
      }
    }
    return new YamlPath(List.copyOf(way));
  }

  private int itemsAbove(int line, int indent) {
    int count = 0;
    for (int above = line - 1; above >= 0; above--) {
      int own = indent(above);
      String words = own > indent ? "" : words(above);
      boolean sibling = own == indent && isItem(words);
      if (sibling) {
        count++;
      } else if (!words.isEmpty()) {
        return count;
      }
    }
    return count;
  }

  private static boolean isItem(String words) {
    return words.equals("-") || words.startsWith("- ");
  }

  private static @Nullable String key(String words) {
    Matcher match = KEY.matcher(words);
    if (!match.matches()) {
      return null;
    }
    for (int quoted = 1; quoted <= 2; quoted++) {
      if (match.group(quoted) != null) {
        return match.group(quoted);
      }
    }
    return match.group(3).strip();
  }

  private String words(int line) {
    int start = lines.lineStart(line) + indent(line);
    return words(text.substring(start, Math.min(lines.lineEnd(line), start + LONGEST)));
  }

  /// The beginning of a line, taken without its indentation, if it is not only a remark.
  private static String words(String line) {
    String words = line.substring(0, Math.min(line.length(), LONGEST)).stripTrailing();
    return words.startsWith("#") ? "" : words;
  }

  private int indent(int line) {
    return indent(text, lines.lineStart(line), lines.lineEnd(line));
  }

  private static int indent(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at - from;
  }
}
