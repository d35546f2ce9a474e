package modeldesk.yaml;

import java.util.function.IntPredicate;

/// Search among children, which stand in the order of the text.
final class Order {
  private Order() {}

  /// The first of `count` children in the order of the text that `reaches`, as do all after it;
  /// `count` when none does.
  static int first(int count, IntPredicate reaches) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reaches.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
