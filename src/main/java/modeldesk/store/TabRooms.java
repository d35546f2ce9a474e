package modeldesk.store;

import java.util.ArrayList;
import java.util.List;
import modeldesk.store.wire.TabsFile;
import org.jspecify.annotations.Nullable;

/// The windows and rooms of the tabs, as they stand in their file.
final class TabRooms {
  private static final double EVEN = 0.5;

  private TabRooms() {}

  /// What makes no sense is left out; without a main window there is none.
  static List<Tabs.Window> windows(TabsFile.Place wire) {
    TabsFile.Split split = wire.split();
    if (split != null) {
      Double share = split.share();
      double first = share == null ? EVEN : Math.clamp(share, Room.LEAST, 1 - Room.LEAST);
      Room<Integer> room =
          Room.joined(
              Boolean.TRUE.equals(split.down()),
              List.of(new Room.One<>(0), new Room.One<>(1)),
              List.of(first, 1 - first));
      return List.of(new Tabs.Window(room, null));
    }
    List<Tabs.Window> windows = new ArrayList<>();
    if (wire.windows() != null) {
      for (TabsFile.Window window : wire.windows()) {
        Room<Integer> room = window == null ? null : room(window.room());
        if (window != null && room != null) {
          windows.add(new Tabs.Window(room, bounds(window)));
        } else if (windows.isEmpty()) {
          return List.of();
        }
      }
    }
    return windows;
  }

  private static Settings.@Nullable Window bounds(TabsFile.Window wire) {
    Double x = wire.x();
    Double y = wire.y();
    Double width = wire.width();
    Double height = wire.height();
    return x == null || y == null || width == null || height == null || width <= 0 || height <= 0
        ? null
        : new Settings.Window(x, y, width, height, Boolean.TRUE.equals(wire.maximized()));
  }

  private static @Nullable Room<Integer> room(TabsFile.@Nullable Room wire) {
    if (wire == null) {
      return null;
    }
    Integer group = wire.group();
    if (group != null) {
      return new Room.One<>(group);
    }
    List<Room<Integer>> rooms = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    if (wire.rooms() != null) {
      for (TabsFile.Room inner : wire.rooms()) {
        Room<Integer> room = room(inner);
        if (inner != null && room != null) {
          Double share = inner.share();
          rooms.add(room);
          shares.add(share == null ? EVEN : Math.max(Room.LEAST, share));
        }
      }
    }
    return rooms.isEmpty() ? null : Room.joined(Boolean.TRUE.equals(wire.down()), rooms, shares);
  }

  static @Nullable List<TabsFile.@Nullable Window> wire(List<Tabs.Window> windows) {
    if (windows.isEmpty()) {
      return null;
    }
    List<TabsFile.@Nullable Window> wire = new ArrayList<>();
    for (Tabs.Window window : windows) {
      Settings.Window bounds = window.bounds();
      TabsFile.Room room = wire(window.room(), null);
      wire.add(
          bounds == null
              ? new TabsFile.Window(room, null, null, null, null, null)
              : new TabsFile.Window(
                  room,
                  bounds.x(),
                  bounds.y(),
                  bounds.width(),
                  bounds.height(),
                  bounds.maximized() ? true : null));
    }
    return wire;
  }

  private static TabsFile.Room wire(Room<Integer> room, @Nullable Double share) {
    return switch (room) {
      case Room.One<Integer>(Integer group) -> new TabsFile.Room(group, null, null, share);
      case Room.Row<Integer> row -> {
        List<TabsFile.@Nullable Room> rooms = new ArrayList<>();
        for (int i = 0; i < row.rooms().size(); i++) {
          rooms.add(wire(row.rooms().get(i), row.shares().get(i)));
        }
        yield new TabsFile.Room(null, row.down() ? true : null, rooms, share);
      }
    };
  }
}
