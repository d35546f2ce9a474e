package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the name that somebody probably meant. Made once, it answers for thousands of names among
/// thousands.
public final class Nearest {
  /// A candidate and which letters it has: a bit each, of few letters one for several.
  private record Known(String name, long letters) {}

  private record Question(String name, int allowed) {}

  private final List<Known> candidates = new ArrayList<>();
  private final Map<Question, Optional<String>> answers = new HashMap<>();

  private Nearest(Collection<String> names) {
    names.forEach(name -> candidates.add(new Known(name, letters(name))));
  }

  static Nearest among(Collection<String> candidates) {
    return new Nearest(candidates);
  }

  /// The name with the fewest mistakes to `name`, or the shortest that begins with it; null when
  /// none is near. Of equals the first in alphabetical order.
  public static @Nullable String of(String name, Collection<String> candidates) {
    return among(candidates).to(name);
  }

  /// A name that differs by one slip of a finger, as a proof that a mistake was made: a plural or
  /// another number is no slip.
  public static @Nullable String slip(String name, Collection<String> candidates) {
    return among(candidates).slipOf(name);
  }

  @Nullable String to(String name) {
    int allowed = name.length() < 4 ? 1 : name.length() < 9 ? 2 : 3;
    String best = best(name, allowed);
    return best == null && name.length() >= 4 ? begun(name) : best;
  }

  private @Nullable String begun(String name) {
    return candidates.stream()
        .map(Known::name)
        .filter(each -> each.length() > name.length() && each.startsWith(name))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  @Nullable String slipOf(String name) {
    String best = name.length() < 5 ? null : best(name, 1);
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

  private @Nullable String best(String name, int allowed) {
    Question question = new Question(name, allowed);
    Optional<String> known = answers.get(question);
    if (known == null) {
      known = Optional.ofNullable(find(name, allowed));
      answers.put(question, known);
    }
    return known.orElse(null);
  }

  private @Nullable String find(String name, int allowed) {
    String end = "__" + name;
    long letters = letters(name);
    String best = null;
    int least = allowed + 1;
    for (Known known : candidates) {
      String candidate = known.name();
      if (candidate.endsWith(end)) {
        return candidate;
      }
      if (Math.abs(candidate.length() - name.length()) <= least
          && apart(letters, known.letters()) <= least
          && !candidate.equals(name)) {
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

  private static long letters(String name) {
    long letters = 0;
    for (int i = 1; i <= name.length(); i++) {
      letters |= 1L << (lower(name, i) % Long.SIZE);
    }
    return letters;
  }

  /// At least so many mistakes apart: a letter that the other has not was put, left out or
  /// mistaken.
  private static int apart(long one, long other) {
    return Math.max(Long.bitCount(one & ~other), Long.bitCount(other & ~one));
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
