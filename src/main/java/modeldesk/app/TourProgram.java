package modeldesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import modeldesk.app.tour.TourRun;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;

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
      Path home =
          tour.home() != null ? tour.home() : Files.createTempDirectory("model-desk-tour-home");
      Settings.Theme theme =
          switch (tour.look()) {
            case LIGHT -> Settings.Theme.LIGHT;
            case DARK -> Settings.Theme.DARK;
          };
      return new Program(AppFolders.under(home), err)
          .run(
              tour.server(),
              settings -> settings.withTheme(theme).withWindow(PLACE),
              (desktop, closed) -> {
                boolean held =
                    new TourRun(tour.out()).play(desktop.instance(), desktop.credentials());
                out.println(
                    held
                        ? Messages.get("app.tour.held", tour.out())
                        : Messages.get("app.tour.broken", tour.out()));
                return held ? 0 : FAILED;
              });
    } catch (IOException e) {
      err.println(Messages.get("app.tour.noFolder", tour.out(), String.valueOf(e.getMessage())));
      return FAILED;
    }
  }
}
