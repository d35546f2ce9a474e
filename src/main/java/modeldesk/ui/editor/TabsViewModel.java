package modeldesk.ui.editor;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import modeldesk.store.Settings;
import modeldesk.ui.session.Arrangement;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import org.jspecify.annotations.Nullable;

/// The groups of tabs and what can be done with them. What is said of no certain tab is done with
/// the one in front of the group one works in.
public final class TabsViewModel {
  /// The size a window has that a tab is dragged into, and how far from its corner the mouse is.
  private static final double WIDTH = 900;

  private static final double HEIGHT = 700;
  private static final double GRIP = 40;

  private final Documents documents;
  private final Arrangement arrangement;

  TabsViewModel(Documents documents) {
    this.documents = documents;
    arrangement = documents.arrangement();
  }

  /// How the groups stand.
  public Arrangement arrangement() {
    return arrangement;
  }

  /// The groups of all windows, as one reads them.
  public List<TabGroup> groups() {
    return arrangement.groups();
  }

  /// The group one works in.
  public ReadOnlyObjectProperty<TabGroup> activeProperty() {
    return arrangement.activeProperty();
  }

  /// Whether a tab was closed that can be opened again.
  public ReadOnlyBooleanProperty reopensProperty() {
    return documents.reopensProperty();
  }

  public void show(TabGroup group, Tab tab) {
    documents.show(group, tab);
  }

  public void enter(TabGroup group) {
    arrangement.enter(group);
  }

  /// The next group comes to the keyboard, behind the last the first.
  public void enterNext() {
    arrangement.enter(arrangement.step(arrangement.active(), 1));
  }

  public void enterPrevious() {
    arrangement.enter(arrangement.step(arrangement.active(), -1));
  }

  /// The group of that number, from 0, where it is there.
  public void enter(int number) {
    if (number < groups().size()) {
      arrangement.enter(groups().get(number));
    }
  }

  public void close(TabGroup group, Tab tab) {
    documents.close(group, tab);
  }

  public void closeActive() {
    Tab front = arrangement.active().front();
    if (front != null) {
      documents.close(arrangement.active(), front);
    }
  }

  /// Closes all but one of a group; pinned ones stay.
  public void closeOthers(TabGroup group, Tab kept) {
    close(group, group.tabs().stream().filter(tab -> !tab.equals(kept) && !tab.isPinned()));
  }

  /// Whether there is something that `closeOthers` closes.
  public boolean hasOthers(TabGroup group, Tab kept) {
    return group.tabs().stream().anyMatch(tab -> !tab.equals(kept) && !tab.isPinned());
  }

  /// Closes those to the right of a tab; pinned ones stay.
  public void closeToTheRight(TabGroup group, Tab from) {
    int index = group.tabs().indexOf(from);
    close(group, group.tabs().stream().skip(index + 1L).filter(tab -> !tab.isPinned()));
  }

  /// Whether there is something that `closeToTheRight` closes.
  public boolean hasRight(TabGroup group, Tab from) {
    return group.tabs().stream()
        .skip(group.tabs().indexOf(from) + 1L)
        .anyMatch(tab -> !tab.isPinned());
  }

  /// Closes all of a group.
  public void closeAll(TabGroup group) {
    close(group, group.tabs().stream());
  }

  /// Opens what was closed last.
  public void reopen() {
    documents.reopen();
  }

  public void pin(TabGroup group, Tab tab, boolean pinned) {
    arrangement.pin(group, tab, pinned);
  }

  /// What is only looked at stays open.
  public void keep(Tab tab) {
    arrangement.keep(tab);
  }

  /// Puts a tab to another place, in its group or in another one.
  public void move(TabGroup from, Tab tab, TabGroup to, int index) {
    arrangement.move(from, tab, to, index);
  }

  /// Takes a tab into the next group; where there is none, into a new one on the right.
  public void moveToNext(TabGroup from, Tab tab) {
    moveBy(from, tab, 1);
  }

  public void moveToPrevious(TabGroup from, Tab tab) {
    moveBy(from, tab, -1);
  }

  private void moveBy(TabGroup from, Tab tab, int by) {
    TabGroup to = arrangement.step(from, by);
    if (to.equals(from)) {
      arrangement.splitOff(from, tab, from, Arrangement.Direction.RIGHT, by < 0);
    } else {
      arrangement.move(from, tab, to, to.tabs().size());
    }
  }

  /// Closes a group: its tabs go to the one beside it.
  public void join(TabGroup group) {
    arrangement.join(group);
  }

  /// All groups beside each other get the same width, all under each other the same height.
  public void even() {
    arrangement.even();
  }

  /// Takes a tab into a window of its own.
  public void toNewWindow(TabGroup from, Tab tab) {
    arrangement.toNewWindow(from, tab, null);
  }

  /// The same with the window where the mouse is.
  void toNewWindow(TabGroup from, Tab tab, double x, double y) {
    arrangement.toNewWindow(
        from, tab, new Settings.Window(x - GRIP, y - GRIP, WIDTH, HEIGHT, false));
  }

  /// Whether a tab of a group may go to a window of its own: not if it has one.
  public boolean canLeave(TabGroup from) {
    return !arrangement.isAlone(from);
  }

  /// Shows a tab in a window of its own as well.
  public void inNewWindow(TabGroup group, Tab tab) {
    arrangement.inNewWindow(tab);
  }

  /// Closes a window other than the main one; its tabs go to the main one. Returns how many.
  public long close(EditorWindow window) {
    long tabs = window.groups().stream().mapToLong(group -> group.tabs().size()).sum();
    arrangement.close(window);
    return tabs;
  }

  /// Shows a tab in a new group beside its own as well.
  public void split(TabGroup group, Tab tab, Arrangement.Direction where) {
    documents.show(group, tab);
    arrangement.split(where);
  }

  /// Takes a tab into a new group beside one.
  public void splitOff(
      TabGroup from, Tab tab, TabGroup at, Arrangement.Direction where, boolean before) {
    arrangement.splitOff(from, tab, at, where, before);
  }

  /// The tab to the right comes to the front, behind the last the first.
  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  /// Does something with the tab in front of the group one works in.
  public void withFront(Action action) {
    Tab front = arrangement.active().front();
    if (front != null) {
      action.on(arrangement.active(), front);
    }
  }

  /// What can be done with a tab.
  @FunctionalInterface
  public interface Action {
    void on(TabGroup group, Tab tab);
  }

  /// The document one works in; null when none is open.
  public @Nullable Document document() {
    return documents.active();
  }

  private void close(TabGroup group, Stream<Tab> tabs) {
    tabs.toList().forEach(tab -> documents.close(group, tab));
  }

  private void step(int by) {
    TabGroup group = arrangement.active();
    List<Tab> tabs = group.tabs();
    Tab front = group.front();
    if (front != null && tabs.size() > 1) {
      documents.show(group, tabs.get(Math.floorMod(tabs.indexOf(front) + by, tabs.size())));
    }
  }
}
