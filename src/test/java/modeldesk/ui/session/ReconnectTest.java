package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.RequestLog;
import modeldesk.model.GitState;
import modeldesk.model.Snapshot;
import modeldesk.playground.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReconnectTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Reconnect.State state() {
    return bench.session.reconnect().stateProperty().get();
  }

  private void networkGoes() {
    bench.server.faults().next(Integer.MAX_VALUE, "/api/", new Faults.Fault.Cut());
  }

  /// As a request that ended with `status` tells it; 0 is no answer.
  private void ended(int status) {
    bench.requests.ended(new RequestLog.Entry(Instant.EPOCH, "GET", "/api/v1/x", status, 1));
    bench.window.drain();
  }

  private void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      bench.window.pass(Duration.ofSeconds(1));
    }
  }

  private void untilTried() {
    bench.window.until(() -> !(state() instanceof Reconnect.State.Trying));
  }

  @Test
  void whileOmniAnswersNothingIsAskedByItself() {
    pass(600);
    assertThat(bench.requests.all()).isEmpty();
    assertThat(state()).isEqualTo(new Reconnect.State.Reached());
  }

  @Test
  void itCountsDownAndTries() {
    ended(0);
    List<Reconnect.State> seen = new ArrayList<>(List.of(state()));
    for (int i = 0; i < 5; i++) {
      pass(1);
      seen.add(state());
    }
    assertThat(seen)
        .containsExactly(
            new Reconnect.State.Waiting(5),
            new Reconnect.State.Waiting(4),
            new Reconnect.State.Waiting(3),
            new Reconnect.State.Waiting(2),
            new Reconnect.State.Waiting(1),
            new Reconnect.State.Trying());
  }

  @Test
  void whoIsSignedInIsAllItAsks() {
    ended(0);
    pass(5);
    untilTried();
    assertThat(state()).isEqualTo(new Reconnect.State.Reached());
    assertThat(bench.requests.all())
        .extracting(RequestLog.Entry::path)
        .containsExactly("/api/v1/x", "/api/v1/whoami");
    pass(600);
    assertThat(bench.requests.all()).hasSize(2);
  }

  @Test
  void whatIsOpenIsFetchedAgainWithoutAnybodyAsking() {
    bench.open(bench.shared());
    Snapshot before = requireNonNull(bench.session.project()).snapshot();
    ended(0);
    pass(5);
    bench.window.until(() ->
        !requireNonNull(bench.session.project()).snapshot().fetchedAt().equals(before.fetchedAt()));
    assertThat(bench.requests.onlineProperty().get()).isTrue();
  }

  @Test
  void theGitSettingsThatCouldNotBeReadAreReadThen() {
    bench.cutReading("/api/v1/models/*/git", 0);
    bench.open(bench.shared());
    bench.window.until(() ->
        bench.session.gitProperty().get() instanceof GitState.Unknown(var why) && !why.isEmpty());
    bench.server.faults().clear();
    ended(0);
    pass(5);
    bench.window.until(() -> bench.session.gitProperty().get() instanceof GitState.NotConnected);
  }

  @Test
  void whoeverWaitedForOmniIsTold() {
    List<String> told = new ArrayList<>();
    bench.session.reconnect().onReached(() -> told.add("reached"));
    ended(0);
    ended(200);
    assertThat(told).isEmpty();
    ended(0);
    pass(5);
    bench.window.until(() -> !told.isEmpty());
    assertThat(told).containsExactly("reached");
  }

  @Test
  void aTryOfTheUserBeginsWithTheShortestWaitAgain() {
    networkGoes();
    ended(0);
    pass(5);
    untilTried();
    assertThat(state()).isEqualTo(new Reconnect.State.Waiting(10));
    bench.session.reconnect().startOver();
    assertThat(state()).isEqualTo(new Reconnect.State.Waiting(5));
    pass(1);
    assertThat(state()).isEqualTo(new Reconnect.State.Waiting(4));
  }

  /// As when what is fetched once Omni is back takes too long each time.
  @Test
  void aConnectionThatIsLostAgainAtOnceIsTriedLessAndLessOftenUntilItHolds() {
    List<Integer> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ended(0);
      int wait = ((Reconnect.State.Waiting) state()).seconds();
      waits.add(wait);
      pass(wait);
      untilTried();
    }
    assertThat(waits).containsExactly(5, 10, 20, 40, 80, 120, 120);

    bench.window.pass(Duration.ofMinutes(2));
    ended(0);
    assertThat(state()).isEqualTo(new Reconnect.State.Waiting(5));
  }
}
