package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// Orders what fits the letters typed: the best first, of two that fit as well the shorter, then as
/// they came. Of each item no more than one number is made, so that thousands are ordered between
/// two keys.
public final class Best {
  private static final int BITS = 20;
  private static final int LARGEST = (1 << BITS) - 1;

  private Best() {}

  /// At most a million items; those with the rank `Ranking.NONE` are left out.
  public static <T> List<T> of(List<T> items, ToIntFunction<T> rank, ToIntFunction<T> length) {
    long[] fits = new long[items.size()];
    int count = 0;
    for (int i = 0; i < items.size(); i++) {
      int worth = rank.applyAsInt(items.get(i));
      if (worth != Ranking.NONE) {
        int size = Math.min(length.applyAsInt(items.get(i)), LARGEST);
        fits[count++] = ((long) (LARGEST - worth) << BITS | size) << BITS | i;
      }
    }
    Arrays.sort(fits, 0, count);
    List<T> best = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      best.add(items.get((int) (fits[i] & LARGEST)));
    }
    return best;
  }
}
