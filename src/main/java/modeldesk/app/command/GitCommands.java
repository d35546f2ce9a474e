package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.git.GitViewModel;
import modeldesk.ui.git.PullRequestViewModel;
import org.kordamp.ikonli.feather.Feather;

/// Git in the Model and the Branch menu (api.md §2.12).
public final class GitCommands {
  private final GitViewModel git;
  private final PullRequestViewModel request;

  public GitCommands(GitViewModel git, PullRequestViewModel request) {
    this.git = git;
    this.request = request;
  }

  public void addTo(CommandList list) {
    list.add("model.git", Messages.get("app.command.git"), Feather.GIT_MERGE, "", git::show)
        .because(git.unavailableProperty());
    list.add(
            "branch.createPullRequest",
            Messages.get("app.command.createPullRequest"),
            Feather.GIT_PULL_REQUEST,
            "",
            request::create)
        .because(request.unavailableProperty());
    list.add(
            "branch.updatePullRequest",
            Messages.get("app.command.updatePullRequest"),
            null,
            "",
            request::update)
        .because(request.unavailableProperty());
  }
}
