package modeldesk.app;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import modeldesk.ui.crash.Crash;
import modeldesk.work.Background;

/// The one place where an unexpected failure ends: the details go to the log, the user reads what
/// is kept.
final class CrashGuard implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger("modeldesk");

  private final Background background;
  private final Consumer<Crash> told;

  /// `told` tells the user, on the window's thread.
  CrashGuard(Background background, Consumer<Crash> told) {
    this.background = background;
    this.told = told;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    LOG.log(Level.SEVERE, "unexpected failure on " + thread.getName(), failure);
    background.ui(() -> told.accept(Crash.of(failure, program())));
  }

  private static String program() {
    return "Model Desk %s, %s %s %s, Java %s"
        .formatted(
            Version.text(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            Runtime.version());
  }
}
