package modeldesk.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first asked for, and is the same for all who ask: for work in the CPU
/// lane that goes on from the same thing. On any thread.
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T now = made == null ? maker.get() : made;
    made = now;
    return now;
  }
}
