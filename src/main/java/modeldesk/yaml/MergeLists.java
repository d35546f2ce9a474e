package modeldesk.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which items of three lists are the same one: relationships by the views they join and their
/// aliases (YAML reference §5), sorts and access filters by their field, groups by their name,
/// suggestions and everything else by their value. Each list of ids is in the order of its items.
record MergeLists(List<String> base, List<String> mine, List<String> theirs, boolean byValue) {
  private static final List<String> JOINED =
      List.of("join_from_view", "join_to_view", "join_from_view_as", "join_to_view_as");
  private static final List<String> NAMING = List.of("field", "name", "user_attribute", "value");

  /// Values that only make sense together.
  private static final List<String> WHOLE =
      List.of("between", "between_dates", "time_for_duration", "bin_boundaries");

  /// Null when the lists under `key` can only be taken whole: an item stands in one of them twice,
  /// the order means something and a side changed it, or both replaced the same item.
  static @Nullable MergeLists of(
      String key, @Nullable ListNode base, ListNode mine, ListNode theirs) {
    ListNode from = base == null ? new ListNode(List.of(), true, mine.span()) : base;
    List<ListNode> lists = List.of(from, mine, theirs);
    if (WHOLE.contains(key.startsWith("not_") ? key.substring(4) : key)) {
      return null;
    }
    boolean relationships = lists.stream().allMatch(MergeLists::isRelationships);
    MergeLists named = relationships ? relationships(lists) : named(lists);
    if (named != null) {
      return relationships || named.keepsOrder() ? named : null;
    }
    MergeLists values = by(lists, YamlValues::digest);
    boolean plain =
        lists.stream().flatMap(l -> l.items().stream()).allMatch(ScalarNode.class::isInstance);
    if (values == null || !(relationships || values.keepsOrder())) {
      return null;
    }
    return values.onlyGrows() && (plain || base != null) ? values.byValues() : null;
  }

  static boolean isRelationships(ListNode list) {
    return list.items().stream()
        .allMatch(item ->
            item instanceof MapNode map
                && map.text(JOINED.get(0)) != null
                && map.text(JOINED.get(1)) != null);
  }

  private static @Nullable MergeLists relationships(List<ListNode> lists) {
    MergeLists found = by(lists, item -> joined(item));
    return found != null ? found : by(lists, item -> joined(item) + '\0' + text(item, "id"));
  }

  private static String joined(YamlNode item) {
    StringBuilder id = new StringBuilder();
    JOINED.forEach(key -> id.append(text(item, key)).append('\0'));
    return id.toString();
  }

  private static @Nullable MergeLists named(List<ListNode> lists) {
    for (String key : NAMING) {
      boolean all =
          lists.stream()
              .flatMap(list -> list.items().stream())
              .allMatch(item -> item instanceof MapNode map && map.text(key) != null);
      MergeLists found = all ? by(lists, item -> text(item, key)) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String text(YamlNode item, String key) {
    String text = item instanceof MapNode map ? map.text(key) : null;
    return text == null ? "" : text;
  }

  private static @Nullable MergeLists by(List<ListNode> lists, Function<YamlNode, String> id) {
    List<List<String>> ids = new ArrayList<>();
    for (ListNode list : lists) {
      List<String> each = list.items().stream().map(id).toList();
      if (!YamlValues.areUnique(each)) {
        return null;
      }
      ids.add(each);
    }
    return new MergeLists(ids.get(0), ids.get(1), ids.get(2), false);
  }

  private MergeLists byValues() {
    return new MergeLists(base, mine, theirs, true);
  }

  /// Whether an item is gone that nothing but its value tells apart, so that it may as well have
  /// been changed.
  boolean mayHaveChanged() {
    return byValue && !(mine.containsAll(base) && theirs.containsAll(base));
  }

  private boolean keepsOrder() {
    return isInOrder(base, mine) && isInOrder(base, theirs);
  }

  private static boolean isInOrder(List<String> before, List<String> after) {
    List<String> common = new ArrayList<>(before);
    common.retainAll(new HashSet<>(after));
    List<String> now = new ArrayList<>(after);
    now.retainAll(new HashSet<>(before));
    return common.equals(now);
  }

  /// Whether only one side changed the list, or both only added to it.
  private boolean onlyGrows() {
    return base.equals(mine)
        || base.equals(theirs)
        || (mine.containsAll(base) && theirs.containsAll(base));
  }
}
