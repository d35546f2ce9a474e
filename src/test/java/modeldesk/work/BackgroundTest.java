package modeldesk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final List<Object> seen = new ArrayList<>();

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aResultComesBackOnTheWindowsThread() {
    Thread test = Thread.currentThread();
    Job job =
        background.io(
            "Read",
            progress -> Thread.currentThread() != test,
            elsewhere -> {
              seen.add(elsewhere);
              seen.add(Thread.currentThread() == test);
            },
            seen::add);
    assertThat(job.state()).isEqualTo(Job.State.RUNNING);
    window.until(() -> seen.size() == 2);
    assertThat(seen).containsExactly(true, true);
    assertThat(job.state()).isEqualTo(Job.State.DONE);
  }

  @Test
  void aFailureIsAState() {
    IOException failure = new IOException("cut");
    Job job =
        background.io(
            "Read",
            progress -> {
              throw failure;
            },
            seen::add,
            seen::add);
    window.until(() -> !seen.isEmpty());
    assertThat(seen).containsExactly(failure);
    assertThat(job.failure()).isSameAs(failure);
    assertThat(job.state()).isEqualTo(Job.State.FAILED);
  }

  @Test
  void aFailedJobCanBeRetriedAsANewOne() {
    List<Job> started = new ArrayList<>();
    background.onStarted(started::add);
    background.io(
        "Read",
        progress -> {
          if (started.size() == 1) {
            throw new IOException("first time");
          }
          return "second time";
        },
        seen::add,
        failure -> seen.add(failure.getMessage()));
    window.until(() -> seen.size() == 1);
    started.getFirst().retry();
    window.until(() -> seen.size() == 2);
    assertThat(seen).containsExactly("first time", "second time");
    assertThat(started).hasSize(2);
  }

  @Test
  void cancellingInterruptsTheWorkAndCallsNothing() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Job job =
        background.io(
            "Wait",
            progress -> {
              running.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
              return "never";
            },
            seen::add,
            seen::add);
    background.disk("Watch", progress -> await(running), seen::add, seen::add);
    window.until(() -> seen.size() == 1);
    job.cancel();
    assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    background.disk("Watch", progress -> await(interrupted), seen::add, seen::add);
    window.until(() -> seen.size() == 2);
    assertThat(seen).containsExactly("happened", "happened");
  }

  @Test
  void theDiskLaneKeepsTheOrder() {
    for (int i = 0; i < 100; i++) {
      int number = i;
      background.disk("Write", progress -> number, seen::add, seen::add);
    }
    window.until(() -> seen.size() == 100);
    assertThat(seen).isSortedAccordingTo((a, b) -> Integer.compare((int) a, (int) b));
  }

  @Test
  void onlyTheNewestOfSeveralRequestsIsDelivered() {
    Latest latest = new Latest(background);
    CountDownLatch held = new CountDownLatch(1);
    latest.request("Check", progress -> await(held), seen::add, seen::add);
    latest.request("Check", progress -> "newest", seen::add, seen::add);
    held.countDown();
    window.until(() -> !seen.isEmpty());
    window.drain();
    assertThat(seen).containsExactly("newest");
  }

  @Test
  void aDebouncedRequestRunsOnceItIsQuiet() {
    Debounce debounce = new Debounce(background, Duration.ofMillis(250));
    debounce.request(() -> seen.add("a"));
    window.pass(Duration.ofMillis(200));
    debounce.request(() -> seen.add("b"));
    window.pass(Duration.ofMillis(200));
    assertThat(seen).isEmpty();
    window.pass(Duration.ofMillis(50));
    assertThat(seen).containsExactly("b");
  }

  private static Object await(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return "happened";
  }
}
