package modeldesk.app;

import modeldesk.i18n.Messages;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.Commands;

/// Tells at the very first start which keys open everything else. It goes away by itself and never
/// comes back.
final class Tips {
  private Tips() {}

  static void show(Remembered remembered, Commands commands, Notices notices) {
    if (remembered.settings().tipsSeen()) {
      return;
    }
    remembered.change(settings -> settings.withTipsSeen());
    notices.info(
        Messages.get(
            "app.tips",
            keys(commands, "go.file"),
            keys(commands, "view.commands"),
            keys(commands, "help.keys")));
  }

  private static String keys(Commands commands, String id) {
    Command command = commands.find(id);
    return command == null ? "" : command.keysText();
  }
}
