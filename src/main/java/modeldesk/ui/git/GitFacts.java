package modeldesk.ui.git;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.model.GitState;
import org.jspecify.annotations.Nullable;

/// The git settings of a model in words (api.md §2.12).
final class GitFacts {
  private GitFacts() {}

  /// What Omni did not say is left out.
  static List<GitFact> of(GitState.Connected git) {
    List<GitFact> facts = new ArrayList<>();
    add(facts, Messages.get("git.fact.provider"), git.provider());
    add(facts, Messages.get("git.fact.web"), git.webUrl());
    add(facts, Messages.get("git.fact.clone"), git.cloneUrl());
    add(facts, Messages.get("git.fact.branch"), git.baseBranch());
    add(facts, Messages.get("git.fact.path"), git.modelPath());
    add(facts, Messages.get("git.fact.auth"), git.authMethod());
    add(
        facts,
        Messages.get("git.fact.perPullRequest"),
        git.branchPerPullRequest() ? Messages.get("git.fact.yes") : Messages.get("git.fact.no"));
    add(facts, Messages.get("git.fact.webhook"), git.webhookUrl());
    add(facts, Messages.get("git.fact.key"), git.publicKey());
    return List.copyOf(facts);
  }

  /// How changes reach the model.
  static String rule(GitState.Connected git) {
    if (git.follower()) {
      return Messages.get("git.rule.follower");
    }
    return switch (git.pullRequests()) {
      case ALWAYS -> Messages.get("git.rule.always");
      case USERS_ONLY -> Messages.get("git.rule.users");
      case NEVER -> Messages.get("git.rule.never");
      case OTHER -> Messages.get("git.rule.other");
    };
  }

  private static void add(List<GitFact> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new GitFact(name, value));
    }
  }
}
