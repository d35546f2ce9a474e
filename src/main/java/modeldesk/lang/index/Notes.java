package modeldesk.lang.index;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The facts somebody asked for, so that it is known whether a change concerns them.
public final class Notes {
  private final Set<Long> asked = new HashSet<>();

  void add(long token) {
    asked.add(token);
  }

  void addAll(long[] tokens) {
    for (long token : tokens) {
      asked.add(token);
    }
  }

  /// In ascending order.
  public long[] sorted() {
    long[] tokens = asked.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(tokens);
    return tokens;
  }
}
