package modeldesk.app;

import java.time.Duration;
import java.time.Instant;
import modeldesk.api.Pause;

/// Time in which waiting for the server takes none.
final class NoPause implements Pause {
  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
