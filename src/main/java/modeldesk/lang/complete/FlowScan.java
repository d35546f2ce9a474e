package modeldesk.lang.complete;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Reads brackets and braces from the beginning of a line to the caret, to tell what is open there.
/// It needs no closing ones, so it works while they are still to be typed.
final class FlowScan {
  private static final class Level {
    private final boolean map;
    private final Set<String> keys = new HashSet<>();
    private String key = "";
    private int index;

    private Level(boolean map) {
      this.map = map;
    }
  }

  private final String text;
  private final Deque<Level> open = new ArrayDeque<>();
  private int token;
  private int brace = -1;
  private int bracket = -1;

  private FlowScan(String text) {
    this.text = text;
  }

  static FlowScan of(String text, int from, int to) {
    FlowScan scan = new FlowScan(text);
    scan.read(from, to);
    return scan;
  }

  private void read(int from, int to) {
    token = from;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if ((c == '"' || c == '\'') && begins(from, i)) {
        int close = text.indexOf(c, i + 1);
        i = close < 0 || close >= to ? to : close + 1;
        continue;
      }
      if ((c == '{' || c == '[') && begins(from, i) && !text.startsWith("{{", i)) {
        open.push(new Level(c == '{'));
        token = i + 1;
      } else if ((c == '}' || c == ']') && closes(c)) {
        open.pop();
        token = i + 1;
      } else if (!open.isEmpty()) {
        inside(c, i, to);
      }
      brace = c == '{' ? i : brace;
      bracket = c == '[' ? i : bracket;
      i++;
    }
    while (token < to && Character.isWhitespace(text.charAt(token))) {
      token++;
    }
  }

  private void inside(char c, int i, int to) {
    Level level = open.element();
    if (c == ',') {
      level.key = "";
      level.index++;
      token = i + 1;
    } else if (c == ':' && level.map && level.key.isEmpty() && (i + 1 >= to || isBlank(i + 1))) {
      level.key = plain(text.substring(token, i));
      level.keys.add(level.key);
      token = i + 1;
    }
  }

  /// A bracket inside a plain text, as in `a[date]`, closes itself.
  private boolean closes(char c) {
    if (open.isEmpty() || open.element().map != (c == '}')) {
      return false;
    }
    int own = c == '}' ? brace : bracket;
    return own < token || own == token - 1;
  }

  private boolean begins(int from, int i) {
    int before = i - 1;
    while (before >= from && text.charAt(before) == ' ') {
      before--;
    }
    if (before < from || text.charAt(before) == '\n') {
      return true;
    }
    char c = text.charAt(before);
    boolean apart = before < i - 1;
    return c == '[' || c == '{' || c == ',' || ((c == ':' || c == '-') && apart);
  }

  private boolean isBlank(int i) {
    return Character.isWhitespace(text.charAt(i));
  }

  private static String plain(String key) {
    String word = key.strip();
    boolean quoted =
        word.length() > 1
            && (word.startsWith("\"") || word.startsWith("'"))
            && word.charAt(0) == word.charAt(word.length() - 1);
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  /// Whether a key is to be typed.
  boolean wantsKey() {
    return isOpen() && open.element().map && open.element().key.isEmpty();
  }

  /// The keys before the caret in its braces.
  Set<String> keys() {
    return isOpen() ? open.element().keys : Set.of();
  }

  /// Where the word at the caret begins.
  int token() {
    return token;
  }

  /// The way from the value of the line to the caret; that of a key still to be typed ends above.
  List<String> way() {
    List<String> way = new ArrayList<>();
    for (Iterator<Level> levels = open.descendingIterator(); levels.hasNext(); ) {
      Level level = levels.next();
      if (!level.map) {
        way.add(Integer.toString(level.index));
      } else if (!level.key.isEmpty()) {
        way.add(level.key);
      }
    }
    return way;
  }
}
