package modeldesk.ui.code;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.text.Edit;
import modeldesk.text.Edits;

/// Which lines an edit touched: lines `first` until `first + removed` of the text before stand as
/// lines `first` until `first + inserted` now, both ends included.
record LinesChange(int first, int removed, int inserted) {
  /// What `steps`, each a change of the text the one before left, did to a text that had
  /// `countBefore` lines and is `now`.
  static LinesChange of(List<Edits> steps, TextLines now, int countBefore) {
    int length = now.end(now.count() - 1);
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Edits step : steps) {
      int growth = step.list().stream().mapToInt(Edit::growth).sum();
      start = Math.min(start, step.list().getFirst().start());
      end = Math.max(end, step.list().getLast().end()) + growth;
    }
    int first = now.lineAt(Math.min(start, length));
    int inserted = now.lineAt(Math.clamp(end, Math.min(start, length), length)) - first;
    return new LinesChange(first, inserted - (now.count() - countBefore), inserted);
  }

  /// Where lines are now; those that were touched are left out.
  SortedSet<Integer> moved(SortedSet<Integer> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    SortedSet<Integer> moved = new TreeSet<>(lines.headSet(first));
    lines.tailSet(first + removed + 1).forEach(line -> moved.add(line + inserted - removed));
    return moved;
  }

  /// Makes a list with an entry per line follow: new lines get `fresh`, the last touched line keeps
  /// its entry.
  <T> void splice(List<T> entries, T fresh) {
    int less = Math.min(removed, inserted);
    for (int i = 0; i < less; i++) {
      entries.set(first + i, fresh);
    }
    if (removed > less) {
      entries.subList(first + less, first + removed).clear();
    } else if (inserted > less) {
      entries.addAll(first + less, Collections.nCopies(inserted - less, fresh));
    }
  }
}
