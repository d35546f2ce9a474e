package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.cache.ResetCacheViewModel;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.shell.ShellViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The Model menu: what is asked of the server about the open model.
public final class ModelCommands {
  private final ShellViewModel shell;
  private final IssuesViewModel issues;
  private final RefreshViewModel refresh;
  private final ResetCacheViewModel resetCache;
  private final PushViewModel push;

  public ModelCommands(
      ShellViewModel shell,
      IssuesViewModel issues,
      RefreshViewModel refresh,
      ResetCacheViewModel resetCache,
      PushViewModel push) {
    this.shell = shell;
    this.issues = issues;
    this.refresh = refresh;
    this.resetCache = resetCache;
    this.push = push;
  }

  public void addTo(CommandList list) {
    list.add(
            "model.validate",
            Messages.get("app.command.validate"),
            Feather.CHECK_CIRCLE,
            "Shortcut+Shift+V",
            this::validate)
        .because(issues.unavailableProperty());
    list.add(
            "model.refreshSchema",
            Messages.get("app.command.refreshSchema"),
            Feather.REFRESH_CW,
            "",
            refresh::refresh)
        .because(refresh.unavailableProperty());
    list.add(
            "model.resetCache",
            Messages.get("app.command.resetCache"),
            Feather.ROTATE_CCW,
            "",
            resetCache::show)
        .because(resetCache.unavailableProperty());
    list.add(
            "model.push",
            Messages.get("app.command.push"),
            Feather.UPLOAD_CLOUD,
            "Shortcut+Shift+K",
            push::open)
        .because(shell.reasons().push());
    list.add("go.nextIssue", Messages.get("app.command.nextIssue"), null, "F8", issues::next);
    list.add(
        "go.previousIssue",
        Messages.get("app.command.previousIssue"),
        null,
        "Shift+F8",
        issues::previous);
  }

  private void validate() {
    shell.showTab("issues");
    issues.validate();
  }
}
