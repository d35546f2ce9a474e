package modeldesk.lang.complete;

import java.util.Locale;

/// How well a word fits the letters typed for it: all of them must stand in it in their order.
/// Better is what begins with them, then what has a part that does, then what has parts that begin
/// with pieces of them (`ordrev` in `order_revenue`), then what has them in one piece.
public final class Ranking {
  /// What does not fit.
  public static final int NONE = -1;

  /// What has a part that begins with the letters has this or more.
  public static final int PART = 800;

  private static final int BEGUN = 750;
  private static final int LATER = 700;
  private static final int INSIDE = 600;
  private static final int SCATTERED = 400;

  private Ranking() {}

  /// Higher is better; `NONE` for a word that does not fit.
  public static int of(String typed, String word) {
    String letters = typed.toLowerCase(Locale.ROOT);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith(letters)) {
      return 1_000 - (lower.length() == letters.length() ? 0 : 1);
    }
    int at = lower.indexOf(letters);
    for (int i = at; i > 0; i = lower.indexOf(letters, i + 1)) {
      if (begins(lower, i)) {
        return PART;
      }
    }
    int gaps = gaps(letters, lower);
    if (gaps < 0) {
      return NONE;
    }
    long starts = starts(lower);
    if (isOfPieces(letters, lower, starts)) {
      return (lower.charAt(0) == letters.charAt(0) ? BEGUN : LATER) - Long.bitCount(starts);
    }
    return at > 0 ? INSIDE - Math.min(at, 99) : SCATTERED - Math.min(gaps, SCATTERED - 1);
  }

  /// How many letters are left out between the typed ones; negative when they are not all there.
  private static int gaps(String letters, String word) {
    int from = 0;
    int gaps = 0;
    for (int i = 0; i < letters.length(); i++) {
      int at = word.indexOf(letters.charAt(i), from);
      if (at < 0) {
        return NONE;
      }
      gaps += at - from;
      from = at + 1;
    }
    return gaps;
  }

  /// The places where parts of the word begin, as bits; longer words are cut.
  private static long starts(String word) {
    long starts = 0;
    for (int at = 0; at < Math.min(word.length(), Long.SIZE); at++) {
      starts |= begins(word, at) ? 1L << at : 0;
    }
    return starts;
  }

  /// Whether each letter goes on behind the one before, or begins a part of the word. The bits of
  /// `ends` are the places where what was looked at so far may end.
  private static boolean isOfPieces(String letters, String word, long starts) {
    long ends = 0;
    for (int i = 0; i < letters.length(); i++) {
      long same = 0;
      for (int at = 0; at < Math.min(word.length(), Long.SIZE); at++) {
        same |= word.charAt(at) == letters.charAt(i) ? 1L << at : 0;
      }
      long behind = i == 0 ? -1 : -(Long.lowestOneBit(ends) << 1);
      ends = same & ((ends << 1) | (starts & behind));
      if (ends == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(String word, int at) {
    return at == 0 || !Character.isLetterOrDigit(word.charAt(at - 1)) || isSign(word.charAt(at));
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c);
  }
}
