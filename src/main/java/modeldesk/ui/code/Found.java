package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import modeldesk.lang.search.Search;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// The places of what is sought, in order; `lines` are those they begin on, from 0. At most 9,999:
/// `more` says that there are others.
record Found(List<Span> spans, List<Integer> lines, boolean more) {
  static final Found NONE = new Found(List.of(), List.of(), false);

  private static final int MOST = 9_999;

  static Found in(String text, Span within, Search search) {
    List<Span> spans = search.find(text, within, MOST + 1);
    boolean more = spans.size() > MOST;
    List<Span> kept = List.copyOf(more ? spans.subList(0, MOST) : spans);
    LineIndex index = LineIndex.of(text);
    IntStream lines = kept.stream().mapToInt(span -> index.lineOf(span.start())).distinct();
    return new Found(kept, lines.boxed().toList(), more);
  }

  /// The places after an edit, without those it touched. The lines are those from before.
  Found after(Edits edits) {
    if (spans.isEmpty()) {
      return this;
    }
    List<Span> moved = new ArrayList<>(spans.size());
    int growth = 0;
    int next = 0;
    for (Span span : spans) {
      while (next < edits.list().size() && edits.list().get(next).end() <= span.start()) {
        growth += edits.list().get(next++).growth();
      }
      Edit edit = next < edits.list().size() ? edits.list().get(next) : null;
      if (edit == null || edit.start() >= span.end()) {
        moved.add(new Span(span.start() + growth, span.end() + growth));
      }
    }
    return new Found(List.copyOf(moved), lines, more);
  }

  /// Which of the places `here` is; -1 if none.
  int indexOf(Span here) {
    return spans.indexOf(here);
  }

  /// The first place from the start of `here` on, but `here` itself; after the last comes the
  /// first.
  Span next(Span here) {
    return spans.stream()
        .filter(span -> span.start() >= here.start() && !span.equals(here))
        .findFirst()
        .orElse(spans.getFirst());
  }

  /// The last place before `here`; before the first comes the last.
  Span previous(Span here) {
    return spans.reversed().stream()
        .filter(span -> span.start() < here.start())
        .findFirst()
        .orElse(spans.getLast());
  }

  /// The place that begins at `offset` or first behind it.
  Span from(int offset) {
    return spans.stream()
        .filter(span -> span.start() >= offset)
        .findFirst()
        .orElse(spans.getFirst());
  }

  /// The first of the places that ends behind `offset`.
  int firstBehind(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
