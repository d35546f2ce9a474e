package modeldesk.ui.shell;

import java.util.function.IntSupplier;

/// How many requests are left of those allowed a minute. `limit` is 0 where there is none.
public record Meter(int limit, IntSupplier left) {
  public static final Meter UNLIMITED = new Meter(0, () -> 0);
}
