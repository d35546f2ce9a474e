package modeldesk.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which comments a side brings. Omni may drop or move comments when it saves (api.md §3.6), so one
/// that is missing in theirs stays, and one that only stands elsewhere there is not written twice.
/// Comments are told apart by their words, and counted.
final class MergeNews {
  private final Map<String, Integer> theirs = new HashMap<>();
  private final Map<String, Integer> mine = new HashMap<>();
  private final Set<String> brought = new HashSet<>();
  private final Map<String, Integer> there;
  private final Map<String, Integer> here;
  private final Map<String, Integer> lost = new HashMap<>();
  private final Set<MergeNote> taken = new HashSet<>();

  /// `lost` are the comments of mine that go with what theirs removed or replaced.
  MergeNews(MergeText base, MergeText mine, MergeText theirs, Map<String, Integer> lost) {
    Map<String, Integer> old = counts(base);
    this.there = counts(theirs);
    this.here = counts(mine);
    there.forEach((words, n) -> {
      int before = old.getOrDefault(words, 0);
      int mineToo = Math.max(0, here.getOrDefault(words, 0) - before);
      int fresh = Math.max(0, Math.max(0, n - before) - mineToo);
      if (fresh > 0) {
        brought.add(words);
      }
      this.theirs.put(words, fresh + Math.min(n, lost.getOrDefault(words, 0)));
    });
    here.forEach((words, n) -> {
      int before = old.getOrDefault(words, 0);
      int theirsToo = Math.max(0, there.getOrDefault(words, 0) - before);
      this.mine.put(words, Math.max(0, n - before - theirsToo));
      this.here.put(words, n - lost.getOrDefault(words, 0));
    });
  }

  private static Map<String, Integer> counts(MergeText text) {
    Map<String, Integer> counts = new HashMap<>();
    text.notes().forEach(note -> counts.merge(note.text(), 1, Integer::sum));
    return counts;
  }

  /// Whether theirs brings this comment and it was not taken yet.
  boolean has(MergeNote note) {
    return theirs.getOrDefault(note.text(), 0) > 0 && !taken.contains(note);
  }

  /// Takes a comment of theirs if it is to be written.
  boolean take(MergeNote note) {
    if (!has(note)) {
      return false;
    }
    theirs.merge(note.text(), -1, Integer::sum);
    return taken.add(note);
  }

  /// Takes the first one of these that has such words and is to be written.
  boolean take(List<MergeNote> notes, String words) {
    return notes.stream().anyMatch(note -> note.text().equals(words) && take(note));
  }

  boolean isOfTheirs(String words) {
    return brought.contains(words);
  }

  boolean isOfMine(String words) {
    return mine.getOrDefault(words, 0) > 0;
  }

  boolean isHere(String words) {
    return here.getOrDefault(words, 0) > 0;
  }

  boolean isThere(String words) {
    return there.containsKey(words);
  }

  /// A comment of mine goes with its value.
  void lose(String words) {
    lost.merge(words, 1, Integer::sum);
  }

  Map<String, Integer> lost() {
    return lost;
  }
}
