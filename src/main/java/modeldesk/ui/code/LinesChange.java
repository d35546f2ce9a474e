package modeldesk.ui.code;

import java.util.Collections;
import java.util.List;

/// Which lines an edit touched: lines `first` until `first + removed` of the text before stand as
/// lines `first` until `first + inserted` now, both ends included.
record LinesChange(int first, int removed, int inserted) {
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
