package modeldesk.store;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The files that were open in a target, in the order of their tabs; `active` was in front; `split`
/// is null where there was one group of tabs. Of very many only `MOST` are kept, the one in front
/// among them.
public record Tabs(
    Target.Place place, List<Tab> open, @Nullable FileName active, @Nullable Split split) {
  public static final int MOST = 50;

  /// One file: `caret` counts UTF-16 units of the text as an editor shows it, `topLine` is the
  /// first line in view, from 0, and -1 where nothing was shown yet. `pinned` ones stand first,
  /// `preview` is only looked at, `group` is 0 or 1, `front` was shown in its group.
  public record Tab(
      FileName file,
      int caret,
      int topLine,
      boolean pinned,
      boolean preview,
      int group,
      boolean front) {
    public Tab {
      caret = Math.max(0, caret);
      topLine = Math.max(-1, topLine);
      group = Math.clamp(group, 0, 1);
    }

    /// A tab as they were before they could be pinned.
    public Tab(FileName file, int caret, int topLine) {
      this(file, caret, topLine, false, false, 0, false);
    }
  }

  /// How two groups stood: `down` or side by side, the first one's `share` of the room, and which
  /// of them was `active`.
  public record Split(boolean down, double share, int active) {
    private static final double LEAST = 0.1;

    public Split {
      share = Math.clamp(share, LEAST, 1 - LEAST);
      active = Math.clamp(active, 0, 1);
    }
  }

  /// One group of tabs.
  public Tabs(Target.Place place, List<Tab> open, @Nullable FileName active) {
    this(place, open, active, null);
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
