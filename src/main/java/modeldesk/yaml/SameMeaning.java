package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether two texts say the same to the last character of their values, as it must be where only
/// the layout was to change.
final class SameMeaning {
  private final boolean ordered;

  private SameMeaning(boolean ordered) {
    this.ordered = ordered;
  }

  /// With all keys in the same order.
  static boolean inOrder(@Nullable YamlNode a, @Nullable YamlNode b) {
    return new SameMeaning(true).areSame(a, b);
  }

  /// With the keys in any order.
  static boolean inAnyOrder(@Nullable YamlNode a, @Nullable YamlNode b) {
    return new SameMeaning(false).areSame(a, b);
  }

  private boolean areSame(@Nullable YamlNode a, @Nullable YamlNode b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return same(a, b);
  }

  private boolean same(YamlNode a, YamlNode b) {
    return switch (a) {
      case ScalarNode left ->
          b instanceof ScalarNode right
              && left.text().equals(right.text())
              && left.style() == right.style()
              && left.type() == right.type();
      case MapNode left -> b instanceof MapNode right && maps(left, right);
      case ListNode left -> b instanceof ListNode right && lists(left, right);
    };
  }

  private boolean maps(MapNode a, MapNode b) {
    List<MapNode.Entry> left = entries(a);
    List<MapNode.Entry> right = entries(b);
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i).key(), right.get(i).key())
          || !same(left.get(i).value(), right.get(i).value())) {
        return false;
      }
    }
    return true;
  }

  private List<MapNode.Entry> entries(MapNode map) {
    if (ordered) {
      return map.entries();
    }
    List<MapNode.Entry> sorted = new ArrayList<>(map.entries());
    sorted.sort(Comparator.comparing(entry -> entry.key().text()));
    return sorted;
  }

  private boolean lists(ListNode a, ListNode b) {
    if (a.items().size() != b.items().size()) {
      return false;
    }
    for (int i = 0; i < a.items().size(); i++) {
      if (!same(a.items().get(i), b.items().get(i))) {
        return false;
      }
    }
    return true;
  }
}
