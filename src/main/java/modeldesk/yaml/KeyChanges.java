package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import modeldesk.yaml.YamlChoice.Side;
import org.jspecify.annotations.Nullable;

/// What an edited text changes key by key, and the text without some of these changes. Quotes,
/// layout, comments and the order of keys are no change of a key, so they stay as they are edited.
public final class KeyChanges {
  private static final String NEITHER = "(neither this nor that)";

  private final String base;
  private final String mine;
  private final List<KeyChange> all;

  private KeyChanges(String base, String mine, List<KeyChange> all) {
    this.base = base;
    this.mine = mine;
    this.all = List.copyOf(all);
  }

  /// What `mine` makes of `base`; null where that cannot be told by keys: a text with an error,
  /// with a repeated key, with anchors, or that is no map.
  public static @Nullable KeyChanges between(String base, String mine) {
    MergeText was = new MergeText(base);
    MergeText is = new MergeText(mine);
    if (!isByKey(was) || !isByKey(is)) {
      return null;
    }
    List<KeyChange> all = new ArrayList<>();
    compare(YamlPath.ROOT, map(was.root), map(is.root), all);
    return new KeyChanges(base, mine, all);
  }

  /// The changes in the order of the edited text, what was removed last.
  public List<KeyChange> all() {
    return all;
  }

  /// The edited text with the changes of `paths` taken back; null in the rare case that the texts
  /// cannot be taken apart there. Everything else keeps its characters.
  public @Nullable String without(Collection<YamlPath> paths) {
    Set<YamlPath> back = new HashSet<>(paths);
    String common = base;
    String kept = mine;
    String returned = base;
    for (KeyChange change : all) {
      YamlPath path = change.path();
      boolean isBack = back.contains(path);
      String neither =
          isBack && change.kind() == KeyChange.Kind.CHANGED ? withNeither(common, path) : common;
      if (!neither.equals(common)) {
        common = neither;
        continue;
      }
      if (change.kind() != KeyChange.Kind.ADDED) {
        common = cut(common, path);
        returned = isBack ? returned : cut(returned, path);
      }
      if (change.kind() != KeyChange.Kind.REMOVED && isBack) {
        kept = cut(kept, path);
      }
    }
    if (kept.equals(mine) && returned.equals(common)) {
      return mine;
    }
    YamlMerge merged = YamlMerge.of(common, kept, returned);
    if (!merged.conflicts().stream().allMatch(clash -> back.contains(clash.path()))) {
      return null;
    }
    String text = merged.resolved(merged.conflicts().stream().map(c -> Side.THEIRS).toList());
    return isWithout(text, back) ? text : null;
  }

  /// A text that has another scalar at `path` than either side, so that both sides seem to have
  /// changed it there and the returning one can be chosen in its place.
  private static String withNeither(String text, YamlPath path) {
    return YamlEdits.setScalar(text, path, NEITHER).apply(text);
  }

  private static String cut(String text, YamlPath path) {
    return YamlEdits.removeKey(text, path).apply(text);
  }

  /// Whether a text says just what is left of the changes.
  private boolean isWithout(String text, Set<YamlPath> back) {
    KeyChanges left = between(base, text);
    if (left == null) {
      return false;
    }
    Set<KeyChange> wanted = new HashSet<>(all);
    wanted.removeIf(change -> back.contains(change.path()));
    return wanted.equals(new HashSet<>(left.all)) && saysMine(text, wanted);
  }

  private boolean saysMine(String text, Set<KeyChange> wanted) {
    YamlNode mineRoot = YamlParser.parse(mine).root();
    YamlNode textRoot = YamlParser.parse(text).root();
    return wanted.stream()
        .allMatch(change -> {
          YamlNode a = mineRoot == null ? null : mineRoot.find(change.path());
          YamlNode b = textRoot == null ? null : textRoot.find(change.path());
          return Objects.equals(a, b) || (a != null && b != null && YamlValues.same(a, b));
        });
  }

  private static boolean isByKey(MergeText text) {
    return text.isMergeable()
        && (text.root == null || (text.root instanceof MapNode map && hasUniqueKeys(map)));
  }

  private static boolean hasUniqueKeys(YamlNode node) {
    return switch (node) {
      case ScalarNode _ -> true;
      case ListNode list -> list.items().stream().allMatch(KeyChanges::hasUniqueKeys);
      case MapNode map ->
          YamlValues.areUnique(map.entries().stream().map(e -> e.key().text()).toList())
              && map.entries().stream().allMatch(e -> hasUniqueKeys(e.value()));
    };
  }

  private static @Nullable MapNode map(@Nullable YamlNode root) {
    return root instanceof MapNode map ? map : null;
  }

  private static void compare(
      YamlPath at, @Nullable MapNode was, @Nullable MapNode is, List<KeyChange> all) {
    for (MapNode.Entry entry : entries(is)) {
      YamlPath path = at.child(entry.key().text());
      YamlNode before = was == null ? null : was.get(entry.key().text());
      if (before == null) {
        all.add(new KeyChange(path, KeyChange.Kind.ADDED));
      } else if (before instanceof MapNode left && entry.value() instanceof MapNode right) {
        compare(path, left, right, all);
      } else if (!YamlValues.same(before, entry.value())) {
        all.add(new KeyChange(path, KeyChange.Kind.CHANGED));
      }
    }
    for (MapNode.Entry entry : entries(was)) {
      if (is == null || is.get(entry.key().text()) == null) {
        all.add(new KeyChange(at.child(entry.key().text()), KeyChange.Kind.REMOVED));
      }
    }
  }

  private static List<MapNode.Entry> entries(@Nullable MapNode map) {
    return map == null ? List.of() : map.entries();
  }
}
