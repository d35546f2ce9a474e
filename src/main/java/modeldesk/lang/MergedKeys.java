package modeldesk.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlConflict;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlMerge;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import modeldesk.yaml.YamlValues;
import org.jspecify.annotations.Nullable;

/// Tells which keys a merge took from whom without a question, in the order of mine and then of
/// theirs. A key that one side added is one entry, however much stands below it.
final class MergedKeys {
  private final Set<YamlPath> asked = new HashSet<>();
  private final List<MergedKey> found = new ArrayList<>();

  private MergedKeys(YamlMerge merge) {
    merge.conflicts().stream().map(YamlConflict::path).forEach(asked::add);
  }

  static List<MergedKey> of(YamlMerge merge, String base, String mine, String theirs) {
    MergedKeys keys = new MergedKeys(merge);
    YamlDocument was = YamlParser.parse(base);
    YamlDocument my = YamlParser.parse(mine);
    YamlDocument their = YamlParser.parse(theirs);
    if (was.isValid() && my.isValid() && their.isValid()) {
      keys.collect(YamlPath.ROOT, was.root(), my.root(), their.root());
    } else if (merge.isClean()) {
      keys.found.add(new MergedKey(YamlPath.ROOT, MergedKey.Side.BOTH));
    }
    return List.copyOf(keys.found);
  }

  private void collect(
      YamlPath path, @Nullable YamlNode base, @Nullable YamlNode mine, @Nullable YamlNode theirs) {
    boolean here = !same(base, mine);
    boolean there = !same(base, theirs);
    if (asked.contains(path) || !(here || there)) {
      return;
    }
    if (mine instanceof MapNode my && theirs instanceof MapNode their) {
      MapNode was = base instanceof MapNode map ? map : null;
      for (String key : keys(was, my, their)) {
        collect(path.child(key), was == null ? null : was.get(key), my.get(key), their.get(key));
      }
    } else if (asked.stream().noneMatch(each -> isBelow(each, path))) {
      found.add(
          new MergedKey(
              path,
              here && there
                  ? MergedKey.Side.BOTH
                  : here ? MergedKey.Side.MINE : MergedKey.Side.THEIRS));
    }
  }

  private static Set<String> keys(@Nullable MapNode base, MapNode mine, MapNode theirs) {
    Set<String> keys = new LinkedHashSet<>();
    mine.entries().forEach(e -> keys.add(e.key().text()));
    theirs.entries().forEach(e -> keys.add(e.key().text()));
    if (base != null) {
      base.entries().forEach(e -> keys.add(e.key().text()));
    }
    return keys;
  }

  private static boolean isBelow(YamlPath path, YamlPath above) {
    int length = above.segments().size();
    return path.segments().size() > length
        && path.segments().subList(0, length).equals(above.segments());
  }

  private static boolean same(@Nullable YamlNode a, @Nullable YamlNode b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return YamlValues.same(a, b);
  }
}
