package modeldesk.playground.state;

import java.util.Map;

/// What git knows of the models: the settings of those that are connected, and the open pull
/// requests of their branches. `number` is that of the last one opened.
public record GitContents(
    Map<String, GitSettings> settings, Map<String, PullRequest> requests, int number) {
  public GitContents {
    settings = Map.copyOf(settings);
    requests = Map.copyOf(requests);
  }
}
