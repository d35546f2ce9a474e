package modeldesk.api;

import java.time.Duration;

/// Watches a job on the server until it has ended (api.md §2.5). Blocks; an interrupt ends it, the
/// job on the server goes on.
public final class JobWatch {
  /// How long to wait before each question: `first`, then a little longer each time up to
  /// `longest`.
  public record Pace(Duration first, Duration longest) {
    /// Between two and five seconds.
    public static final Pace STANDARD = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5));

    /// The wait before the question after `asked` others.
    Duration after(int asked) {
      long millis = first.toMillis();
      for (int i = 0; i < asked && millis < longest.toMillis(); i++) {
        millis = millis * 13 / 10;
      }
      return Duration.ofMillis(Math.min(millis, longest.toMillis()));
    }
  }

  /// Questions in a row that may fail in passing: the job goes on whether one hears of it or not.
  private static final int FAILURES = 5;

  private final OmniApi api;
  private final Pace pace;
  private final Retry.Rest rest;

  public JobWatch(OmniApi api, Pace pace) {
    this(api, pace, Thread::sleep);
  }

  JobWatch(OmniApi api, Pace pace, Retry.Rest rest) {
    this.api = api;
    this.pace = pace;
    this.rest = rest;
  }

  /// The job once it is not running any more.
  public RefreshJob untilEnded(RefreshJob started) throws ApiException, InterruptedException {
    RefreshJob job = started;
    int failures = 0;
    for (int asked = 0; job.state() == RefreshJob.State.RUNNING && job.id() != null; asked++) {
      rest.of(pace.after(asked));
      try {
        job = api.refreshStatus(job);
        failures = 0;
      } catch (ApiException e) {
        failures++;
        if (!isPassing(e) || failures >= FAILURES) {
          throw e;
        }
      }
    }
    return job;
  }

  private static boolean isPassing(ApiException e) {
    return switch (e.kind()) {
      case RATE_LIMITED, SERVER, UNREACHABLE, TIMEOUT, UNEXPECTED -> true;
      case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REFUSED, CANCELLED -> false;
    };
  }
}
