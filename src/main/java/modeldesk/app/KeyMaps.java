package modeldesk.app;

import java.util.List;
import modeldesk.store.Settings;
import modeldesk.ui.keymap.KeyMap;
import modeldesk.ui.keymap.Keyed;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.Commands;

/// Gives commands the keys that the user chose, whenever that changes.
final class KeyMaps {
  private KeyMaps() {}

  static void follow(Commands commands, Remembered remembered) {
    remembered
        .settingsProperty()
        .map(Settings::keys)
        .subscribe(chosen -> {
          KeyMap map = new KeyMap(chosen);
          for (Command command : commands.all()) {
            command.useKeys(map.keys(command.id(), command.standardKeys()));
          }
        });
  }

  static List<Keyed> keyed(Commands commands) {
    return commands.all().stream()
        .map(each ->
            new Keyed(
                each.id(),
                each.title(),
                each.menu(),
                each.standardKeys(),
                Commands.keysInText(each.id())))
        .toList();
  }
}
