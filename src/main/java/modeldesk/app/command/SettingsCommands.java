package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.settings.SettingsViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The part of the File menu about the program itself.
public final class SettingsCommands {
  private final SettingsViewModel settings;

  public SettingsCommands(SettingsViewModel settings) {
    this.settings = settings;
  }

  public void addTo(CommandList list) {
    list.add(
        "file.settings",
        Messages.get("app.command.settings"),
        Feather.SETTINGS,
        "Shortcut+Comma",
        settings::show);
  }
}
