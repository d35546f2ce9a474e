package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import modeldesk.api.RequestLog;
import modeldesk.model.Identity;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusViewModelTest {
  @TempDir Path home;
  private Bench bench;
  private int limit = 60;
  private int left = 60;
  private int waiting;
  private Duration untilFree = Duration.ZERO;

  @BeforeEach
  void start() {
    bench = new Bench(home, "-viewer");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private ShellViewModel shell() {
    return new ShellViewModel(
        bench.session,
        bench.documents,
        bench.texts,
        bench.issues,
        bench.requests,
        bench.notices,
        bench.background,
        new Meter(() -> limit, () -> left, () -> waiting, () -> untilFree));
  }

  private void answered(int status) {
    bench.requests.ended(new RequestLog.Entry(Instant.EPOCH, "GET", "/api/v1/models", status, 1));
    bench.window.drain();
  }

  @Test
  void anotherLimitIsShownAtOnce() {
    StatusViewModel status = shell().status();
    assertThat(status.connectionProperty().get()).isEqualTo("Online 60/60");

    limit = 20;
    left = 20;
    status.limitChanged();

    assertThat(status.connectionProperty().get()).isEqualTo("Online 20/20");
  }

  @Test
  void aCheckThatTakesLongIsToldUntilItEnds() {
    StatusViewModel status = shell().status();
    bench.language();
    CountDownLatch busy = new CountDownLatch(1);
    bench.background.cpu("Something else", progress -> await(busy), done -> {}, failure -> {});
    bench.open(bench.shared());
    assertThat(status.checkingProperty().get()).isEmpty();

    bench.window.pass(Duration.ofSeconds(1));
    assertThat(status.checkingProperty().get()).isEqualTo("Checking…");

    busy.countDown();
    bench.window.until(() -> status.checkingProperty().get().isEmpty());
    assertThat(bench.issues.all()).isNotEmpty();
  }

  private static boolean await(CountDownLatch latch) throws InterruptedException {
    return latch.await(60, TimeUnit.SECONDS);
  }

  @Test
  void whileRequestsWaitItCountsThemAndTheTimeDown() {
    StatusViewModel status = shell().status();
    assertThat(status.waitingProperty().get()).isEmpty();

    left = 0;
    waiting = 3;
    untilFree = Duration.ofMillis(11_200);
    answered(200);
    assertThat(status.waitingProperty().get()).isEqualTo("3 requests wait, 12 s");
    assertThat(status.connectionProperty().get()).isEqualTo("Online 0/60");

    waiting = 1;
    untilFree = Duration.ofSeconds(4);
    bench.window.pass(Duration.ofSeconds(1));
    assertThat(status.waitingProperty().get()).isEqualTo("1 request waits, 4 s");

    left = 60;
    waiting = 0;
    bench.window.pass(Duration.ofSeconds(1));
    assertThat(status.waitingProperty().get()).isEmpty();
  }

  @Test
  void aRequestThatTheServerPutsOffIsSeenWaitingAlsoWithoutALimit() {
    limit = 0;
    left = 0;
    StatusViewModel status = shell().status();
    answered(429);
    waiting = 1;
    untilFree = Duration.ofSeconds(30);
    bench.window.pass(Duration.ofSeconds(1));
    assertThat(status.waitingProperty().get()).isEqualTo("1 request waits, 30 s");
  }

  @Test
  void whereNothingWaitsNothingIsLookedAtAgain() {
    limit = 0;
    left = 0;
    StatusViewModel status = shell().status();
    answered(500);
    bench.window.pass(Duration.ofSeconds(1));
    waiting = 1;
    bench.window.pass(Duration.ofMinutes(5));
    assertThat(status.waitingProperty().get()).isEmpty();
  }

  @Test
  void withoutOmniItSaysWhenItIsTriedAgain() {
    limit = 0;
    left = 0;
    StatusViewModel status = shell().status();
    answered(0);
    assertThat(status.connectionProperty().get()).isEqualTo("Offline, next try in 5 s");
    bench.window.pass(Duration.ofSeconds(1));
    assertThat(status.connectionProperty().get()).isEqualTo("Offline, next try in 4 s");
    List<String> said = new ArrayList<>();
    status.connectionProperty().addListener((o, was, is) -> said.add(is));
    for (int i = 0; i < 4; i++) {
      bench.window.pass(Duration.ofSeconds(1));
    }
    bench.window.until(() -> status.onlineProperty().get());
    assertThat(said)
        .containsExactly(
            "Offline, next try in 3 s",
            "Offline, next try in 2 s",
            "Offline, next try in 1 s",
            "Offline, trying…",
            "Online");
  }

  @Test
  void aRoleThatMayOnlyReadHoldsItsCommandsBackWithTheReason() {
    ShellViewModel shell = shell();
    bench.open(bench.shared());
    bench.session.rights().read();
    bench.window.until(() -> bench.session.rights().identity() instanceof Identity.Known);

    assertThat(shell.reasons().push().get())
        .startsWith("Pushing needs Modeler, so this is read-only.");
    assertThat(shell.bannerProperty().get().kind()).isEqualTo(Banner.Kind.READ_ONLY);
    assertThat(shell.reasons().server().get()).isEmpty();
    assertThat(shell.status().signedInProperty().get())
        .isEqualTo("Signed in with a personal token.\nRole in Blobs R Us: Viewer");
  }
}
