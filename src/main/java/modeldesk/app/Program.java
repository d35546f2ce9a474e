package modeldesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import modeldesk.api.Pause;
import modeldesk.api.RequestBudgets;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;
import modeldesk.store.AtomicFile;
import modeldesk.store.InstanceDoor;
import modeldesk.store.InstanceLock;
import modeldesk.store.Settings;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// One run of the program with its window: holds the data folder, starts the server and the
/// toolkit, opens the window, does what it is there for, and puts everything away in the order that
/// loses nothing.
final class Program {
  /// What happens while the window is open, on the starting thread; gives the exit code. When it is
  /// over the window must have been closed, or the program ends with it.
  @FunctionalInterface
  interface Play {
    int with(Desktop desktop, CountDownLatch closed) throws InterruptedException, IOException;
  }

  private static final int FAILED = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final AppFolders folders;
  private final OnThisComputer computer;
  private final PrintWriter err;
  private @Nullable List<Path> files;

  Program(AppFolders folders, OnThisComputer computer, PrintWriter err) {
    this.folders = folders;
    this.computer = computer;
    this.err = err;
  }

  /// Opens files in the window, or in that of the program that runs with the same data folder,
  /// which then comes to the front.
  Program openingFiles(List<Path> toOpen) {
    files = toOpen;
    return this;
  }

  /// Each of `plays` has the program started anew, as long as the one before gave 0; `adjust` has
  /// the last word about the settings each starts with.
  int run(Launch.Server server, UnaryOperator<Settings> adjust, Play... plays) {
    try (InstanceLock lock = InstanceLock.tryAcquire(folders.data())) {
      if (lock == null) {
        return elsewhere(server);
      }
      Logs.toFolder(folders.log());
      AtomicFile.sweepAll(folders.data());
      return played(server, adjust, List.of(plays));
    } catch (IOException e) {
      err.println(Messages.get("app.noDataFolder", folders.data(), Problems.disk(e)));
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int elsewhere(Launch.Server server) {
    List<Path> given = files;
    if (given != null
        && (server instanceof Launch.Server.Remembered || !given.isEmpty())
        && InstanceDoor.knock(folders.data(), given, PATIENCE)) {
      return 0;
    }
    err.println(Messages.get("app.alreadyRunning", folders.data()));
    return FAILED;
  }

  /// The toolkit starts while the settings are read and the server is started.
  private int played(Launch.Server server, UnaryOperator<Settings> adjust, List<Play> plays)
      throws InterruptedException, IOException {
    try (Background toolkit = new Background(Runnable::run)) {
      toolkit.ioExecutor().execute(DesktopApp::run);
      try {
        int code = 0;
        for (Play play : plays) {
          code = code == 0 ? window(server, adjust, play) : code;
        }
        return code;
      } finally {
        DesktopApp.end();
      }
    }
  }

  private int window(Launch.Server server, UnaryOperator<Settings> adjust, Play play)
      throws InterruptedException, IOException {
    CountDownLatch closed = new CountDownLatch(1);
    SlowWork slow = SlowWork.asked();
    Executor window = DesktopApp::later;
    try (Background background = new Background(slow == null ? window : slow.watched(window))) {
      Desktop desktop =
          Desktop.start(
              server, folders, computer, adjust, background, new RequestBudgets(Pause.REAL));
      try {
        if (!DesktopApp.isThere()) {
          err.println(Messages.get("app.noToolkit"));
          return FAILED;
        }
        boolean open =
            new Opening(background::ui, folders.log(), err)
                .isDone(() -> {
                  Stage stage = new Stage();
                  desktop.open(
                      stage, closed::countDown, Objects.requireNonNullElse(files, List.of()));
                  if (slow != null) {
                    slow.watch(stage);
                  }
                });
        if (!open) {
          return FAILED;
        }
        try (HandOver _ = HandOver.of(folders.data(), desktop, background)) {
          return play.with(desktop, closed);
        }
      } finally {
        desktop.close();
      }
    }
  }
}
