package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.keymap.KeyMapViewModel;
import modeldesk.ui.settings.SettingsViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The part of the File menu about the program itself.
public final class SettingsCommands {
  private final SettingsViewModel settings;
  private final KeyMapViewModel keys;

  public SettingsCommands(SettingsViewModel settings, KeyMapViewModel keys) {
    this.settings = settings;
    this.keys = keys;
  }

  public void addTo(CommandList list) {
    list.add(
        "file.settings",
        Messages.get("app.command.settings"),
        Feather.SETTINGS,
        "Shortcut+Comma",
        settings::show);
    list.add("file.keyMap", Messages.get("app.command.keyMap"), Feather.COMMAND, "", keys::show);
  }
}
