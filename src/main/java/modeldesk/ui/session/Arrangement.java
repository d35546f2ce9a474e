package modeldesk.ui.session;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.store.Room;
import modeldesk.store.Settings;
import org.jspecify.annotations.Nullable;

/// How the open files stand: groups of tabs beside and under each other, in the main window and in
/// others, and which of them one works in. A group that loses its last tab is gone, and a window
/// with its last group, but for the main one, which keeps one. On the window's thread only.
public final class Arrangement {
  /// Where a group stands from another one.
  public enum Direction {
    RIGHT,
    DOWN
  }

  private final ObservableList<EditorWindow> windows =
      FXCollections.observableArrayList(new EditorWindow(new Room.One<>(new TabGroup())));
  private final ObservableList<EditorWindow> windowsView =
      FXCollections.unmodifiableObservableList(windows);
  private final ReadOnlyObjectWrapper<TabGroup> active =
      new ReadOnlyObjectWrapper<>(main().active());
  private final ReadOnlyObjectWrapper<@Nullable Document> front = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper split = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
  private final ChangeListener<Settings.@Nullable Window> moved;
  private final Runnable changed;

  /// `changed` is called after each change.
  Arrangement(Runnable changed) {
    this.changed = changed;
    moved = (o, was, is) -> changed.run();
  }

  /// The windows that show groups, the main one first.
  public ObservableList<EditorWindow> windows() {
    return windowsView;
  }

  public EditorWindow main() {
    return windows.getFirst();
  }

  /// The window one works in.
  public EditorWindow window() {
    return windowOf(active.get());
  }

  /// All groups of all windows, as one reads them.
  public List<TabGroup> groups() {
    return windows.stream().flatMap(window -> window.groups().stream()).toList();
  }

  /// The group one works in.
  public ReadOnlyObjectProperty<TabGroup> activeProperty() {
    return active.getReadOnlyProperty();
  }

  public TabGroup active() {
    return active.get();
  }

  /// The document one works in; null when none is open.
  public ReadOnlyObjectProperty<@Nullable Document> frontProperty() {
    return front.getReadOnlyProperty();
  }

  /// Whether there are two groups or more, in whichever windows.
  public ReadOnlyBooleanProperty splitProperty() {
    return split.getReadOnlyProperty();
  }

  /// Whether the tab one works in has a window for itself.
  public ReadOnlyBooleanProperty aloneProperty() {
    return alone.getReadOnlyProperty();
  }

  /// The group so many steps behind one, or before it; behind the last stands the first.
  public TabGroup step(TabGroup from, int by) {
    List<TabGroup> groups = groups();
    return groups.get(Math.floorMod(groups.indexOf(from) + by, groups.size()));
  }

  /// One works in a group from now on.
  public void enter(TabGroup group) {
    if (groups().contains(group)) {
      setActive(group);
      settle();
    }
  }

  /// One came to a window: where one was in it is where one works.
  public void enter(EditorWindow window) {
    if (!window.equals(window())) {
      enter(window.active());
    }
  }

  /// Shows a tab and enters its group.
  void show(TabGroup group, Tab tab) {
    group.show(tab);
    setActive(group);
    settle();
  }

  /// Shows a document where it has a tab in the window one works in, in the active group if it has
  /// one there; false when it has none.
  boolean show(Document document) {
    Stream<TabGroup> here = Stream.concat(Stream.of(active.get()), window().groups().stream());
    for (TabGroup group : here.distinct().toList()) {
      Tab tab = group.find(document);
      if (tab != null) {
        show(group, tab);
        return true;
      }
    }
    return false;
  }

  /// Adds a tab to a group and shows it.
  void add(TabGroup group, Tab tab, int index) {
    group.add(tab, index);
    show(group, tab);
  }

  /// Takes a tab away.
  void close(TabGroup group, Tab tab) {
    group.remove(tab);
    leaveEmpty(group);
    settle();
  }

  /// A group without tabs goes, unless the main window has no other.
  private void leaveEmpty(TabGroup group) {
    EditorWindow window = windowOf(group);
    if (!group.tabs().isEmpty()) {
      return;
    }
    boolean works = active.get().equals(group);
    if (window.groups().size() > 1) {
      // Who looks for the group one works in finds one that stays.
      TabGroup next = next(window, group);
      if (works) {
        setActive(next);
      }
      window.remove(group);
    } else if (!window.equals(main())) {
      if (works) {
        setActive(main().active());
      }
      drop(window);
    }
  }

  /// The neighbour that is worked in when a group goes: the one before it.
  private static TabGroup next(EditorWindow window, TabGroup gone) {
    List<TabGroup> groups = window.groups();
    int index = groups.indexOf(gone);
    return groups.get(index == 0 ? 1 : index - 1);
  }

  /// Takes all tabs of a document away.
  void close(Document document) {
    for (TabGroup group : groups()) {
      Tab tab = group.find(document);
      if (tab != null) {
        close(group, tab);
      }
    }
  }

  /// How many tabs a document has.
  long count(Document document) {
    return groups().stream().filter(group -> group.find(document) != null).count();
  }

  /// A pinned tab goes left of the others, one that no longer is stands first of them.
  public void pin(TabGroup group, Tab tab, boolean pinned) {
    int kept = (int) group.tabs().stream().filter(Tab::isPinned).count();
    tab.keep();
    tab.setPinned(pinned);
    group.move(tab, pinned ? kept : kept - 1);
    settle();
  }

  /// The tab no longer gives way to the next file.
  public void keep(Tab tab) {
    tab.keep();
    settle();
  }

  /// The tab one works in no longer gives way.
  public void keepFront() {
    Tab front = active.get().front();
    if (front != null) {
      keep(front);
    }
  }

  /// Puts a tab to another place of its group or of another one, where it is shown. Where its file
  /// has a tab there already, that is the one that stays.
  public void move(TabGroup from, Tab tab, TabGroup to, int index) {
    if (from.equals(to)) {
      from.move(tab, index);
      settle();
      return;
    }
    Tab there = to.find(tab.document());
    if (there == null) {
      from.remove(tab);
      to.add(tab, index);
    }
    show(to, there == null ? tab : there);
    close(from, tab);
  }

  /// Shows the tab in front in a new group beside its own as well, which is entered.
  public void split(Direction where) {
    Tab tab = active.get().front();
    if (tab != null) {
      twin(tab, beside(active.get(), where, false));
    }
  }

  /// Takes a tab out of its group into a new one beside `at`, `before` it or behind. The only tab
  /// of a group beside itself stays and is shown there as well.
  public void splitOff(TabGroup from, Tab tab, TabGroup at, Direction where, boolean before) {
    TabGroup added = beside(at, where, before);
    if (from.equals(at) && from.tabs().size() == 1) {
      twin(tab, added);
    } else {
      move(from, tab, added, 0);
    }
  }

  /// Takes a tab out of its group into a window of its own; one that has a window for itself stays.
  /// `bounds` is where it stands, null where that does not matter.
  public void toNewWindow(TabGroup from, Tab tab, Settings.@Nullable Window bounds) {
    if (!isAlone(from)) {
      from.remove(tab);
      open(tab, bounds);
      leaveEmpty(from);
      settle();
    }
  }

  /// Whether a group has one tab and a window for itself.
  public boolean isAlone(TabGroup group) {
    EditorWindow window = windowOf(group);
    return !window.equals(main()) && window.groups().size() == 1 && group.tabs().size() == 1;
  }

  /// Shows a tab in a window of its own as well.
  public void inNewWindow(Tab tab) {
    Tab twin = new Tab(tab.document(), false);
    twin.beginAt(tab.viewpoint());
    open(twin, null);
    settle();
  }

  private void open(Tab tab, Settings.@Nullable Window bounds) {
    TabGroup group = new TabGroup();
    group.add(tab, 0);
    group.show(tab);
    EditorWindow window = new EditorWindow(new Room.One<>(group));
    window.boundsProperty().set(bounds);
    windows.add(followed(window));
    setActive(group);
  }

  /// Puts all tabs of a group into the one beside it, so that it is gone and none of them is.
  public void join(TabGroup group) {
    EditorWindow window = windowOf(group);
    if (window.groups().size() > 1) {
      pour(group, next(window, group));
    }
  }

  /// Closes a window other than the main one: its tabs go to the group one was in last there.
  public void close(EditorWindow window) {
    if (!window.equals(main())) {
      for (TabGroup group : window.groups()) {
        pour(group, main().active());
      }
    }
  }

  private void pour(TabGroup from, TabGroup to) {
    Tab front = from.front();
    for (Tab tab : List.copyOf(from.tabs())) {
      from.remove(tab);
      if (to.find(tab.document()) == null) {
        to.add(tab, to.tabs().size());
      }
    }
    Tab shown = front == null ? to.front() : to.find(front.document());
    setActive(to);
    leaveEmpty(from);
    if (shown != null) {
      show(to, shown);
    }
    settle();
  }

  /// All groups of a row of the window one works in get the same size.
  public void even() {
    window().setRoom(window().room().even());
    settle();
  }

  /// The user gave the rooms of a row other sizes; see [Room#share].
  public void share(EditorWindow window, List<Integer> path, List<Double> shares) {
    window.setRoom(window.room().share(path, shares));
    settle();
  }

  /// One group without tabs, as at the beginning.
  void clear() {
    restore(List.of(new EditorWindow(new Room.One<>(blank()))));
  }

  /// A group without tabs: the one that stands there, with what shows it, or a new one.
  TabGroup blank() {
    return groups().stream()
        .filter(group -> group.tabs().isEmpty())
        .findFirst()
        .orElseGet(TabGroup::new);
  }

  /// Takes over windows as they were, the main one first.
  void restore(List<EditorWindow> all) {
    for (EditorWindow window : List.copyOf(windows.subList(1, windows.size()))) {
      drop(window);
    }
    // Who follows the group one works in may look for it in the room.
    Room<TabGroup> before = main().room();
    Room<TabGroup> room = all.getFirst().room();
    main().setRoom(room);
    if (!before.equals(room)) {
      setActive(all.getFirst().active());
    }
    all.stream().skip(1).forEach(window -> windows.add(followed(window)));
    settle();
  }

  private TabGroup beside(TabGroup group, Direction where, boolean before) {
    EditorWindow window = windowOf(group);
    TabGroup added = new TabGroup();
    window.setRoom(window.room().split(group, added, where == Direction.DOWN, before));
    return added;
  }

  private void twin(Tab tab, TabGroup to) {
    Tab twin = new Tab(tab.document(), false);
    twin.beginAt(tab.viewpoint());
    to.add(twin, 0);
    show(to, twin);
  }

  private EditorWindow followed(EditorWindow window) {
    window.boundsProperty().addListener(moved);
    return window;
  }

  private void drop(EditorWindow window) {
    window.boundsProperty().removeListener(moved);
    windows.remove(window);
  }

  /// The window a group is in.
  public EditorWindow windowOf(TabGroup group) {
    return windows.stream()
        .filter(window -> window.groups().contains(group))
        .findFirst()
        .orElseGet(this::main);
  }

  private void setActive(TabGroup group) {
    windowOf(group).enter(group);
    active.set(group);
  }

  private void settle() {
    Tab shown = active.get().front();
    split.set(groups().size() > 1);
    alone.set(isAlone(active.get()));
    front.set(shown == null ? null : shown.document());
    changed.run();
  }
}
