package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class SlowWorkTest {
  private final long[] now = {0};
  private final List<Duration> told = new ArrayList<>();
  private final Executor window =
      new SlowWork(Duration.ofMillis(8), () -> now[0], (time, what) -> told.add(time))
          .watched(Runnable::run);

  @Test
  void onlyWhatTakesLongerThanItMayIsTold() {
    window.execute(() -> now[0] += Duration.ofMillis(8).toNanos());
    assertThat(told).isEmpty();
    window.execute(() -> now[0] += Duration.ofMillis(9).toNanos());
    assertThat(told).containsExactly(Duration.ofMillis(9));
  }
}
