package modeldesk.yaml;

import java.util.Locale;

/// A set of words that is asked about stretches of a line without copying them, in any case.
public final class SqlWords {
  /// Words of SQL in the dialects Omni connects to.
  static final SqlWords KEYWORDS =
      new SqlWords(
          """
          all and any array as asc at between both by case cast collate cross cube current date
          desc distinct else end escape except exclude exists extract fetch filter first following
          for from full group grouping having if ignore ilike in inner intersect interval into is
          join last lateral leading left like limit natural not nulls of offset on only or order
          outer over partition pivot preceding qualify range recursive regexp replace respect right
          rlike rollup row rows select semi set sets similar some struct tablesample then time
          timestamp to trailing unbounded union unnest unpivot using values when where window with
          within without zone
          """);

  /// Keywords that are functions where a bracket follows.
  static final SqlWords ALSO_FUNCTIONS =
      new SqlWords(
          "array cast date extract grouping if left replace right row struct time timestamp unnest");

  static final SqlWords VALUES = new SqlWords("false null true unknown");

  private final String[] table;

  private SqlWords(String words) {
    String[] list = words.strip().split("\\s+", -1);
    table = new String[Integer.highestOneBit(list.length) * 4];
    for (String word : list) {
      int slot = hash(word, 0, word.length()) & (table.length - 1);
      while (table[slot] != null) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = word.toLowerCase(Locale.ROOT);
    }
  }

  /// Whether a word of its own is part of the language, in some dialect.
  public static boolean isKeyword(CharSequence word) {
    return KEYWORDS.contains(word, 0, word.length());
  }

  boolean contains(CharSequence text, int start, int end) {
    int slot = hash(text, start, end) & (table.length - 1);
    while (table[slot] != null) {
      if (matches(table[slot], text, start, end)) {
        return true;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return false;
  }

  private static boolean matches(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return hash ^ (hash >>> 7);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
