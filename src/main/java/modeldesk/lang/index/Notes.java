package modeldesk.lang.index;

import java.util.Arrays;

/// The facts somebody asked for, so that it is known whether a change concerns them.
public final class Notes {
  private long[] asked = new long[64];
  private int size;

  void add(long token) {
    if (size == asked.length) {
      makeRoom();
    }
    asked[size++] = token;
  }

  void addAll(long[] tokens) {
    for (long token : tokens) {
      add(token);
    }
  }

  /// Most is asked more than once: room is made by that first.
  private void makeRoom() {
    long[] once = sorted();
    size = once.length;
    asked = Arrays.copyOf(once, Math.max(64, size * 2));
  }

  /// In ascending order.
  public long[] sorted() {
    Arrays.sort(asked, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || asked[i] != asked[i - 1]) {
        asked[kept++] = asked[i];
      }
    }
    size = kept;
    return Arrays.copyOf(asked, size);
  }
}
