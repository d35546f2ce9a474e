package modeldesk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import modeldesk.i18n.Messages;

/// The building of the window: a failure ends the program with a sentence instead of leaving it to
/// run without a window.
final class Opening {
  private static final Logger LOG = Logger.getLogger("modeldesk");

  private final Executor window;
  private final Path log;
  private final PrintWriter err;

  /// `window` runs things on the window's thread; the details of a failure go to the log in `log`.
  Opening(Executor window, Path log, PrintWriter err) {
    this.window = window;
    this.log = log;
    this.err = err;
  }

  /// Waits until `build` is done on the window's thread; tells whether the window is open.
  boolean isDone(Runnable build) throws InterruptedException {
    FutureTask<Boolean> task = new FutureTask<>(build, true);
    window.execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      LOG.log(Level.SEVERE, "the window could not be built", e.getCause());
      err.println(Messages.get("app.noWindow", log));
      return false;
    }
  }
}
