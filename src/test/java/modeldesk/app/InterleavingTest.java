package modeldesk.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people change the same few files of one branch, merge it and go to the shared model, where a
/// third writes, too, a step of one and a step of the other as chance has it, and at the end both
/// push what they have: no value that anybody wrote is missing that was not on the screen of the
/// one who took it away. All that the issue asks for is
///
/// ```
/// mvn test -Dtest=InterleavingTest -Dinterleaving.seeds=1000
/// ```
///
/// and `-Dinterleaving.seed=17 -Dinterleaving.seeds=1` plays a schedule that failed again.
final class InterleavingTest {
  private static final int SEEDS = Integer.getInteger("interleaving.seeds", 50);
  private static final int FIRST = Integer.getInteger("interleaving.seed", 1);

  @TempDir(factory = MemoryFolder.class)
  Path home;

  @Test
  void nothingThatAnybodyWroteIsLostUnseen() throws Exception {
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      try (Schedule schedule = new Schedule(seed, home.resolve(String.valueOf(seed)))) {
        play(seed, schedule);
      }
    }
  }

  private static void play(int seed, Schedule schedule) {
    try {
      schedule.play();
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "Again with -Dinterleaving.seed=%d -Dinterleaving.seeds=1: %s%n%s"
              .formatted(seed, e.getMessage(), schedule.told()),
          e);
    }
  }
}
