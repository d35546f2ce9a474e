package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.Instance;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private final FakePause pause = new FakePause();

  @Test
  void countsDownAndRefillsAMinuteAfterEachRequest() throws Exception {
    RequestBudget budget = RequestBudget.perMinute(3, pause);
    budget.take();
    pause.pass(Duration.ofSeconds(20));
    budget.take();
    assertThat(budget.left()).isEqualTo(1);
    pause.pass(Duration.ofSeconds(39));
    assertThat(budget.left()).isEqualTo(1);
    pause.pass(Duration.ofSeconds(1));
    assertThat(budget.left()).isEqualTo(2);
    pause.pass(Duration.ofSeconds(20));
    assertThat(budget.left()).isEqualTo(3);
  }

  @Test
  void makesARequestBeyondTheLimitWaitUntilTheOldestIsAMinuteAgo() throws Exception {
    RequestBudget budget = RequestBudget.perMinute(2, pause);
    budget.take();
    pause.pass(Duration.ofSeconds(10));
    budget.take();
    pause.pass(Duration.ofSeconds(10));
    budget.take();
    assertThat(pause.slept).containsExactly(Duration.ofSeconds(40));
    budget.take();
    assertThat(pause.slept).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(10));
    assertThat(budget.left()).isZero();
  }

  @Test
  void queuesThoseWhoWaitAtTheSameTime() throws Exception {
    List<Duration> waits = new ArrayList<>();
    RequestBudget budget =
        RequestBudget.perMinute(
            2,
            new FakePause() {
              @Override
              public synchronized void sleep(Duration duration) {
                waits.add(duration);
              }
            });
    for (int i = 0; i < 6; i++) {
      budget.take();
    }
    assertThat(waits)
        .containsExactly(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            Duration.ofSeconds(120));
  }

  @Test
  void isUnlimitedForThePlaygroundOnly() {
    assertThat(RequestBudget.of(Instance.parse("http://127.0.0.1:1", true)).isUnlimited()).isTrue();
    RequestBudget other = RequestBudget.of(Instance.parse("https://acme.omniapp.co", false));
    assertThat(other.isUnlimited()).isFalse();
    assertThat(other.limit()).isEqualTo(55);
    assertThat(other.left()).isEqualTo(55);
  }
}
