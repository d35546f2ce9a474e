package modeldesk.ui.keymap;

import modeldesk.store.Settings;

/// Which keys a command has: those the user gave it, else those of the chosen habit, else its own.
public record KeyMap(Settings.Keys chosen) {
  /// Such as `Shortcut+Shift+K`; empty for none.
  public String keys(String id, String standard) {
    String own = chosen.own().get(id);
    return own != null ? own : KeyPreset.of(chosen.preset()).keys(id, standard);
  }
}
