package modeldesk.work;

import java.time.Duration;

/// The program's clock for "in a while": real in the program, turned by hand in tests.
public interface Ticker extends AutoCloseable {
  /// Runs `action` once after `delay`, on the ticker's own thread, unless cancelled before.
  Cancel after(Duration delay, Runnable action);

  @Override
  void close();

  /// Takes a planned action back.
  @FunctionalInterface
  interface Cancel {
    void cancel();
  }
}
