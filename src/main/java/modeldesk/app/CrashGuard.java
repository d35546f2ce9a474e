package modeldesk.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import modeldesk.i18n.Messages;
import modeldesk.ui.crash.Crash;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The one place where an unexpected failure ends: the details go to the log, the user reads what
/// is kept.
final class CrashGuard implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = Logger.getLogger("modeldesk");

  private final Background background;
  private final Notices notices;
  private final Path log;
  private @Nullable Consumer<Crash> card;

  CrashGuard(Background background, Notices notices, Path log) {
    this.background = background;
    this.notices = notices;
    this.log = log;
  }

  /// From now on a card tells of failures; before, a notice does. On the window's thread.
  void tell(Consumer<Crash> onCard) {
    card = onCard;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    LOG.log(Level.SEVERE, "unexpected failure on " + thread.getName(), failure);
    background.ui(() -> {
      if (card == null) {
        notices.error(Messages.get("app.crash", log));
      } else {
        card.accept(Crash.of(failure, program()));
      }
    });
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
