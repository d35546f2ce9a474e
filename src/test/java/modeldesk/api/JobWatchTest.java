package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobWatchTest {
  private static final RefreshJob STARTED = new RefreshJob("j1", RefreshJob.State.RUNNING);
  private static final String RUNNING = "{\"status\":\"IN_PROGRESS\"}";
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();
  private final List<Duration> rests = new ArrayList<>();
  private final JobWatch watch = new JobWatch(api, JobWatch.Pace.STANDARD, rests::add);

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void asksLessOftenTheLongerItTakes() throws Exception {
    for (int i = 0; i < 6; i++) {
      server.then(200, RUNNING);
    }
    server.then(200, "{\"status\":\"COMPLETED\"}");
    assertThat(watch.untilEnded(STARTED).state()).isEqualTo(RefreshJob.State.COMPLETED);
    assertThat(rests)
        .extracting(Duration::toMillis)
        .containsExactly(2000L, 2600L, 3380L, 4394L, 5000L, 5000L, 5000L);
  }

  @Test
  void tellsOfAJobThatFailed() throws Exception {
    server.then(200, "{\"status\":\"FAILED\"}");
    assertThat(watch.untilEnded(STARTED).state()).isEqualTo(RefreshJob.State.FAILED);
  }

  @Test
  void asksNothingAboutAJobThatHasEndedOrHasNoName() throws Exception {
    watch.untilEnded(new RefreshJob("j1", RefreshJob.State.COMPLETED));
    watch.untilEnded(new RefreshJob(null, RefreshJob.State.RUNNING));
    assertThat(server.asked).isEmpty();
    assertThat(rests).isEmpty();
  }

  @Test
  void goesOnAfterAQuestionThatFailedInPassing() throws Exception {
    server.then(200, "<html>", "Content-Type", "text/html").then(200, RUNNING);
    server.then(408, "{\"detail\":\"late\"}").then(200, "{\"status\":\"COMPLETED\"}");
    assertThat(watch.untilEnded(STARTED).state()).isEqualTo(RefreshJob.State.COMPLETED);
    assertThat(server.asked).hasSize(4);
  }

  @Test
  void givesUpWhenEveryQuestionFails() {
    for (int i = 0; i < 6; i++) {
      server.then(408, "{\"detail\":\"late\"}");
    }
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> watch.untilEnded(STARTED));
    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(server.asked).hasSize(5);
  }

  @Test
  void givesUpAtOnceWhereAskingAgainCannotHelp() {
    server.then(404, "{\"detail\":\"Job not found\"}");
    assertThatThrownBy(() -> watch.untilEnded(STARTED)).hasMessage("Job not found");
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void aCancelEndsTheWait() {
    JobWatch cancelled =
        new JobWatch(
            api,
            JobWatch.Pace.STANDARD,
            time -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(() -> cancelled.untilEnded(STARTED))
        .isInstanceOf(InterruptedException.class);
    assertThat(server.asked).isEmpty();
  }
}
