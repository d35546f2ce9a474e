package modeldesk.playground.state;

import java.time.Instant;

/// An open pull request of a branch. `committed` is the branch's time of change when it was last
/// pushed; `merged` says that the host merged it and the model does not know yet.
public record PullRequest(int number, Instant committed, boolean merged) {
  public PullRequest pushed(Instant time) {
    return new PullRequest(number, time, false);
  }

  public PullRequest mergedAtHost() {
    return new PullRequest(number, committed, true);
  }
}
