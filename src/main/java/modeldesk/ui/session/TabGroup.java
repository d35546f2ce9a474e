package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A row of tabs, each of another file, the pinned ones first, and which of them is shown. On the
/// window's thread only.
public final class TabGroup {
  private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
  private final ObservableList<Tab> tabsView = FXCollections.unmodifiableObservableList(tabs);
  private final ReadOnlyObjectWrapper<@Nullable Tab> front = new ReadOnlyObjectWrapper<>();

  TabGroup() {}

  public ObservableList<Tab> tabs() {
    return tabsView;
  }

  /// The tab that is shown; null when there is none.
  public ReadOnlyObjectProperty<@Nullable Tab> frontProperty() {
    return front.getReadOnlyProperty();
  }

  public @Nullable Tab front() {
    return front.get();
  }

  /// The tab of a document; null when it has none here.
  public @Nullable Tab find(Document document) {
    return tabs.stream().filter(tab -> tab.document().equals(document)).findFirst().orElse(null);
  }

  /// The tab that gives way to the next file; null when there is none.
  @Nullable Tab preview() {
    return tabs.stream().filter(Tab::isPreview).findFirst().orElse(null);
  }

  /// Puts a tab as near to a place as those that are pinned let it.
  void add(Tab tab, int index) {
    tabs.add(near(tabs, tab, index), tab);
  }

  /// Takes a tab away; a neighbour is shown in its place.
  void remove(Tab tab) {
    int index = tabs.indexOf(tab);
    boolean wasFront = Objects.equals(front.get(), tab);
    tabs.remove(tab);
    if (wasFront) {
      front.set(tabs.isEmpty() ? null : tabs.get(Math.min(index, tabs.size() - 1)));
    }
  }

  /// Puts a tab to another place of the same row; what is shown stays.
  void move(Tab tab, int index) {
    List<Tab> order = new ArrayList<>(tabs);
    order.remove(tab);
    order.add(near(order, tab, index), tab);
    tabs.setAll(order);
  }

  private static int near(List<Tab> others, Tab tab, int index) {
    int pinned = (int) others.stream().filter(Tab::isPinned).count();
    return tab.isPinned() ? Math.clamp(index, 0, pinned) : Math.clamp(index, pinned, others.size());
  }

  void show(Tab tab) {
    front.set(tab);
  }
}
