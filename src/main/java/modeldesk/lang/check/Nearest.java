package modeldesk.lang.check;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Finds the name that somebody probably meant.
public final class Nearest {
  private Nearest() {}

  /// The name with the fewest mistakes to `name`, or the shortest that begins with it; null when
  /// none is near. Of equals the first in alphabetical order.
  public static @Nullable String of(String name, Collection<String> candidates) {
    int allowed = name.length() < 4 ? 1 : name.length() < 9 ? 2 : 3;
    String best = best(name, candidates, allowed);
    return best == null && name.length() >= 4 ? begun(name, candidates) : best;
  }

  private static @Nullable String begun(String name, Collection<String> candidates) {
    return candidates.stream()
        .filter(each -> each.length() > name.length() && each.startsWith(name))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /// A name that differs by one slip of a finger, as a proof that a mistake was made: a plural or
  /// another number is no slip.
  public static @Nullable String slip(String name, Collection<String> candidates) {
    String best = name.length() < 5 ? null : best(name, candidates, 1);
    boolean meant =
        best != null
            && !best.equals(name + "s")
            && !name.equals(best + "s")
            && digits(best).equals(digits(name));
    return meant ? best : null;
  }

  private static String digits(String name) {
    return name.replaceAll("[^0-9]", "");
  }

  private static @Nullable String best(String name, Collection<String> candidates, int allowed) {
    String best = null;
    int least = allowed + 1;
    for (String candidate : candidates) {
      if (candidate.endsWith("__" + name)) {
        return candidate;
      }
      if (Math.abs(candidate.length() - name.length()) < least + 1 && !candidate.equals(name)) {
        int distance = distance(name, candidate);
        boolean first = best == null || candidate.compareTo(best) < 0;
        if (distance < least || (distance == least && distance <= allowed && first)) {
          best = candidate;
          least = distance;
        }
      }
    }
    return best;
  }

  /// How many characters were left out, added, mistaken or swapped; case does not count.
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = lower(a, i) == lower(b, j);
        int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1 && j > 1 && lower(a, i) == lower(b, j - 1) && lower(a, i - 1) == lower(b, j);
        row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static char lower(String text, int position) {
    return Character.toLowerCase(text.charAt(position - 1));
  }
}
