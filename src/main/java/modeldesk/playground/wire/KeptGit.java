package modeldesk.playground.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What git knows of the models as the data folder keeps it.
public record KeptGit(Map<String, Settings> settings, Map<String, Request> requests, int number) {

  /// The settings of a model.
  public record Settings(
      String authMethod,
      String baseBranch,
      boolean branchPerPullRequest,
      String cloneUrl,
      boolean follower,
      String provider,
      @Nullable String modelPath,
      String requirePullRequest,
      @Nullable String webUrl,
      boolean conflict) {}

  /// An open pull request.
  public record Request(int number, String committed, boolean merged) {}
}
