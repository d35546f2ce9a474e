package modeldesk.ui.code;

import java.util.Arrays;
import java.util.List;
import modeldesk.text.Same;

/// Which lines of a replaced stretch are the same line, changed: those that begin with the same key
/// or share most of their words, in order; and one line that takes the place of one as deep as it.
final class LinePairs {
  /// Above this many comparisons lines are paired in order.
  private static final int MOST = 10_000;

  private static final double SAME_KEY = 0.6;
  private static final double ALIKE = 0.5;

  private LinePairs() {}

  /// For each line of `before` the index of its partner in `after`, or -1.
  static int[] of(List<String> before, List<String> after) {
    int n = before.size();
    int m = after.size();
    int[] pairs = new int[n];
    Arrays.fill(pairs, -1);
    if ((long) n * m > MOST) {
      for (int i = 0; i < Math.min(n, m); i++) {
        pairs[i] = i;
      }
      return pairs;
    }
    if (n == 1 && m == 1 && isAsDeep(before.getFirst(), after.getFirst())) {
      return new int[] {0};
    }
    double[][] gain = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        gain[i][j] = similarity(before.get(i), after.get(j));
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (gain[i][j] > 0) {
          best[i][j] = Math.max(best[i][j], gain[i][j] + best[i + 1][j + 1]);
        }
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (gain[i][j] > 0 && best[i][j] == gain[i][j] + best[i + 1][j + 1]) {
        pairs[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static boolean isAsDeep(String a, String b) {
    return !a.isBlank() && !b.isBlank() && indent(a) == indent(b);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /// From 0 (another line) to about 2 (the same).
  private static double similarity(String a, String b) {
    String left = a.strip();
    String right = b.strip();
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty() ? 0.1 : 0;
    }
    Same same = Same.of(left, right);
    double alike = (same.start() + same.end()) / (double) Math.max(left.length(), right.length());
    boolean sameKey = !key(left).isEmpty() && key(left).equals(key(right));
    if (sameKey) {
      return SAME_KEY + alike;
    }
    return alike >= ALIKE ? alike : 0;
  }

  private static String key(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(0, colon);
  }
}
