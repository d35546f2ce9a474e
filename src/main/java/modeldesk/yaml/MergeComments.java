package modeldesk.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Comments above keys that theirs added or changed. Omni may drop or move comments when it saves
/// (api.md §3.6), so one that is missing there stays, and one that only stands elsewhere is not
/// written twice.
final class MergeComments {
  private final MergeText base;
  private final MergeText mine;
  private final MergeText theirs;
  private @Nullable Set<String> known;
  private @Nullable Set<String> there;

  MergeComments(MergeText base, MergeText mine, MergeText theirs) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
  }

  /// The comments that belong above a key of mine; null when they stay as they are.
  @Nullable List<String> above(@Nullable MergeRow b, MergeRow m, MergeRow t) {
    List<String> their = of(theirs, t);
    List<String> my = of(mine, m);
    if (their.isEmpty() || their.equals(my)) {
      return null;
    }
    List<String> fresh = new ArrayList<>(their);
    fresh.removeAll(known());
    if (fresh.isEmpty()) {
      return null;
    }
    List<String> old = b == null ? List.of() : of(base, b);
    List<String> kept = new ArrayList<>(my);
    kept.removeIf(line -> old.contains(line) && !there().contains(line));
    List<String> all = new ArrayList<>(kept);
    all.addAll(fresh);
    boolean sameLines = all.containsAll(their) && their.containsAll(all);
    return sameLines ? their : all;
  }

  private static List<String> of(MergeText text, MergeRow row) {
    if (row.lead() == row.start()) {
      return List.of();
    }
    int key = row.start();
    return comments(text.slice(row.lead(), key));
  }

  private static List<String> comments(String lines) {
    return lines.lines().map(String::strip).filter(line -> line.startsWith("#")).toList();
  }

  private Set<String> known() {
    if (known == null) {
      known = new HashSet<>(comments(base.text));
      known.addAll(comments(mine.text));
    }
    return known;
  }

  private Set<String> there() {
    if (there == null) {
      there = new HashSet<>(comments(theirs.text));
    }
    return there;
  }
}
