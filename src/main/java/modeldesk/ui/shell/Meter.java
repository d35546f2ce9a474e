package modeldesk.ui.shell;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// How many requests are left of those allowed a minute, how many wait, and how long until the
/// first of these goes on (api.md §1.3). `limit` is 0 where there is none.
public record Meter(
    IntSupplier limit, IntSupplier left, IntSupplier waiting, Supplier<Duration> untilFree) {
  public static final Meter UNLIMITED = new Meter(() -> 0, () -> 0, () -> 0, () -> Duration.ZERO);
}
