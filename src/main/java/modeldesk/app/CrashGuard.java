package modeldesk.app;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;

/// The one place where an unexpected failure ends: the details go to the log, the user reads a
/// sentence that says what is kept.
final class CrashGuard implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger("modeldesk");

  private final Background background;
  private final Notices notices;
  private final Path log;

  CrashGuard(Background background, Notices notices, Path log) {
    this.background = background;
    this.notices = notices;
    this.log = log;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    LOG.log(Level.SEVERE, "unexpected failure on " + thread.getName(), failure);
    background.ui(() -> notices.error(Messages.get("app.crash", log)));
  }
}
