package modeldesk.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import modeldesk.store.AppFolders;

/// `modeldesk`: the window, until the user closes it.
final class WindowProgram {
  private final PrintWriter err;

  WindowProgram(PrintWriter err) {
    this.err = err;
  }

  int run(Launch.Window window) {
    AppFolders folders =
        window.home() == null ? AppFolders.ofSystem() : AppFolders.under(window.home());
    List<Path> files =
        window.files().stream().map(file -> file.toAbsolutePath().normalize()).toList();
    return new Program(folders, OnThisComputer.ofSystem(), err)
        .openingFiles(files)
        .run(
            window.server(),
            settings -> settings,
            (desktop, closed) -> {
              closed.await();
              return 0;
            });
  }
}
