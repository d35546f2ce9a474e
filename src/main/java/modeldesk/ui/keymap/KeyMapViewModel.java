package modeldesk.ui.keymap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;

/// The keys of all commands, to look up and to change. What is chosen holds at once. Keys that two
/// commands have are told, not refused: the first in the list has them.
public final class KeyMapViewModel {
  private final Remembered remembered;
  private final Map<String, String> keysOfText;
  private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper recording = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private List<Keyed> commands = List.of();

  /// `keysOfText` are the keys that the text of a file takes for itself, with what they do.
  public KeyMapViewModel(Remembered remembered, Map<String, String> keysOfText) {
    this.remembered = remembered;
    this.keysOfText = Map.copyOf(keysOfText);
    filter.subscribe(text -> fill());
    remembered.settingsProperty().map(Settings::keys).subscribe(keys -> fill());
  }

  /// All that keys can be given to; shown menu by menu.
  public void offering(List<Keyed> all) {
    Map<String, List<Keyed>> menus = new LinkedHashMap<>();
    all.forEach(each -> menus.computeIfAbsent(each.menu(), m -> new ArrayList<>()).add(each));
    commands = menus.values().stream().flatMap(List::stream).toList();
    fill();
  }

  public void show() {
    filter.set("");
    stop();
    showing.set(true);
  }

  public void close() {
    stop();
    showing.set(false);
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Words or keys that must stand in what is shown.
  StringProperty filterProperty() {
    return filter;
  }

  ObservableList<KeyRow> rows() {
    return rows;
  }

  /// The command that waits for its new keys, by its id; empty for none.
  ReadOnlyStringProperty recordingProperty() {
    return recording.getReadOnlyProperty();
  }

  /// Why keys were not taken; empty when all is well.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  ObservableValue<KeyPreset> presetProperty() {
    return remembered.settingsProperty().map(now -> KeyPreset.of(now.keys().preset()));
  }

  /// Whose habits to follow. What the user gave commands stays.
  void follow(KeyPreset preset) {
    remembered.change(now -> now.withKeys(new Settings.Keys(preset.word(), now.keys().own())));
  }

  /// The next keys are for this command.
  void record(String id) {
    told.set("");
    recording.set(id);
  }

  /// Nothing waits for keys any more.
  void stop() {
    told.set("");
    recording.set("");
  }

  /// The keys that were pressed while a command waits for them.
  void pressed(String keys) {
    String id = recording.get();
    if (id.isEmpty()) {
      return;
    }
    if (!Keys.canBe(keys)) {
      told.set(Messages.get("keymap.cannotBe"));
      return;
    }
    give(id, Keys.usual(keys));
    stop();
  }

  /// The command has no keys any more.
  void clear(String id) {
    give(id, "");
    stop();
  }

  private void give(String id, String keys) {
    Map<String, String> own = new TreeMap<>(keys().own());
    own.put(id, keys);
    own.entrySet().removeIf(each -> each.getKey().equals(id) && keys.equals(usual(id)));
    change(own);
  }

  /// The command has the keys again that it has by habit.
  void reset(String id) {
    Map<String, String> own = new TreeMap<>(keys().own());
    own.remove(id);
    change(own);
    stop();
  }

  /// So have all.
  void resetAll() {
    change(Map.of());
    stop();
  }

  ObservableValue<Boolean> changedProperty() {
    return remembered.settingsProperty().map(now -> !now.keys().own().isEmpty());
  }

  private void change(Map<String, String> own) {
    remembered.change(now -> now.withKeys(new Settings.Keys(now.keys().preset(), own)));
  }

  private Settings.Keys keys() {
    return remembered.settings().keys();
  }

  private String usual(String id) {
    return commands.stream()
        .filter(each -> each.id().equals(id))
        .map(each -> KeyPreset.of(keys().preset()).keys(id, Keys.usual(each.standard())))
        .findFirst()
        .orElse("");
  }

  private void fill() {
    KeyMap map = new KeyMap(keys());
    Map<String, List<String>> users = new HashMap<>();
    keysOfText.forEach((keys, title) -> users(users, keys).add(title));
    for (Keyed each : commands) {
      users(users, map.keys(each.id(), each.standard())).add(each.title());
    }
    List<KeyRow> all = new ArrayList<>();
    for (Keyed each : commands) {
      String keys = Keys.usual(map.keys(each.id(), each.standard()));
      String clash =
          keys.isEmpty()
              ? ""
              : users(users, keys).stream()
                  .filter(other -> !other.equals(each.title()))
                  .filter(other -> !keys.equals(Keys.usual(each.inText())))
                  .collect(Collectors.joining(", "));
      KeyRow row = new KeyRow(each, keys, keys().own().containsKey(each.id()), clash);
      if (matches(row)) {
        all.add(row);
      }
    }
    rows.setAll(all);
  }

  private static List<String> users(Map<String, List<String>> users, String keys) {
    return users.computeIfAbsent(Keys.usual(keys), k -> new ArrayList<>());
  }

  private boolean matches(KeyRow row) {
    String text =
        (row.command().title()
                + " "
                + row.command().menu()
                + " "
                + row.keys()
                + " "
                + row.command().inText())
            .toLowerCase(Locale.ROOT);
    return Stream.of(filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(text::contains);
  }
}
