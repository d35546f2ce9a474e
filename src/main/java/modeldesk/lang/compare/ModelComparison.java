package modeldesk.lang.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.lang.compare.PartScan.Found;
import modeldesk.model.FileName;
import modeldesk.text.Diff;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlValues;
import org.jspecify.annotations.Nullable;

/// What the files of one state of a model have differently from those of another, told twice: by
/// file and by part. Quotes, layout, comments and the order of keys make another file, and no other
/// part. A part that only moved to another file is the same part.
public record ModelComparison(List<ChangedFile> files, List<PartChange> parts) {
  private static final Comparator<PartChange> ORDER =
      Comparator.comparing((PartChange each) -> each.part().kind())
          .thenComparing(each -> each.part().qualified());

  public ModelComparison {
    files = List.copyOf(files);
    parts = List.copyOf(parts);
  }

  /// Compares two states with plain line ends, from left to right. Reads what differs: for a
  /// background thread.
  public static ModelComparison of(Map<FileName, String> left, Map<FileName, String> right) {
    SortedMap<FileName, Boolean> differing = new TreeMap<>();
    Map<Part, Found> was = new LinkedHashMap<>();
    Map<Part, Found> is = new LinkedHashMap<>();
    SortedSet<FileName> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    for (FileName name : names) {
      String before = left.get(name);
      String after = right.get(name);
      if (before == null || !before.equals(after)) {
        differing.put(name, read(name, before, after, was, is));
      }
    }
    List<PartChange> parts = parts(was, is);
    Map<FileName, Integer> counts = new HashMap<>();
    parts.forEach(each -> counts.merge(each.file(), 1, Integer::sum));
    List<ChangedFile> files = new ArrayList<>();
    differing.forEach((name, readable) ->
        files.add(
            file(
                name,
                left.get(name),
                right.get(name),
                readable ? counts.getOrDefault(name, 0) : -1)));
    return new ModelComparison(files, parts);
  }

  /// The parts of a text that cannot be read are not known, so neither text counts.
  private static boolean read(
      FileName name,
      @Nullable String before,
      @Nullable String after,
      Map<Part, Found> was,
      Map<Part, Found> is) {
    Map<Part, Found> left = new LinkedHashMap<>();
    Map<Part, Found> right = new LinkedHashMap<>();
    boolean readable =
        (before == null || PartScan.read(name, before, left))
            && (after == null || PartScan.read(name, after, right));
    if (readable) {
      left.forEach(was::putIfAbsent);
      right.forEach(is::putIfAbsent);
    }
    return readable;
  }

  private static ChangedFile file(
      FileName name, @Nullable String left, @Nullable String right, int parts) {
    Diff.Count lines = Diff.count(left == null ? "" : left, right == null ? "" : right);
    return new ChangedFile(name, left, right, lines, parts);
  }

  private static List<PartChange> parts(Map<Part, Found> was, Map<Part, Found> is) {
    List<PartChange> all = new ArrayList<>();
    Map<Whole, Integer> members = members(is, Difference.ADDED);
    members.putAll(members(was, Difference.DELETED));
    is.forEach((part, found) -> {
      Found before = was.get(part);
      if (before == null) {
        int with = members.getOrDefault(whole(part, Difference.ADDED), 0);
        all.add(
            new PartChange(
                part, Difference.ADDED, found.file(), List.of(), with, -1, found.offset()));
      } else if (!YamlValues.same(before.value(), found.value())) {
        all.add(changed(part, before, found));
      }
    });
    was.forEach((part, found) -> {
      if (!is.containsKey(part)) {
        int with = members.getOrDefault(whole(part, Difference.DELETED), 0);
        all.add(
            new PartChange(
                part, Difference.DELETED, found.file(), List.of(), with, found.offset(), -1));
      }
    });
    Set<Whole> whole = new HashSet<>();
    all.stream()
        .filter(each -> each.difference() != Difference.CHANGED)
        .forEach(each -> whole.add(whole(each.part(), each.difference())));
    return all.stream()
        .filter(each -> !whole.contains(owner(each.part(), each.difference())))
        .sorted(ORDER)
        .toList();
  }

  /// What came or went with its view or topic is not told apart from it.
  private record Whole(Difference difference, PartKind kind, String name) {}

  private static Whole whole(Part part, Difference difference) {
    return new Whole(difference, part.kind(), part.qualified());
  }

  private static Whole owner(Part part, Difference difference) {
    return new Whole(difference, part.kind().owner(), part.owner());
  }

  private static PartChange changed(Part part, Found before, Found after) {
    int left = before.file().equals(after.file()) ? before.offset() : -1;
    List<String> keys = keys(before.value(), after.value());
    return new PartChange(part, Difference.CHANGED, after.file(), keys, 0, left, after.offset());
  }

  /// How many parts belong to each view and topic.
  private static Map<Whole, Integer> members(Map<Part, Found> side, Difference difference) {
    Map<Whole, Integer> members = new HashMap<>();
    side.keySet().forEach(part -> members.merge(owner(part, difference), 1, Integer::sum));
    return members;
  }

  /// The keys of two maps that do not say the same, in the order of the right one.
  private static List<String> keys(YamlNode left, YamlNode right) {
    if (!(left instanceof MapNode was) || !(right instanceof MapNode is)) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (MapNode.Entry entry : is.entries()) {
      YamlNode before = was.get(entry.key().text());
      if (before == null || !YamlValues.same(before, entry.value())) {
        keys.add(entry.key().text());
      }
    }
    for (MapNode.Entry entry : was.entries()) {
      if (is.get(entry.key().text()) == null) {
        keys.add(entry.key().text());
      }
    }
    return keys;
  }
}
