package modeldesk.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Of several requests in the CPU lane only the newest delivers its result. On the window's thread
/// only.
public final class Latest {
  private final Background background;
  private @Nullable Job running;

  public Latest(Background background) {
    this.background = background;
  }

  public <T> void request(
      String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    cancel();
    running = background.cpu(title, work, done, failed);
  }

  public void cancel() {
    if (running != null) {
      running.cancel();
    }
    running = null;
  }
}
