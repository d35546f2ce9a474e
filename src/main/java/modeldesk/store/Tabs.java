package modeldesk.store;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The files that were open in a target, in the order of their tabs; `active` was in front. Of very
/// many only `MOST` are kept, the one in front among them.
public record Tabs(Target.Place place, List<Tab> open, @Nullable FileName active) {
  public static final int MOST = 50;

  /// One file: `caret` counts UTF-16 units of the text as an editor shows it, `topLine` is the
  /// first line in view, from 0, and -1 where nothing was shown yet.
  public record Tab(FileName file, int caret, int topLine) {
    public Tab {
      caret = Math.max(0, caret);
      topLine = Math.max(-1, topLine);
    }
  }

  public Tabs {
    int beyond = open.size() - MOST;
    if (beyond > 0) {
      FileName front = active;
      int at = open.stream().map(Tab::file).toList().indexOf(front);
      int from = at < 0 ? beyond : Math.min(at, beyond);
      open = open.subList(from, from + MOST);
    }
    open = List.copyOf(open);
  }
}
