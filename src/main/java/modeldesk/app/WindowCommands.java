package modeldesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.ui.branches.DeleteBranchView;
import modeldesk.ui.branches.NewBranchView;
import modeldesk.ui.cache.ResetCacheViewModel;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.session.Session;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything the user can do, with its name, keys and what stands against it now.
final class WindowCommands {
  private final List<Command> commands = new ArrayList<>();
  private final EditorView editorView;

  WindowCommands(
      ShellViewModel shell,
      Session session,
      EditorViewModel editor,
      EditorView editorView,
      IssuesViewModel issues,
      RefreshViewModel refresh,
      ResetCacheViewModel resetCache,
      PushViewModel push,
      NewBranchView newBranch,
      DeleteBranchView deleteBranch,
      Theme theme,
      Runnable quit) {
    this.editorView = editorView;
    model(shell, issues, refresh, resetCache, push);
    branches(shell, session, newBranch, deleteBranch);
    add("go.nextIssue", Messages.get("app.command.nextIssue"), null, "F8", issues::next);
    add(
        "go.previousIssue",
        Messages.get("app.command.previousIssue"),
        null,
        "Shift+F8",
        issues::previous);
    file(shell, session, editor, quit);
    edit(editor);
    view(editor, theme);
  }

  List<Command> all() {
    return commands;
  }

  private void model(
      ShellViewModel shell,
      IssuesViewModel issues,
      RefreshViewModel refresh,
      ResetCacheViewModel resetCache,
      PushViewModel push) {
    add(
            "model.validate",
            Messages.get("app.command.validate"),
            Feather.CHECK_CIRCLE,
            "Shortcut+Shift+V",
            () -> {
              shell.showTab("issues");
              issues.validate();
            })
        .because(issues.unavailableProperty());
    add(
            "model.refreshSchema",
            Messages.get("app.command.refreshSchema"),
            Feather.REFRESH_CW,
            "",
            refresh::refresh)
        .because(refresh.unavailableProperty());
    add(
            "model.resetCache",
            Messages.get("app.command.resetCache"),
            Feather.ROTATE_CCW,
            "",
            resetCache::show)
        .because(resetCache.unavailableProperty());
    add(
            "model.push",
            Messages.get("app.command.push"),
            Feather.UPLOAD_CLOUD,
            "Shortcut+Shift+K",
            push::open)
        .because(shell.reasons().push());
  }

  private void branches(
      ShellViewModel shell,
      Session session,
      NewBranchView newBranch,
      DeleteBranchView deleteBranch) {
    add(
            "model.newBranch",
            Messages.get("app.command.newBranch"),
            Feather.GIT_BRANCH,
            "Shortcut+Shift+B",
            () -> withTarget(session, target -> newBranch.show(target.model())))
        .because(shell.reasons().newBranch());
    add(
            "model.deleteBranch",
            Messages.get("app.command.deleteBranch"),
            Feather.TRASH_2,
            "",
            () ->
                withTarget(
                    session,
                    target -> {
                      if (target.branch() != null) {
                        deleteBranch.show(target.model(), target.branch());
                      }
                    }))
        .because(shell.reasons().deleteBranch());
  }

  private void file(ShellViewModel shell, Session session, EditorViewModel editor, Runnable quit) {
    add(
            "file.reload",
            Messages.get("app.command.reload"),
            Feather.DOWNLOAD_CLOUD,
            "Shortcut+R",
            session::reload)
        .because(shell.reasons().reload());
    add("file.close", Messages.get("app.command.closeTab"), null, "", editor::closeActive)
        .because(noDocument(editor));
    add("file.quit", Messages.get("app.command.quit"), null, "Shortcut+Q", quit);
  }

  private void edit(EditorViewModel editor) {
    ObservableValue<String> closed = noDocument(editor);
    code("edit.undo", Messages.get("app.command.undo"), CodeView::undo).because(closed);
    code("edit.redo", Messages.get("app.command.redo"), CodeView::redo).because(closed);
    code("edit.comment", Messages.get("app.command.comment"), CodeView::toggleComment)
        .because(closed);
  }

  private void view(EditorViewModel editor, Theme theme) {
    add(
        "view.themeLight",
        Messages.get("app.command.light"),
        Feather.SUN,
        "",
        () -> theme.choiceProperty().set(Theme.Choice.LIGHT));
    add(
        "view.themeDark",
        Messages.get("app.command.dark"),
        Feather.MOON,
        "",
        () -> theme.choiceProperty().set(Theme.Choice.DARK));
    add(
        "view.themeSystem",
        Messages.get("app.command.system"),
        Feather.MONITOR,
        "",
        () -> theme.choiceProperty().set(Theme.Choice.SYSTEM));
    add("view.zoomIn", Messages.get("app.command.zoomIn"), null, "", editor::zoomIn);
    add("view.zoomOut", Messages.get("app.command.zoomOut"), null, "", editor::zoomOut);
    add("view.zoomReset", Messages.get("app.command.zoomReset"), null, "", editor::resetZoom);
  }

  private static ObservableValue<String> noDocument(EditorViewModel editor) {
    return editor
        .activeProperty()
        .map(document -> "")
        .orElse(Messages.get("app.command.noDocument"));
  }

  private Command code(String id, String title, Consumer<CodeView> action) {
    return add(
        id,
        title,
        null,
        "",
        () -> {
          CodeView code = editorView.code();
          if (code != null) {
            action.accept(code);
          }
        });
  }

  private static void withTarget(Session session, Consumer<Target> action) {
    Target target = session.target();
    if (target != null) {
      action.accept(target);
    }
  }

  private Command add(
      String id, String title, @Nullable Feather icon, String keys, Runnable action) {
    Command command = new Command(id, title, icon, keys, action);
    commands.add(command);
    return command;
  }
}
