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

  private KeyLines(String text) {
    this.text = text;
    lines = LineIndex.of(text);
  }

  public static KeyLines of(String text) {
    return new KeyLines(text);
  }

  /// The keys around `offset`, that of its own line included; list items by their index.
  public YamlPath above(int offset) {
    Deque<String> way = new ArrayDeque<>();
    int own = lines.lineOf(offset);
    int keysBefore = Integer.MAX_VALUE;
    int itemsBefore = Integer.MAX_VALUE;
    for (int line = own; line >= 0 && keysBefore > 0; line--) {
      String words = words(line);
      int indent = indent(line);
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
      String words = words(above);
      boolean sibling = indent(above) == indent && isItem(words);
      if (sibling) {
        count++;
      } else if (!words.isEmpty() && indent(above) <= indent) {
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

  /// The beginning of a line, without its indentation and if it is not only a remark.
  private String words(int line) {
    int start = lines.lineStart(line) + indent(line);
    String words =
        text.substring(start, Math.min(lines.lineEnd(line), start + LONGEST)).stripTrailing();
    return words.startsWith("#") ? "" : words;
  }

  private int indent(int line) {
    int start = lines.lineStart(line);
    int at = start;
    while (at < lines.lineEnd(line) && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }
}
