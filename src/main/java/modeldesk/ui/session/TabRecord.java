package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.Room;
import modeldesk.store.Tabs;
import org.jspecify.annotations.Nullable;

/// Between the tabs on screen and what is kept of them.
final class TabRecord {
  private TabRecord() {}

  static Tabs of(Target target, Arrangement arrangement) {
    List<Tabs.Tab> open = new ArrayList<>();
    List<TabGroup> groups = arrangement.groups();
    for (int i = 0; i < groups.size(); i++) {
      for (Tab tab : groups.get(i).tabs()) {
        open.add(record(tab, i, tab.equals(groups.get(i).front())));
      }
    }
    Document front = arrangement.frontProperty().get();
    return new Tabs(
        target.place(),
        open,
        front == null ? null : front.name(),
        groups.indexOf(arrangement.active()),
        groups.size() == 1 ? List.of() : windows(arrangement, groups));
  }

  private static List<Tabs.Window> windows(Arrangement arrangement, List<TabGroup> groups) {
    return arrangement.windows().stream()
        .map(window ->
            new Tabs.Window(window.room().map(groups::indexOf), window.boundsProperty().get()))
        .toList();
  }

  private static Tabs.Tab record(Tab tab, int group, boolean front) {
    Viewpoint viewpoint = tab.viewpoint();
    return new Tabs.Tab(
        tab.document().name(),
        viewpoint.anchor(),
        viewpoint.caret(),
        viewpoint.topLine(),
        viewpoint.folds(),
        tab.isPinned(),
        tab.isPreview(),
        group,
        front);
  }

  /// Puts the tabs back; `document` gives each open file its document, null for those that are
  /// gone, which are passed over.
  static void restore(
      Tabs kept, Arrangement arrangement, Function<Tabs.Tab, @Nullable Document> document) {
    Map<Integer, TabGroup> groups = new TreeMap<>();
    for (Tabs.Window window : kept.windows()) {
      window.room().groups().forEach(number -> groups.put(number, new TabGroup()));
    }
    // What stands there is filled and need not be built again.
    int lowest = groups.isEmpty() ? 0 : groups.keySet().iterator().next();
    TabGroup first = arrangement.blank();
    groups.put(lowest, first);
    groups.putIfAbsent(0, first);
    Map<TabGroup, Tab> fronts = new HashMap<>();
    for (Tabs.Tab tab : kept.open()) {
      Document found = document.apply(tab);
      if (found != null) {
        TabGroup group = groups.getOrDefault(tab.group(), first);
        Tab put = put(tab, found, List.copyOf(groups.values()), group);
        if (put != null && (tab.front() || !fronts.containsKey(group))) {
          fronts.put(group, put);
        }
      }
    }
    // Only what is in front is shown: to show a tab builds its page.
    fronts.forEach(TabGroup::show);
    arrangement.restore(windows(kept, groups, first));
    show(kept, arrangement, groups.get(kept.group()));
  }

  /// The windows as they were, without what is empty now; the main one stays.
  private static List<EditorWindow> windows(
      Tabs kept, Map<Integer, TabGroup> groups, TabGroup first) {
    List<EditorWindow> windows = new ArrayList<>();
    List<TabGroup> used = new ArrayList<>();
    for (Tabs.Window window : kept.windows()) {
      Room<TabGroup> room = filled(window.room(), groups, used);
      if (windows.isEmpty() && room == null) {
        room = new Room.One<>(new TabGroup());
      }
      if (room != null) {
        EditorWindow made = new EditorWindow(room);
        made.boundsProperty().set(window.bounds());
        windows.add(made);
      }
    }
    return windows.isEmpty() ? List.of(new EditorWindow(new Room.One<>(first))) : windows;
  }

  private static @Nullable Room<TabGroup> filled(
      Room<Integer> room, Map<Integer, TabGroup> groups, List<TabGroup> used) {
    return switch (room) {
      case Room.One<Integer>(Integer number) -> {
        TabGroup group = groups.getOrDefault(number, new TabGroup());
        if (group.tabs().isEmpty() || used.contains(group)) {
          yield null;
        }
        used.add(group);
        yield new Room.One<>(group);
      }
      case Room.Row<Integer> row -> {
        List<Room<TabGroup>> rooms = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < row.rooms().size(); i++) {
          Room<TabGroup> filled = filled(row.rooms().get(i), groups, used);
          if (filled != null) {
            rooms.add(filled);
            shares.add(row.shares().get(i));
          }
        }
        yield rooms.isEmpty() ? null : Room.joined(row.down(), rooms, shares);
      }
    };
  }

  private static @Nullable Tab put(
      Tabs.Tab kept, Document document, List<TabGroup> groups, TabGroup group) {
    if (group.find(document) != null) {
      return null;
    }
    Tab tab = new Tab(document, kept.preview());
    boolean shown = false;
    for (TabGroup other : groups) {
      Tab twin = other.find(document);
      if (twin != null) {
        shown = true;
        twin.beginAt(twin.viewpoint());
      }
    }
    if (shown) {
      tab.beginAt(
          new Viewpoint(kept.anchor(), kept.caret(), Math.max(0, kept.topLine()))
              .within(document.port().length()));
    }
    tab.setPinned(kept.pinned());
    group.add(tab, group.tabs().size());
    return tab;
  }

  private static void show(Tabs kept, Arrangement arrangement, @Nullable TabGroup wanted) {
    List<TabGroup> groups = arrangement.groups();
    TabGroup group = wanted == null || !groups.contains(wanted) ? groups.getFirst() : wanted;
    FileName front = kept.active();
    boolean alone = kept.windows().isEmpty() && !group.tabs().isEmpty();
    Tab tab =
        group.tabs().stream()
            .filter(each -> each.document().name().equals(front))
            .findFirst()
            .orElse(alone ? group.tabs().getLast() : group.front());
    if (tab == null) {
      arrangement.enter(group);
    } else {
      arrangement.show(group, tab);
    }
  }
}
