package modeldesk.lang;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The word somebody may have meant: the one with the fewest letters typed wrong, left out, put in
/// or swapped, of which one in three may be.
public final class Nearest {
  private static final int MOST = 4;

  private Nearest() {}

  /// Of words that are equally near the first; empty when none is near.
  public static Optional<String> of(String word, Collection<String> words) {
    String plain = plain(word);
    int best = Math.min(MOST, Math.max(1, plain.length() / 3)) + 1;
    String nearest = null;
    for (String each : words) {
      int distance = distance(plain, plain(each), best);
      if (distance < best) {
        best = distance;
        nearest = each;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /// At least `enough` when the words are that far apart.
  private static int distance(String a, String b, int enough) {
    if (Math.abs(a.length() - b.length()) >= enough) {
      return enough;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = above;
      above = row;
    }
    return above[b.length()];
  }
}
