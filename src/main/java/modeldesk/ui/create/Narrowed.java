package modeldesk.ui.create;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import modeldesk.lang.complete.Ranking;

/// Finds what fits the letters typed, the best first.
final class Narrowed {
  /// More lines than anybody reads.
  private static final int MOST = 500;

  private record Hit<T>(T item, int rank) {}

  private Narrowed() {}

  /// All items in their order while nothing is typed.
  static <T> List<T> of(List<T> items, Function<T, String> name, String typed) {
    String letters = typed.strip();
    return items.stream()
        .map(item -> new Hit<>(item, Ranking.of(letters, name.apply(item))))
        .filter(hit -> hit.rank() != Ranking.NONE)
        .sorted(Comparator.comparingInt(hit -> letters.isEmpty() ? 0 : -hit.rank()))
        .limit(MOST)
        .map(Hit::item)
        .toList();
  }
}
