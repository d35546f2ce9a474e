package modeldesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import modeldesk.app.tour.Cable;
import modeldesk.app.tour.TourRun;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.work.Background;

/// `modeldesk tour`: the window, driven through its story.
final class TourProgram {
  private static final int FAILED = 1;
  private static final Settings.Window PLACE = new Settings.Window(0, 0, 1440, 900, false);

  private final PrintWriter out;
  private final PrintWriter err;

  TourProgram(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  int run(Launch.Tour tour) {
    if (Display.isThere(System.getenv())) {
      Display.withoutAwt();
    } else {
      Display.doWithout();
    }
    try {
      Files.createDirectories(tour.out());
      TourFolder folder = TourFolder.make();
      Path home = tour.home() != null ? tour.home() : folder.home();
      Settings.Theme theme =
          switch (tour.look()) {
            case LIGHT -> Settings.Theme.LIGHT;
            case DARK -> Settings.Theme.DARK;
            case CONTRAST -> Settings.Theme.CONTRAST;
          };
      boolean held =
          play(
              tour,
              folder.files(),
              AppFolders.under(home),
              settings -> settings.withTheme(theme).withWindow(PLACE));
      out.println(
          held
              ? Messages.get("app.tour.held", tour.out())
              : Messages.get("app.tour.broken", tour.out()));
      Logs.end();
      if (!held || !folder.remove()) {
        out.println(Messages.get("app.tour.left", folder.path()));
      }
      return held ? 0 : FAILED;
    } catch (IOException e) {
      err.println(Messages.get("app.tour.noFolder", tour.out(), String.valueOf(e.getMessage())));
      return FAILED;
    }
  }

  /// The server stays where it is while the program is started a second time and its network comes
  /// and goes.
  private boolean play(
      Launch.Tour tour, Path files, AppFolders folders, UnaryOperator<Settings> adjust)
      throws IOException {
    try (Background background = new Background(Runnable::run);
        TourServer server = TourServer.of(tour.server(), folders, background.ioExecutor());
        Cable cable = Cable.to(server.instance().base(), background.ioExecutor())) {
      TourRun run = new TourRun(tour.out(), files, server.instance(), server.credentials(), cable);
      Launch.Server through =
          new Launch.Server.Omni(
              Instance.parse(cable.address(), server.instance().playground()),
              server.credentials());
      return new Program(folders, OnThisComputer.nothing(folders.data()), err)
              .run(
                  through,
                  adjust,
                  (desktop, closed) -> run.playUntilRestart(closed) ? 0 : FAILED,
                  (desktop, closed) -> run.playOn(desktop::comeForward, closed) ? 0 : FAILED)
          == 0;
    }
  }
}
