package modeldesk.api;

import java.time.Duration;

/// How long the client waits: for a connection, for an ordinary answer with its body, for YAML, and
/// for a validation or what else takes as long: content, merges, git (api.md §8, item 2).
public record Timeouts(Duration connect, Duration request, Duration yaml, Duration validate) {
  public static final Timeouts STANDARD =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120));
}
