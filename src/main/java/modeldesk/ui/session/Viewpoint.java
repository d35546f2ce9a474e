package modeldesk.ui.session;

import java.util.List;
import modeldesk.store.Tabs;

/// Where one is in a text: what is selected, from `anchor` to `caret` in UTF-16 units, the first
/// line in view, from 0, -1 when no line is in view yet, and what is folded.
public record Viewpoint(int anchor, int caret, int topLine, List<Tabs.Fold> folds) {
  public Viewpoint {
    folds = List.copyOf(folds);
  }

  /// Where nothing is folded.
  public Viewpoint(int anchor, int caret, int topLine) {
    this(anchor, caret, topLine, List.of());
  }

  /// Where nothing is selected or folded.
  public Viewpoint(int caret, int topLine) {
    this(caret, caret, topLine);
  }

  /// The same within a text of `length`.
  Viewpoint within(int length) {
    return new Viewpoint(Math.min(anchor, length), Math.min(caret, length), topLine, folds);
  }
}
