package modeldesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import modeldesk.store.InstanceDoor;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Takes the files of later starts into the window, and says that they arrived only once the window
/// has them.
record HandOver(@Nullable InstanceDoor door) implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger("modeldesk");
  private static final int SECONDS = 2;

  /// Without a door a later start is told that the program is running, and nothing else is missing.
  static HandOver of(Path data, Desktop desktop, Background background) {
    try {
      return new HandOver(
          InstanceDoor.open(
              data, background.ioExecutor(), files -> isTaken(files, desktop, background)));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "later starts cannot hand over their files", e);
      return new HandOver(null);
    }
  }

  private static boolean isTaken(List<Path> files, Desktop desktop, Background background) {
    FutureTask<Boolean> task = new FutureTask<>(() -> desktop.comeForward(files), true);
    background.ui(task);
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (door != null) {
      door.close();
    }
  }
}
