package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.rename.RenameEverywhereViewModel;
import org.kordamp.ikonli.feather.Feather;

/// Another name for what the caret is on, in the Edit menu.
public final class RenameCommands {
  private final RenameEverywhereViewModel rename;

  public RenameCommands(RenameEverywhereViewModel rename) {
    this.rename = rename;
  }

  public void addTo(CommandList list) {
    list.add(
            "edit.rename", Messages.get("app.command.rename"), Feather.EDIT_2, "F2", rename::rename)
        .because(rename.unavailableProperty());
  }
}
