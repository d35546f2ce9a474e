package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import modeldesk.model.Instance;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private static final Credentials TRAILING = new Credentials("mine\n");
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
  void showsHowManyWaitAndForHowLong() throws Exception {
    List<String> seen = new ArrayList<>();
    AtomicReference<RequestBudget> shown = new AtomicReference<>();
    RequestBudget budget =
        RequestBudget.perMinute(
            1,
            new FakePause() {
              @Override
              public synchronized void sleep(Duration duration) {
                RequestBudget now = shown.get();
                seen.add(now.waiting() + " waits, free in " + now.untilFree().toSeconds() + " s");
              }
            });
    shown.set(budget);
    budget.take();
    assertThat(budget.waiting()).isZero();
    assertThat(budget.untilFree()).isZero();
    budget.take();
    budget.sleep(Duration.ofSeconds(5));
    assertThat(seen).containsExactly("1 waits, free in 60 s", "1 waits, free in 5 s");
    assertThat(budget.waiting()).isZero();
    assertThat(budget.untilFree()).isZero();
  }

  @Test
  void holdsEveryRequestBackWhileTheServerWantsARest() throws Exception {
    RequestBudget budget = RequestBudget.perMinute(5, pause);
    budget.take();
    budget.hold(Duration.ofSeconds(30));
    assertThat(budget.left()).isZero();
    budget.take();
    assertThat(pause.slept).containsExactly(Duration.ofSeconds(30));
    assertThat(budget.left()).isEqualTo(3);
  }

  @Test
  void holdsNobodyBackForMoreThanAMinute() throws Exception {
    RequestBudget budget = RequestBudget.perMinute(5, pause);
    budget.hold(Duration.ofHours(1));
    budget.take();
    assertThat(pause.slept).containsExactly(Duration.ofSeconds(60));
  }

  @Test
  void aWaitThatIsGivenUpTakesNothing() throws Exception {
    AtomicBoolean cancelled = new AtomicBoolean(true);
    FakePause impatient =
        new FakePause() {
          @Override
          public synchronized void sleep(Duration duration) throws InterruptedException {
            if (cancelled.getAndSet(false)) {
              throw new InterruptedException();
            }
            super.sleep(duration);
          }
        };
    RequestBudget budget = RequestBudget.perMinute(1, impatient);
    budget.take();
    assertThatThrownBy(budget::take).isInstanceOf(InterruptedException.class);
    assertThat(budget.waiting()).isZero();
    budget.take();
    assertThat(impatient.slept).containsExactly(Duration.ofSeconds(60));
  }

  @Test
  void aSmallerLimitHoldsFromTheNextRequestOn() throws Exception {
    RequestBudget budget = RequestBudget.perMinute(3, pause);
    budget.take();
    budget.take();
    budget.allow(1);
    assertThat(budget.limit()).isEqualTo(1);
    assertThat(budget.left()).isZero();
    budget.take();
    assertThat(pause.slept).containsExactly(Duration.ofSeconds(60));
  }

  @Test
  void aLargerLimitLetsNobodyOvertakeWhoWaits() throws Exception {
    List<Duration> waits = new ArrayList<>();
    RequestBudget budget =
        RequestBudget.perMinute(
            1,
            new FakePause() {
              @Override
              public synchronized void sleep(Duration duration) {
                waits.add(duration);
              }
            });
    budget.take();
    budget.take();
    budget.allow(10);
    budget.take();
    assertThat(waits).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(60));
    assertThat(budget.left()).isEqualTo(7);
  }

  @Test
  void withoutALimitItStaysSo() {
    RequestBudget budget = RequestBudget.unlimited(pause);
    budget.allow(5);
    assertThat(budget.isUnlimited()).isTrue();
  }

  @Test
  void isOneForEachTokenOnEachHost() {
    RequestBudgets budgets = new RequestBudgets(pause);
    Instance acme = Instance.parse("https://acme.omniapp.co", false);
    RequestBudget mine = budgets.of(acme, new Credentials("mine"));
    assertThat(budgets.of(Instance.parse("https://acme.omniapp.co/api/", false), TRAILING))
        .isSameAs(mine);
    assertThat(budgets.of(acme, new Credentials("yours"))).isNotSameAs(mine);
    assertThat(budgets.of(Instance.parse("https://other.omniapp.co", false), TRAILING))
        .isNotSameAs(mine);
    assertThat(mine.limit()).isEqualTo(55);
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
