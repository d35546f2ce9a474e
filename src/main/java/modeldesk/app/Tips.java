package modeldesk.app;

import modeldesk.i18n.Messages;
import modeldesk.ui.session.Notice;
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
    notices.show(
        new Notice(
            Notice.Level.INFO,
            Messages.get("app.tips", keys(commands, "go.file"), keys(commands, "view.commands")),
            new Notice.Action(Messages.get("app.tips.keys"), () -> commands.run("help.keys"))));
  }

  private static String keys(Commands commands, String id) {
    Command command = commands.find(id);
    return command == null ? "" : command.keysText();
  }
}
