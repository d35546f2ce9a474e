package modeldesk.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Does the newest request once nothing new has come for `quiet`. On the window's thread only.
public final class Debounce {
  private final Background background;
  private final Duration quiet;
  private Ticker.@Nullable Cancel planned;
  private @Nullable Runnable pending;

  public Debounce(Background background, Duration quiet) {
    this.background = background;
    this.quiet = quiet;
  }

  public void request(Runnable action) {
    cancel();
    pending = action;
    planned = background.later(quiet, this::flush);
  }

  /// Does what is pending now.
  public void flush() {
    Runnable action = pending;
    cancel();
    if (action != null) {
      action.run();
    }
  }

  /// Forgets what is pending.
  public void cancel() {
    if (planned != null) {
      planned.cancel();
    }
    planned = null;
    pending = null;
  }
}
