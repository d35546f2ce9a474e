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
import java.util.TreeMap;
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
    Set<FileName> names = new HashSet<>(left.keySet());
    names.addAll(right.keySet());
    Map<Part, Found> was = new LinkedHashMap<>();
    Map<Part, Found> is = new LinkedHashMap<>();
    for (FileName name : new TreeMap<>(both(left, right)).keySet()) {
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
                name, left.get(name), right.get(name), readable ? counts.getOrDefault(name, 0) : -1)));
    return new ModelComparison(files, parts);
  }

  private static Map<FileName, String> both(
      Map<FileName, String> left, Map<FileName, String> right) {
    Map<FileName, String> both = new HashMap<>(left);
    both.putAll(right);
    return both;
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
    is.forEach((part, found) -> {
      Found before = was.get(part);
      if (before == null) {
        all.add(one(part, Difference.ADDED, found, -1, found.offset(), is));
      } else if (!YamlValues.same(before.value(), found.value())) {
        all.add(changed(part, before, found));
      }
    });
    was.forEach((part, found) -> {
      if (!is.containsKey(part)) {
        all.add(one(part, Difference.DELETED, found, found.offset(), -1, was));
      }
    });
    Set<Whole> whole = new HashSet<>();
    all.stream()
        .filter(each -> each.difference() != Difference.CHANGED)
        .forEach(each ->
            whole.add(new Whole(each.difference(), each.part().kind(), each.part().qualified())));
    return all.stream().filter(each -> !whole.contains(owner(each))).sorted(ORDER).toList();
  }

  /// What came or went with its view or topic is not told apart from it.
  private record Whole(Difference difference, PartKind kind, String name) {}

  private static Whole owner(PartChange change) {
    Part part = change.part();
    return new Whole(change.difference(), part.kind().owner(), part.owner());
  }

  private static PartChange changed(Part part, Found before, Found after) {
    int left = before.file().equals(after.file()) ? before.offset() : -1;
    List<String> keys = keys(before.value(), after.value());
    return new PartChange(part, Difference.CHANGED, after.file(), keys, 0, left, after.offset());
  }

  private static PartChange one(
      Part part, Difference difference, Found found, int left, int right, Map<Part, Found> side) {
    long members =
        side.keySet().stream()
            .filter(each -> each.owner().equals(part.qualified()))
            .filter(each -> each.kind().owner() == part.kind())
            .count();
    return new PartChange(
        part, difference, found.file(), List.of(), (int) members, left, right);
  }

  /// The keys of two maps that do not say the same, in the order of the right one.
  private static List<String> keys(YamlNode left, YamlNode right) {
    if (!(left instanceof MapNode was) || !(right instanceof MapNode is) ) {
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
