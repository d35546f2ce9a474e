package modeldesk.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// How the open files stand: one group of tabs, or two beside or under each other, and which of
/// them one works in. A group that loses its last tab is gone, unless it is the only one. On the
/// window's thread only.
public final class Arrangement {
  /// Where the second group stands from the first.
  public enum Direction {
    RIGHT,
    DOWN
  }

  /// How much of the room the first group has at the beginning.
  public static final double HALF = 0.5;

  private final ObservableList<TabGroup> groups = FXCollections.observableArrayList(new TabGroup());
  private final ObservableList<TabGroup> groupsView =
      FXCollections.unmodifiableObservableList(groups);
  private final ReadOnlyObjectWrapper<TabGroup> active =
      new ReadOnlyObjectWrapper<>(groups.getFirst());
  private final ReadOnlyObjectWrapper<@Nullable Document> front = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Direction> direction =
      new ReadOnlyObjectWrapper<>(Direction.RIGHT);
  private final ReadOnlyBooleanWrapper split = new ReadOnlyBooleanWrapper();
  private final DoubleProperty share = new SimpleDoubleProperty(HALF);
  private final Runnable changed;

  /// `changed` is called after each change.
  Arrangement(Runnable changed) {
    this.changed = changed;
    groups.addListener((ListChangeListener<TabGroup>) change -> split.set(groups.size() > 1));
    share.subscribe((was, is) -> changed.run());
  }

  /// One group or two.
  public ObservableList<TabGroup> groups() {
    return groupsView;
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

  /// Whether there are two groups.
  public ReadOnlyBooleanProperty splitProperty() {
    return split.getReadOnlyProperty();
  }

  /// Where the second group stands, if there is one.
  public ReadOnlyObjectProperty<Direction> directionProperty() {
    return direction.getReadOnlyProperty();
  }

  public Direction direction() {
    return direction.get();
  }

  /// How much of the room the first of two groups has, from 0 to 1.
  public DoubleProperty shareProperty() {
    return share;
  }

  /// The other group; null when there is only one.
  public @Nullable TabGroup other(TabGroup group) {
    return groups.stream().filter(each -> !each.equals(group)).findFirst().orElse(null);
  }

  /// One works in a group from now on.
  public void enter(TabGroup group) {
    if (groups.contains(group)) {
      active.set(group);
      settle();
    }
  }

  /// Shows a tab and enters its group.
  void show(TabGroup group, Tab tab) {
    group.show(tab);
    active.set(group);
    settle();
  }

  /// Shows a document where it has a tab, in the active group if it has one there; false when it
  /// has none.
  boolean show(Document document) {
    for (TabGroup group : inOrder()) {
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
    joinEmpty(group);
    settle();
  }

  /// A group without tabs goes, unless it is the only one.
  void joinEmpty(TabGroup group) {
    if (group.tabs().isEmpty() && groups.size() > 1) {
      if (active.get().equals(group)) {
        active.set(Objects.requireNonNull(other(group)));
      }
      groups.remove(group);
    }
  }

  /// Takes all tabs of a document away.
  void close(Document document) {
    for (TabGroup group : List.copyOf(groups)) {
      Tab tab = group.find(document);
      if (tab != null) {
        close(group, tab);
      }
    }
  }

  /// How many tabs a document has.
  long count(Document document) {
    return groups.stream().filter(group -> group.find(document) != null).count();
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

  /// Puts a tab to another place of its group or of the other one, where it is shown. Where its
  /// file has a tab there already, that is the one that stays.
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

  /// Shows the tab in front in a second group as well, which is entered. Where there are two, the
  /// other one takes it.
  public void split(Direction where) {
    split(where, false);
  }

  private void split(Direction where, boolean before) {
    Tab tab = active.get().front();
    if (tab == null) {
      return;
    }
    TabGroup second = other(active.get());
    if (second == null) {
      second = second(where, before);
    }
    direction.set(where);
    if (second.find(tab.document()) == null) {
      Tab twin = new Tab(tab.document(), false);
      twin.beginAt(tab.viewpoint());
      second.add(twin, second.tabs().size());
    }
    show(second, Objects.requireNonNull(second.find(tab.document())));
  }

  /// Takes a tab out of the only group into a second one, `before` the first or behind it. The only
  /// tab stays and is shown there as well.
  public void splitOff(Tab tab, Direction where, boolean before) {
    TabGroup from = groups.getFirst();
    if (groups.size() == 1 && from.tabs().size() > 1) {
      move(from, tab, second(where, before), 0);
    } else if (groups.size() == 1) {
      split(where, before);
    }
  }

  /// One group without tabs, as at the beginning.
  void clear() {
    while (groups.size() > 1) {
      groups.removeLast();
    }
    active.set(groups.getFirst());
    direction.set(Direction.RIGHT);
    share.set(HALF);
    settle();
  }

  /// A second group, to be filled at once.
  TabGroup second(Direction where, boolean before) {
    TabGroup second = new TabGroup();
    direction.set(where);
    share.set(HALF);
    groups.add(before ? 0 : 1, second);
    return second;
  }

  private List<TabGroup> inOrder() {
    return Stream.concat(Stream.of(active.get()), groups.stream()).distinct().toList();
  }

  private void settle() {
    Tab shown = active.get().front();
    front.set(shown == null ? null : shown.document());
    changed.run();
  }
}
