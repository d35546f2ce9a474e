package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
  @TempDir Path home;

  @Test
  void isHeldByOneAtATimeForEachFolder() throws Exception {
    Path data = home.resolve("new/data");
    try (InstanceLock first = InstanceLock.tryAcquire(data)) {
      assertThat(first).isNotNull();
      assertThat(InstanceLock.tryAcquire(data)).isNull();
      try (InstanceLock other = InstanceLock.tryAcquire(home.resolve("other"))) {
        assertThat(other).isNotNull();
      }
    }
    try (InstanceLock again = InstanceLock.tryAcquire(data)) {
      assertThat(again).isNotNull();
    }
  }
}
