package modeldesk.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import modeldesk.app.check.CheckProgram;
import modeldesk.i18n.Messages;

/// Starts Model Desk. Does not extend `Application`: the launcher would start the toolkit before
/// the command line has said whether there is to be a window.
public final class Main {
  private final PrintWriter out =
      new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
  private final PrintWriter err =
      new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);

  private Main() {}

  public static void main(String[] arguments) {
    System.setProperty("java.net.useSystemProxies", "true");
    System.exit(new Main().run(arguments));
  }

  /// A start from the menu says nothing, and need not wait for the command line to be made.
  private int run(String[] arguments) {
    if (arguments.length == 0) {
      return run(new Launch.Window(new Launch.Server.Remembered(), null));
    }
    return new Arguments(System.getenv(), out, err, this::run).execute(arguments);
  }

  private int run(Launch launch) {
    return switch (launch) {
      case Launch.Serve serve -> new PlaygroundProgram(out, err).run(serve);
      case Launch.Tour tour -> new TourProgram(out, err).run(tour);
      case Launch.Rehearse rehearse -> new RehearsalProgram(err).run(rehearse);
      case Launch.Merge merge -> new MergeProgram(System.out, err).run(merge);
      case Launch.Check check ->
          new CheckProgram(System.out, err, Version.text())
              .run(check.folder(), check.format(), check.practices());
      case Launch.Window window ->
          Display.isThere(System.getenv()) ? new WindowProgram(err).run(window) : tourInstead();
    };
  }

  private int tourInstead() {
    try {
      Path folder = Files.createTempDirectory("model-desk-tour");
      out.println(Messages.get("app.noDisplay", folder));
      return new TourProgram(out, err)
          .run(new Launch.Tour(folder, new Launch.Server.Playground(), null, Launch.Look.LIGHT));
    } catch (IOException e) {
      err.println(Messages.get("app.noTemporaryFolder", String.valueOf(e.getMessage())));
      return 1;
    }
  }
}
