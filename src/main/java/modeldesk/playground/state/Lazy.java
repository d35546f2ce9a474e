package modeldesk.playground.state;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for. Not for several threads at once.
public final class Lazy<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T value;

  private Lazy(@Nullable Supplier<T> maker, @Nullable T value) {
    this.maker = maker;
    this.value = value;
  }

  public static <T> Lazy<T> of(Supplier<T> maker) {
    return new Lazy<>(maker, null);
  }

  public static <T> Lazy<T> known(T value) {
    return new Lazy<>(null, value);
  }

  public T get() {
    T known = value;
    if (known == null) {
      Supplier<T> open = maker;
      if (open == null) {
        throw new IllegalStateException("neither value nor maker");
      }
      known = open.get();
      value = known;
      maker = null;
    }
    return known;
  }
}
