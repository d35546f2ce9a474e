package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NextPushTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private NextPush nextPush;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    target = bench.branch("test/ticks");
    bench.open(target);
    nextPush = bench.session.nextPush();
    type(API);
    type(RETURNS);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void type(FileName name) {
    bench.type(name, "# mine\n");
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.drain();
  }

  @Test
  void everyDraftGoesUntilItIsLeftOut() {
    assertThat(nextPush.countProperty().get()).isEqualTo(2);
    nextPush.send(List.of(API), false);
    assertThat(nextPush.countProperty().get()).isEqualTo(1);
    assertThat(nextPush.sends(API)).isFalse();
    assertThat(nextPush.sends(RETURNS)).isTrue();
    nextPush.send(List.of(API), true);
    assertThat(nextPush.countProperty().get()).isEqualTo(2);
  }

  @Test
  void withNoneLeftItSaysWhyNothingGoes() {
    assertThat(nextPush.unavailableProperty().get()).isEmpty();
    nextPush.sendAll(false);
    assertThat(nextPush.countProperty().get()).isZero();
    assertThat(nextPush.unavailableProperty().get())
        .isEqualTo("No draft is ticked. Tick in Changes what to push.");
    nextPush.sendAll(true);
    assertThat(nextPush.leftOutProperty().get()).isEmpty();
    assertThat(nextPush.unavailableProperty().get()).isEmpty();
  }

  @Test
  void togglingSeveralOfWhichOneIsOutTakesAllOfThemIn() {
    nextPush.send(List.of(API), false);
    nextPush.toggle(List.of(API, RETURNS));
    assertThat(nextPush.leftOutProperty().get()).isEmpty();
    nextPush.toggle(List.of(API, RETURNS));
    assertThat(nextPush.leftOutProperty().get()).containsExactlyInAnyOrder(API, RETURNS);
  }

  @Test
  void aDraftThatGoesAwayIsTickedWhenItComesBack() {
    nextPush.send(List.of(API), false);
    bench.texts.discard(API);
    bench.window.until(() -> nextPush.leftOutProperty().get().isEmpty());
    type(API);
    assertThat(nextPush.sends(API)).isTrue();
    assertThat(nextPush.countProperty().get()).isEqualTo(2);
  }

  @Test
  void whatIsNoDraftCannotBeLeftOut() {
    nextPush.send(List.of(new FileName("model")), false);
    assertThat(nextPush.leftOutProperty().get()).isEmpty();
  }

  @Test
  void aDraftThatIsEditedAndFilesThatAreFetchedAgainLeaveTheTicksAlone() {
    nextPush.send(List.of(API), false);
    type(API);
    bench.session.reload();
    bench.window.until(() -> bench.session.openingProperty().get() instanceof Session.Opening.Idle);
    assertThat(nextPush.leftOutProperty().get()).containsExactly(API);
  }

  @Test
  void anotherTargetBeginsWithEveryTick() {
    nextPush.send(List.of(API), false);
    bench.open(bench.branch("test/other"));
    assertThat(nextPush.leftOutProperty().get()).isEmpty();
    bench.open(target);
    assertThat(nextPush.leftOutProperty().get()).isEmpty();
    assertThat(nextPush.countProperty().get()).isEqualTo(2);
  }
}
