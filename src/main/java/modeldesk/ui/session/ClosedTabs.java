package modeldesk.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// The tabs of the open target that were closed, the last one first.
final class ClosedTabs {
  private static final int MOST = 30;

  /// A tab as it was: in which group, at which place, and where one was in its text.
  record Closed(FileName file, int group, int index, boolean pinned, Viewpoint viewpoint) {}

  private final Deque<Closed> closed = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

  ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }

  void add(Arrangement arrangement, TabGroup group, Tab tab) {
    closed.addFirst(
        new Closed(
            tab.document().name(),
            arrangement.groups().indexOf(group),
            group.tabs().indexOf(tab),
            tab.isPinned(),
            tab.viewpoint()));
    if (closed.size() > MOST) {
      closed.removeLast();
    }
    any.set(true);
  }

  @Nullable Closed takeLast() {
    Closed last = closed.pollFirst();
    any.set(!closed.isEmpty());
    return last;
  }

  void clear() {
    closed.clear();
    any.set(false);
  }
}
