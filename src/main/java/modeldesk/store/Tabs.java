package modeldesk.store;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The files that were open in a target, in the order of their tabs; `active` was in front, in the
/// group of number `group`; `windows` say how the groups stood, the main one first, none where
/// there was one group only. Of very many files only `MOST` are kept, the one in front among them.
public record Tabs(
    Target.Place place,
    List<Tab> open,
    @Nullable FileName active,
    int group,
    List<Window> windows) {
  public static final int MOST = 50;

  /// One file: selected was what is between `anchor` and `caret`, which count UTF-16 units of the
  /// text as an editor shows it; `topLine` is the first line in view, from 0, and -1 where nothing
  /// was shown yet; `folds` are the lines that others were folded into. `pinned` ones stand first,
  /// `preview` is only looked at, `group` is the number of its group, `front` was shown there.
  public record Tab(
      FileName file,
      int anchor,
      int caret,
      int topLine,
      List<Fold> folds,
      boolean pinned,
      boolean preview,
      int group,
      boolean front) {
    public Tab {
      anchor = Math.max(0, anchor);
      caret = Math.max(0, caret);
      topLine = Math.max(-1, topLine);
      folds = List.copyOf(folds);
      group = Math.max(0, group);
    }

    /// A tab as they were before they could be pinned.
    public Tab(FileName file, int caret, int topLine) {
      this(file, caret, caret, topLine, List.of(), false, false, 0, false);
    }
  }

  /// A line that others were folded into: its number, from 0, and how it began.
  public record Fold(int line, String head) {
    private static final int HEAD = 100;

    public Fold {
      head = head.substring(0, Math.min(head.length(), HEAD));
    }

    /// Whether a line still is the one it was.
    public boolean isOf(String text) {
      return new Fold(line, text).equals(this);
    }
  }

  /// A window with its groups by their numbers. `bounds` is null for the main window, which stands
  /// where the program's does, and where one has not stood anywhere yet.
  public record Window(Room<Integer> room, Settings.@Nullable Window bounds) {}

  /// One group of tabs.
  public Tabs(Target.Place place, List<Tab> open, @Nullable FileName active) {
    this(place, open, active, 0, List.of());
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
    windows = List.copyOf(windows);
  }
}
