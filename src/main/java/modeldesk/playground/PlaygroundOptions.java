package modeldesk.playground;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// How a Playground is started.
///
/// @param port the loopback port, 0 for any free one
/// @param token the bearer token to accept, null for a random one
/// @param data the folder that keeps what was pushed, null to keep it in memory only
/// @param requestsPerMinute the limit of each token (api.md §1.3), 0 for none
/// @param executor runs the requests; a fault that waits holds one of its threads
/// @param refreshTime how long a schema refresh takes
/// @param clock the time of the server
/// @param dialect the shape of the answers where the sources disagree
public record PlaygroundOptions(
    int port,
    @Nullable String token,
    @Nullable Path data,
    int requestsPerMinute,
    Executor executor,
    Duration refreshTime,
    InstantSource clock,
    Dialect dialect) {

  /// Any free port, a random token, nothing kept, no limit, a refresh of a second and a half.
  public static PlaygroundOptions inMemory(Executor executor) {
    return new PlaygroundOptions(
        0, null, null, 0, executor, Duration.ofMillis(1500), InstantSource.system(), Dialect.DOCS);
  }

  public PlaygroundOptions withPort(int number) {
    return new PlaygroundOptions(
        number, token, data, requestsPerMinute, executor, refreshTime, clock, dialect);
  }

  public PlaygroundOptions withToken(@Nullable String text) {
    return new PlaygroundOptions(
        port, text, data, requestsPerMinute, executor, refreshTime, clock, dialect);
  }

  public PlaygroundOptions withData(@Nullable Path folder) {
    return new PlaygroundOptions(
        port, token, folder, requestsPerMinute, executor, refreshTime, clock, dialect);
  }

  public PlaygroundOptions withRequestsPerMinute(int limit) {
    return new PlaygroundOptions(port, token, data, limit, executor, refreshTime, clock, dialect);
  }

  public PlaygroundOptions withRefreshTime(Duration duration) {
    return new PlaygroundOptions(
        port, token, data, requestsPerMinute, executor, duration, clock, dialect);
  }

  public PlaygroundOptions withClock(InstantSource source) {
    return new PlaygroundOptions(
        port, token, data, requestsPerMinute, executor, refreshTime, source, dialect);
  }

  public PlaygroundOptions withDialect(Dialect words) {
    return new PlaygroundOptions(
        port, token, data, requestsPerMinute, executor, refreshTime, clock, words);
  }
}
