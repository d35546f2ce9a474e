package modeldesk.app.command;

import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.ui.cache.ResetCacheViewModel;
import modeldesk.ui.issues.FixOffer;
import modeldesk.ui.issues.FixViewModel;
import modeldesk.ui.issues.IssueRow;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.push.ReceiptViewModel;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Model menu: what is asked of the server about the open model.
public final class ModelCommands {
  private final ShellViewModel shell;
  private final IssuesViewModel issues;
  private final FixViewModel fixes;
  private final RefreshViewModel refresh;
  private final ResetCacheViewModel resetCache;
  private final PushViewModel push;
  private final ReceiptViewModel receipts;

  public ModelCommands(
      ShellViewModel shell,
      IssuesViewModel issues,
      FixViewModel fixes,
      RefreshViewModel refresh,
      ResetCacheViewModel resetCache,
      PushViewModel push,
      ReceiptViewModel receipts) {
    this.shell = shell;
    this.issues = issues;
    this.fixes = fixes;
    this.refresh = refresh;
    this.resetCache = resetCache;
    this.push = push;
    this.receipts = receipts;
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
            "model.fix", Messages.get("app.command.fix"), Feather.ZAP, "Shortcut+Period", this::fix)
        .because(
            issues
                .toFixProperty()
                .map(ModelCommands::whyNoFix)
                .orElse(Messages.get("app.command.noFix")));
    list.add(
            "model.refreshSchema",
            Messages.get("app.command.refreshSchema"),
            Feather.REFRESH_CW,
            "",
            refresh::refresh)
        .because(orServer(refresh.unavailableProperty()));
    list.add(
            "model.resetCache",
            Messages.get("app.command.resetCache"),
            Feather.ROTATE_CCW,
            "",
            resetCache::show)
        .because(orServer(resetCache.unavailableProperty()));
    list.add(
            "model.push",
            Messages.get("app.command.push"),
            Feather.UPLOAD_CLOUD,
            "Shortcut+Shift+K",
            push::open)
        .because(shell.reasons().push());
    list.add("model.pushes", Messages.get("app.command.pushes"), null, "", receipts::show);
    list.add(
        "model.history",
        Messages.get("app.command.history"),
        Feather.CLOCK,
        "",
        () -> shell.showTab("history"));
    list.add("go.nextIssue", Messages.get("app.command.nextIssue"), null, "F8", issues::next);
    list.add(
        "go.previousIssue",
        Messages.get("app.command.previousIssue"),
        null,
        "Shift+F8",
        issues::previous);
  }

  /// Why not, or else why nothing can be asked of the server now.
  private ObservableValue<String> orServer(ObservableValue<String> own) {
    return own.flatMap(reason -> reason.isEmpty() ? shell.reasons().server() : own);
  }

  private void fix() {
    IssueRow.Item at = issues.toFixProperty().get();
    if (at == null) {
      return;
    }
    switch (at.offer()) {
      case FixOffer.Ready _, FixOffer.Cures _ -> fixes.show(at.issue());
      case FixOffer.Replace _ -> issues.content().replace(at.issue());
      case FixOffer.None _, FixOffer.Unknown _ -> {}
    }
  }

  private static String whyNoFix(IssueRow.@Nullable Item at) {
    if (at == null) {
      return Messages.get("app.command.noFix");
    }
    return switch (at.offer()) {
      case FixOffer.Ready _, FixOffer.Cures _, FixOffer.Replace _ -> "";
      case FixOffer.None _ -> Messages.get("app.command.noFix");
      case FixOffer.Unknown(_, String reason) -> reason;
    };
  }

  private void validate() {
    shell.showTab("issues");
    issues.validate();
  }
}
