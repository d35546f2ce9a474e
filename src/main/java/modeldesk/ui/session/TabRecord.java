package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import modeldesk.model.FileName;
import modeldesk.model.Target;
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
        groups.size() == 1
            ? null
            : new Tabs.Split(
                arrangement.direction() == Arrangement.Direction.DOWN,
                arrangement.shareProperty().get(),
                groups.indexOf(arrangement.active())));
  }

  private static Tabs.Tab record(Tab tab, int group, boolean front) {
    Viewpoint viewpoint = tab.viewpoint();
    return new Tabs.Tab(
        tab.document().name(),
        viewpoint.caret(),
        viewpoint.topLine(),
        tab.isPinned(),
        tab.isPreview(),
        group,
        front);
  }

  /// Puts the tabs back; `document` gives each open file its document, null for those that are
  /// gone, which are passed over.
  static void restore(
      Tabs kept, Arrangement arrangement, Function<Tabs.Tab, @Nullable Document> document) {
    TabGroup first = arrangement.groups().getFirst();
    Tabs.Split split = kept.split();
    for (Tabs.Tab tab : kept.open()) {
      Document found = document.apply(tab);
      if (found != null) {
        put(
            tab,
            found,
            arrangement,
            split != null && tab.group() > 0 ? second(arrangement, first, split) : first);
      }
    }
    joinEmpty(arrangement);
    show(kept, arrangement);
  }

  private static TabGroup second(Arrangement arrangement, TabGroup first, Tabs.Split split) {
    TabGroup second = arrangement.other(first);
    if (second == null) {
      second =
          arrangement.second(
              split.down() ? Arrangement.Direction.DOWN : Arrangement.Direction.RIGHT, false);
      arrangement.shareProperty().set(split.share());
    }
    return second;
  }

  private static void put(
      Tabs.Tab kept, Document document, Arrangement arrangement, TabGroup group) {
    if (group.find(document) != null) {
      return;
    }
    Tab tab = new Tab(document, kept.preview());
    TabGroup other = arrangement.other(group);
    Tab twin = other == null ? null : other.find(document);
    if (twin != null) {
      int caret = Math.min(kept.caret(), document.port().length());
      twin.beginAt(twin.viewpoint());
      tab.beginAt(new Viewpoint(caret, Math.max(0, kept.topLine())));
    }
    tab.setPinned(kept.pinned());
    group.add(tab, group.tabs().size());
    if (group.front() == null || kept.front()) {
      group.show(tab);
    }
  }

  private static void joinEmpty(Arrangement arrangement) {
    for (TabGroup group : List.copyOf(arrangement.groups())) {
      arrangement.joinEmpty(group);
    }
  }

  private static void show(Tabs kept, Arrangement arrangement) {
    Tabs.Split split = kept.split();
    int active = split == null ? 0 : split.active();
    List<TabGroup> groups = arrangement.groups();
    TabGroup group = groups.get(Math.min(active, groups.size() - 1));
    FileName front = kept.active();
    Tab tab =
        group.tabs().stream()
            .filter(each -> each.document().name().equals(front))
            .findFirst()
            .orElse(
                split == null && !group.tabs().isEmpty() ? group.tabs().getLast() : group.front());
    if (tab == null) {
      arrangement.enter(group);
    } else {
      arrangement.show(group, tab);
    }
  }
}
