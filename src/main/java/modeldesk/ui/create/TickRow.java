package modeldesk.ui.create;

import java.util.List;
import modeldesk.ui.kit.TreeRow;

/// A line that can be ticked: `path` leads to it from the top, and its end is what it is called.
/// `detail` and `warning` stand behind the name, `explained` is what the tooltip says; each may be
/// empty. A line that is not `free` cannot be ticked.
record TickRow(
    List<String> path,
    String detail,
    String warning,
    String explained,
    boolean isTicked,
    boolean isFree,
    boolean isExpandable,
    boolean isExpanded)
    implements TreeRow {
  TickRow {
    path = List.copyOf(path);
  }

  /// A line of a plain list.
  static TickRow flat(String name, String detail, boolean ticked) {
    return new TickRow(List.of(name), detail, "", "", ticked, true, false, false);
  }

  String name() {
    return path.getLast();
  }

  @Override
  public String key() {
    return String.join("/", path);
  }

  @Override
  public int depth() {
    return path.size() - 1;
  }
}
