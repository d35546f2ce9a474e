package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.models.CreateModelViewModel;
import modeldesk.ui.models.RenameViewModel;
import org.kordamp.ikonli.feather.Feather;

/// Making models and giving other names, in the Model and the Branch menu (api.md §2.1, §2.3).
public final class NamingCommands {
  private final CreateModelViewModel create;
  private final RenameViewModel rename;

  public NamingCommands(CreateModelViewModel create, RenameViewModel rename) {
    this.create = create;
    this.rename = rename;
  }

  public void addTo(CommandList list) {
    list.add(
            "model.create", Messages.get("app.command.createModel"), Feather.PLUS, "", create::open)
        .because(create.unavailableProperty());
    list.add(
            "model.rename",
            Messages.get("app.command.renameModel"),
            Feather.EDIT_2,
            "",
            rename::renameModel)
        .because(rename.modelUnavailableProperty());
    list.add(
            "branch.rename",
            Messages.get("app.command.renameBranch"),
            Feather.EDIT_2,
            "",
            rename::renameBranch)
        .because(rename.branchUnavailableProperty());
  }
}
