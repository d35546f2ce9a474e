package modeldesk.app;

import java.io.PrintWriter;
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
    return new Program(folders, OnThisComputer.ofSystem(), err)
        .run(
            window.server(),
            settings -> settings,
            (desktop, closed) -> {
              closed.await();
              return 0;
            });
  }
}
