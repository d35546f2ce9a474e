package modeldesk.ui.keymap;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/// Whose habits the keys follow.
public enum KeyPreset {
  /// The keys that the commands come with.
  STANDARD(Map.of()),
  VS_CODE(
      Map.ofEntries(
          entry("view.side", "Shortcut+B"),
          entry("view.inspector", "Shortcut+Alt+B"),
          entry("go.back", "Shortcut+Alt+Minus"),
          entry("go.forward", "Shortcut+Shift+Minus"),
          entry("help.keys", "Shortcut+Alt+K"))),
  INTELLIJ(
      Map.ofEntries(
          entry("go.file", "Shortcut+Shift+N"),
          entry("view.commands", "Shortcut+Shift+A"),
          entry("go.definition", "Shortcut+B"),
          entry("go.usages", "Alt+F7"),
          entry("go.symbolInFile", "Shortcut+F12"),
          entry("go.symbolInModel", "Shortcut+Alt+Shift+N"),
          entry("go.back", "Shortcut+Alt+Left"),
          entry("go.forward", "Shortcut+Alt+Right"),
          entry("go.nextIssue", "F2"),
          entry("go.previousIssue", "Shift+F2"),
          entry("edit.rename", "Shift+F6"),
          entry("edit.fold", "Shortcut+Alt+Minus"),
          entry("edit.unfold", "Shortcut+Alt+Equals"),
          entry("view.previousPanel", "Alt+Shift+F6"),
          entry("model.fix", "Alt+Enter"),
          entry("file.close", "Shortcut+F4"),
          entry("file.reload", "Shortcut+Alt+Y"),
          entry("file.settings", "Shortcut+Alt+S"),
          entry("view.side", "Alt+1"),
          entry("view.bottom", "Alt+6")));

  @SuppressWarnings(
      "ImmutableEnumChecker") // All of them are made by Map.of, which nothing changes.
  private final Map<String, String> keys;

  KeyPreset(Map<String, String> keys) {
    this.keys = keys;
  }

  /// The keys of a command; `standard` where the habit has none of its own.
  String keys(String id, String standard) {
    return keys.getOrDefault(id, standard);
  }

  /// As it is kept; `STANDARD` for a word that is none.
  static KeyPreset of(String word) {
    for (KeyPreset preset : values()) {
      if (preset.word().equals(word)) {
        return preset;
      }
    }
    return STANDARD;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
