package modeldesk.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first asked for, and is the same for all who ask: a view nobody has come
/// to, or what several pieces of work in the CPU lane go on from. On any thread.
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
