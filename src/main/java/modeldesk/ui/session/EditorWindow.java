package modeldesk.ui.session;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import modeldesk.store.Room;
import modeldesk.store.Settings;
import org.jspecify.annotations.Nullable;

/// The groups of tabs in one window and how they share its room. On the window's thread only.
public final class EditorWindow {
  private final ReadOnlyObjectWrapper<Room<TabGroup>> room;
  private final ReadOnlyObjectWrapper<TabGroup> active;
  private final ObjectProperty<Settings.@Nullable Window> bounds = new SimpleObjectProperty<>();

  EditorWindow(Room<TabGroup> room) {
    this.room = new ReadOnlyObjectWrapper<>(room);
    active = new ReadOnlyObjectWrapper<>(room.groups().getFirst());
  }

  /// How its groups share the room.
  public ReadOnlyObjectProperty<Room<TabGroup>> roomProperty() {
    return room.getReadOnlyProperty();
  }

  public Room<TabGroup> room() {
    return room.get();
  }

  /// Its groups from left to right and top to bottom, at least one.
  public List<TabGroup> groups() {
    return room.get().groups();
  }

  /// The group one works in, or did when one was in this window.
  public ReadOnlyObjectProperty<TabGroup> activeProperty() {
    return active.getReadOnlyProperty();
  }

  public TabGroup active() {
    return active.get();
  }

  /// Where it stands on the screens; null for the main window and where one has not stood yet.
  public ObjectProperty<Settings.@Nullable Window> boundsProperty() {
    return bounds;
  }

  void setRoom(Room<TabGroup> value) {
    TabGroup was = active.get();
    int index = groups().indexOf(was);
    if (!value.groups().contains(was)) {
      List<TabGroup> left = value.groups();
      active.set(left.get(Math.clamp(index, 0, left.size() - 1)));
    }
    room.set(value);
  }

  /// Takes a group away; false when it is the only one.
  boolean remove(TabGroup group) {
    Room<TabGroup> left = room.get().without(group);
    if (left != null) {
      setRoom(left);
    }
    return left != null;
  }

  void enter(TabGroup group) {
    active.set(Objects.requireNonNull(group));
  }
}
