package modeldesk.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.event.EventDispatcher;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Tells what keeps the window's thread longer than it may: `-Dmodeldesk.slow=8` writes whatever
/// takes over 8 ms into the log, events and what is handed over from other threads alike. Styling,
/// layout and drawing are left out.
final class SlowWork {
  private static final Logger LOG = Logger.getLogger("modeldesk.slow");
  private static final String PROPERTY = "modeldesk.slow";

  private final Duration most;
  private final LongSupplier nanos;
  private final BiConsumer<Duration, String> tell;

  SlowWork(Duration most, LongSupplier nanos, BiConsumer<Duration, String> tell) {
    this.most = most;
    this.nanos = nanos;
    this.tell = tell;
  }

  /// What was asked for on the command line of Java; null for nothing.
  static @Nullable SlowWork asked() {
    Integer millis = Integer.getInteger(PROPERTY);
    return millis == null
        ? null
        : new SlowWork(
            Duration.ofMillis(millis),
            System::nanoTime,
            (time, what) ->
                LOG.log(Level.WARNING, "{0} ms: {1}", new Object[] {time.toMillis(), what}));
  }

  /// Watches what is handed to the window's thread; it is named by its class.
  Executor watched(Executor window) {
    return action ->
        window.execute(() -> {
          long start = nanos.getAsLong();
          action.run();
          ended(start, action.getClass().getName());
        });
  }

  /// Watches the events of a window.
  void watch(Window window) {
    EventDispatcher usual = window.getEventDispatcher();
    window.setEventDispatcher((event, tail) -> {
      long start = nanos.getAsLong();
      try {
        return usual.dispatchEvent(event, tail);
      } finally {
        ended(start, event.getEventType() + " at " + event.getTarget());
      }
    });
  }

  private void ended(long start, String what) {
    Duration took = Duration.ofNanos(nanos.getAsLong() - start);
    if (took.compareTo(most) > 0) {
      tell.accept(took, what);
    }
  }
}
