package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import modeldesk.text.Span;

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

  /// What only has the letters somewhere, with gaps between, has this or less.
  public static final int SCATTERED = 400;

  private Ranking() {}

  /// Higher is better; `NONE` for a word that does not fit.
  public static int of(String typed, String word) {
    String letters = typed.toLowerCase(Locale.ROOT);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith(letters)) {
      return 1_000 - (lower.length() == letters.length() ? 0 : 1);
    }
    if (part(letters, lower) > 0) {
      return PART;
    }
    int at = lower.indexOf(letters);
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

  /// Where the typed letters stand in a word, one stretch for those that stand together; none when
  /// the word does not fit.
  public static List<Span> places(String typed, String word) {
    String letters = typed.toLowerCase(Locale.ROOT);
    String lower = word.toLowerCase(Locale.ROOT);
    if (letters.isEmpty() || lower.length() != word.length() || gaps(letters, lower) < 0) {
      return List.of();
    }
    int part = lower.startsWith(letters) ? 0 : part(letters, lower);
    int at = part < 0 && !isOfPieces(letters, lower, starts(lower)) ? lower.indexOf(letters) : part;
    return at >= 0 ? List.of(new Span(at, at + letters.length())) : stretches(letters, lower);
  }

  /// The letters of pieces as they were found to be pieces; others at the first place each.
  private static List<Span> stretches(String letters, String word) {
    int[] at = pieces(letters, word, starts(word));
    List<Span> places = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < letters.length(); i++) {
      int start = at.length > 0 ? at[i] : word.indexOf(letters.charAt(i), from);
      from = start + 1;
      if (!places.isEmpty() && places.getLast().end() == start) {
        start = places.removeLast().start();
      }
      places.add(new Span(start, from));
    }
    return places;
  }

  /// Where a part behind the first begins with the letters; negative when none does.
  private static int part(String letters, String word) {
    int at = word.indexOf(letters, 1);
    while (at > 0 && !begins(word, at)) {
      at = word.indexOf(letters, at + 1);
    }
    return at;
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

  /// Whether each letter goes on behind the one before, or begins a part of the word.
  private static boolean isOfPieces(String letters, String word, long starts) {
    long ends = 0;
    for (int i = 0; i < letters.length(); i++) {
      ends = ends(letters, i, word, starts, ends);
      if (ends == 0) {
        return false;
      }
    }
    return true;
  }

  /// The bits are the places where the letters up to number `i` may end, after those where the ones
  /// before it may.
  private static long ends(String letters, int i, String word, long starts, long before) {
    long same = 0;
    for (int at = 0; at < Math.min(word.length(), Long.SIZE); at++) {
      same |= word.charAt(at) == letters.charAt(i) ? 1L << at : 0;
    }
    long behind = i == 0 ? -1 : -(Long.lowestOneBit(before) << 1);
    return same & ((before << 1) | (starts & behind));
  }

  /// Where each letter stands in a word that has them in pieces; none when it has not.
  private static int[] pieces(String letters, String word, long starts) {
    long[] ends = new long[letters.length()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = ends(letters, i, word, starts, i == 0 ? 0 : ends[i - 1]);
      if (ends[i] == 0) {
        return new int[0];
      }
    }
    int[] at = new int[ends.length];
    at[at.length - 1] = Long.numberOfTrailingZeros(ends[at.length - 1]);
    for (int i = at.length - 2; i >= 0; i--) {
      int before = at[i + 1] - 1;
      boolean together = (ends[i] >> before & 1) != 0;
      at[i] = together ? before : Long.numberOfTrailingZeros(ends[i]);
    }
    return at;
  }

  private static boolean begins(String word, int at) {
    return at == 0 || !Character.isLetterOrDigit(word.charAt(at - 1)) || isSign(word.charAt(at));
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c);
  }
}
