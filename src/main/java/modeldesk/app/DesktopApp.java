package modeldesk.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/// JavaFX under the name of the program: window managers file its windows under that of this class,
/// which `modeldesk.desktop` names, too. The toolkit starts once in a process and makes this object
/// itself, so what is known of it is static.
public final class DesktopApp extends Application {
  private static final Logger LOG = Logger.getLogger("modeldesk");
  private static final CountDownLatch DECIDED = new CountDownLatch(1);
  private static final AtomicBoolean THERE = new AtomicBoolean();

  /// Starts the toolkit and blocks until it has ended.
  static void run() {
    try {
      launch(DesktopApp.class);
    } catch (RuntimeException e) {
      if (!THERE.get()) {
        LOG.log(Level.SEVERE, "there is no window toolkit", e);
      }
    } finally {
      DECIDED.countDown();
    }
  }

  /// Waits for the toolkit; false where a library or the display is missing.
  static boolean isThere() {
    try {
      DECIDED.await();
      return THERE.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Runs something on the window's thread, which is there as soon as the toolkit is.
  static void later(Runnable action) {
    if (isThere()) {
      Platform.runLater(action);
    }
  }

  /// Ends the toolkit. What is still on screen leaves it first: JavaFX would tell a window that it
  /// takes away that the mouse has left it, when nothing that hears of it can do anything any more.
  static void end() {
    later(() -> {
      clearScreen();
      Platform.exit();
    });
  }

  static void clearScreen() {
    List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
  }

  @Override
  public void start(Stage unused) {
    Platform.setImplicitExit(false);
    THERE.set(true);
    DECIDED.countDown();
  }
}
