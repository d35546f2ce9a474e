package modeldesk.ui.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import modeldesk.text.Merge;
import modeldesk.yaml.YamlLeaves;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What several states of one file mean for each other, key by key where they are YAML.
final class Changes {
  private Changes() {}

  /// The keys that changed from `base` to `shared` and stand otherwise on the branch.
  record Lost(boolean any, List<YamlPath> keys) {}

  static Lost lost(@Nullable String base, @Nullable String shared, @Nullable String branch) {
    if (Objects.equals(base, shared) || Objects.equals(shared, branch)) {
      return new Lost(false, List.of());
    }
    YamlLeaves from = leaves(base);
    YamlLeaves to = leaves(shared);
    YamlLeaves mine = leaves(branch);
    if (shared == null || branch == null || from == null || to == null || mine == null) {
      return new Lost(true, List.of());
    }
    List<YamlPath> keys =
        changed(from, to).stream()
            .filter(path -> !Objects.equals(to.at(path), mine.at(path)))
            .toList();
    boolean layoutOnly = from.values().equals(to.values()) && !isIncluded(base, shared, branch);
    return new Lost(!keys.isEmpty() || layoutOnly, keys);
  }

  /// Whether a change that was taken over arrived on the branch: it was pushed since, and of the
  /// shared model's changes the branch lacks only what it had changed itself, which the user
  /// decided.
  static boolean arrived(
      @Nullable String base,
      @Nullable String taken,
      @Nullable String before,
      @Nullable String branch) {
    if (Objects.equals(before, branch)) {
      return false;
    }
    if (Objects.equals(taken, branch)) {
      return true;
    }
    if (taken == null || branch == null) {
      return false;
    }
    YamlLeaves from = leaves(base);
    YamlLeaves mine = leaves(branch);
    if (Merge.hasMarks(branch) || from == null || mine == null) {
      return false;
    }
    return lost(base, taken, branch).keys().stream()
        .noneMatch(path -> Objects.equals(from.at(path), mine.at(path)));
  }

  /// Whether the branch only adds to what `shared` has, and wrote all of that itself, as its `own`
  /// layer tells; null when that is not known or does not hold the file. Nothing of the shared
  /// model can be lost then, whatever it had when the branch began.
  static boolean onlyAdds(@Nullable String shared, @Nullable String branch, @Nullable String own) {
    YamlLeaves from = leaves(shared);
    YamlLeaves to = leaves(branch);
    YamlLeaves layer = own == null ? null : leaves(own);
    return from != null
        && to != null
        && layer != null
        && changed(from, to).stream()
            .allMatch(path -> from.at(path) == null && Objects.equals(to.at(path), layer.at(path)));
  }

  private static Set<YamlPath> changed(YamlLeaves from, YamlLeaves to) {
    Set<YamlPath> paths = new LinkedHashSet<>();
    List<YamlPath> all = new ArrayList<>(to.values().keySet());
    all.addAll(from.values().keySet());
    for (YamlPath path : all) {
      if (!Objects.equals(from.at(path), to.at(path))) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static boolean isIncluded(@Nullable String base, String shared, String branch) {
    Merge merged = Merge.of(base == null ? "" : base, branch, "", shared, "");
    return merged.isClean() && merged.text().equals(branch);
  }

  private static @Nullable YamlLeaves leaves(@Nullable String text) {
    return YamlLeaves.of(text == null ? "" : text);
  }
}
