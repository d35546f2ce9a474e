package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.wire.TabsFile;
import org.jspecify.annotations.Nullable;

/// `<data>/<host>/tabs.json`: the files that were open in the targets of a server. Calls block;
/// they may come from any thread.
public final class TabStore {
  private final AppFolders folders;

  public TabStore(AppFolders folders) {
    this.folders = folders;
  }

  /// The targets in the order they were saved; what makes no sense is left out, and a file that
  /// cannot be read at all is set aside.
  public synchronized List<Tabs> load(String host) throws IOException {
    Path file = file(host);
    if (!Files.exists(file)) {
      return List.of();
    }
    TabsFile wire = Json.read(file, TabsFile.class);
    if (wire == null) {
      AtomicFile.setAside(file, Instant.now());
    }
    List<Tabs> all = new ArrayList<>();
    if (wire != null && wire.places() != null) {
      for (TabsFile.Place one : wire.places()) {
        Target.Place place = one == null ? null : place(one);
        if (one != null && place != null) {
          all.add(
              new Tabs(
                  place, tabs(one.tabs()), name(one.active()), group(one), TabRooms.windows(one)));
        }
      }
    }
    return all;
  }

  public synchronized void save(String host, List<Tabs> all) throws IOException {
    Json.write(file(host), new TabsFile(List.copyOf(all.stream().map(TabStore::wire).toList())));
  }

  private Path file(String host) {
    return folders.ofHost(host).resolve("tabs.json");
  }

  private static Target.@Nullable Place place(TabsFile.Place wire) {
    for (Mode mode : Mode.values()) {
      if (mode.wire().equals(wire.mode()) && wire.modelId() != null) {
        return new Target.Place(wire.modelId(), wire.branchId(), mode);
      }
    }
    return null;
  }

  private static List<Tabs.Tab> tabs(@Nullable List<TabsFile.@Nullable Tab> wire) {
    List<Tabs.Tab> tabs = new ArrayList<>();
    if (wire != null) {
      for (TabsFile.Tab one : wire) {
        FileName file = one == null ? null : name(one.file());
        if (one != null && file != null) {
          Integer caret = one.caret();
          Integer anchor = one.anchor() == null ? caret : one.anchor();
          Integer topLine = one.topLine();
          Integer group = one.group();
          tabs.add(
              new Tabs.Tab(
                  file,
                  anchor == null ? 0 : anchor,
                  caret == null ? 0 : caret,
                  topLine == null ? -1 : topLine,
                  folds(one.folds()),
                  Boolean.TRUE.equals(one.pinned()),
                  Boolean.TRUE.equals(one.preview()),
                  group == null ? 0 : group,
                  Boolean.TRUE.equals(one.front())));
        }
      }
    }
    return tabs;
  }

  private static List<Tabs.Fold> folds(@Nullable List<TabsFile.@Nullable Fold> wire) {
    List<Tabs.Fold> folds = new ArrayList<>();
    if (wire != null) {
      for (TabsFile.Fold one : wire) {
        Integer line = one == null ? null : one.line();
        String head = one == null ? null : one.head();
        if (line != null && line >= 0 && head != null) {
          folds.add(new Tabs.Fold(line, head));
        }
      }
    }
    return folds;
  }

  private static int group(TabsFile.Place wire) {
    TabsFile.Split split = wire.split();
    Integer group = split == null ? wire.group() : split.active();
    return group == null ? 0 : group;
  }

  private static @Nullable FileName name(@Nullable String key) {
    return key == null || key.isBlank() ? null : new FileName(key);
  }

  private static TabsFile.Place wire(Tabs tabs) {
    List<TabsFile.@Nullable Tab> open = new ArrayList<>();
    tabs.open().forEach(tab -> open.add(wire(tab)));
    FileName active = tabs.active();
    return new TabsFile.Place(
        tabs.place().modelId(),
        tabs.place().branchId(),
        tabs.place().mode().wire(),
        active == null ? null : active.key(),
        open,
        tabs.group() == 0 ? null : tabs.group(),
        TabRooms.wire(tabs.windows()),
        null);
  }

  private static TabsFile.Tab wire(Tabs.Tab tab) {
    return new TabsFile.Tab(
        tab.file().key(),
        tab.anchor() == tab.caret() ? null : tab.anchor(),
        tab.caret(),
        tab.topLine(),
        wireFolds(tab.folds()),
        tab.pinned() ? true : null,
        tab.preview() ? true : null,
        tab.group() == 0 ? null : tab.group(),
        tab.front() ? true : null);
  }

  private static @Nullable List<TabsFile.@Nullable Fold> wireFolds(List<Tabs.Fold> folds) {
    List<TabsFile.@Nullable Fold> wire = new ArrayList<>();
    folds.forEach(fold -> wire.add(new TabsFile.Fold(fold.line(), fold.head())));
    return wire.isEmpty() ? null : wire;
  }
}
