package modeldesk.lang.complete;

import java.util.Locale;

/// How well a word fits the letters typed for it: all of them must stand in it in their order.
/// Better is what begins with them, then what has a part that does, then what has them in one
/// piece.
public final class Ranking {
  /// What does not fit.
  public static final int NONE = -1;

  /// What has a part that begins with the letters has this or more.
  public static final int PART = 800;

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
      if (!Character.isLetterOrDigit(lower.charAt(i - 1))) {
        return PART;
      }
    }
    return at > 0 ? 600 - Math.min(at, 99) : scattered(letters, lower);
  }

  private static int scattered(String letters, String word) {
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
    return 400 - Math.min(gaps, 399);
  }
}
