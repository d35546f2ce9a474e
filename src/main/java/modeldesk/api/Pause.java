package modeldesk.api;

import java.time.Duration;
import java.time.Instant;

/// Time as the client meets it: what it is, how long since, and waiting. Tests bring one in which
/// waiting takes none.
public interface Pause {
  Instant now();

  /// A clock in nanoseconds that is never set back.
  long nanos();

  void sleep(Duration duration) throws InterruptedException;

  /// The computer's own time.
  Pause REAL =
      new Pause() {
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
          Thread.sleep(duration);
        }
      };
}
