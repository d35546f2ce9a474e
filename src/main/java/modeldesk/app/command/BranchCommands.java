package modeldesk.app.command;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.ui.browser.BranchDialogs;
import modeldesk.ui.browser.BrowserViewModel;
import modeldesk.ui.session.Session;
import modeldesk.ui.shell.ShellViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The Branch menu: the life of the branches of the open model (api.md §4).
public final class BranchCommands {
  private final ShellViewModel shell;
  private final Session session;
  private final BrowserViewModel browser;
  private final BranchDialogs dialogs;

  public BranchCommands(
      ShellViewModel shell, Session session, BrowserViewModel browser, BranchDialogs dialogs) {
    this.shell = shell;
    this.session = session;
    this.browser = browser;
    this.dialogs = dialogs;
  }

  public void addTo(CommandList list) {
    list.add(
            "branch.new",
            Messages.get("app.command.newBranch"),
            Feather.GIT_BRANCH,
            "Shortcut+Shift+B",
            browser::newBranchAnywhere)
        .because(browser.newBranchAnywhereReasonProperty());
    list.add(
            "branch.merge",
            Messages.get("app.command.mergeBranch"),
            Feather.GIT_MERGE,
            "",
            () -> withTarget(this::merge))
        .because(shell.reasons().mergeBranch());
    list.add(
            "branch.delete",
            Messages.get("app.command.deleteBranch"),
            Feather.TRASH_2,
            "",
            () -> withTarget(this::delete))
        .because(shell.reasons().deleteBranch());
  }

  private void merge(Target target) {
    if (target.branch() != null) {
      dialogs.merge().accept(target.model(), target.branch());
    }
  }

  private void delete(Target target) {
    if (target.branch() != null) {
      dialogs.delete().accept(target.model(), target.branch());
    }
  }

  private void withTarget(Consumer<Target> action) {
    Target target = session.target();
    if (target != null) {
      action.accept(target);
    }
  }
}
