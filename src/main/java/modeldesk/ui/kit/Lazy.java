package modeldesk.ui.kit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A view that is built when it is first asked for and is the same from then on. On the window's
/// thread only.
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T view = made == null ? maker.get() : made;
    made = view;
    return view;
  }
}
