package modeldesk.app;

import java.nio.file.Path;
import java.util.List;
import modeldesk.api.Credentials;
import modeldesk.app.check.CheckFormat;
import modeldesk.model.Instance;
import modeldesk.playground.Dialect;
import modeldesk.playground.FaultPlan;
import org.jspecify.annotations.Nullable;

/// What the command line asks for. A null `home` means the folders the operating system has for
/// programs' data, or a fresh temporary one for the tour.
sealed interface Launch {
  /// The server to work on.
  sealed interface Server {
    /// Whatever was open when the program ended; where nothing was, the start screen.
    record Remembered() implements Server {}

    /// The Playground inside this process.
    record Playground() implements Server {}

    /// A server that speaks the Omni API.
    record Omni(Instance instance, Credentials credentials) implements Server {}
  }

  /// The colours of the tour's pictures.
  enum Look {
    LIGHT,
    DARK,
    CONTRAST
  }

  /// `modeldesk`: the window, with files of this computer in front if there are any.
  record Window(Server server, @Nullable Path home, List<Path> files) implements Launch {
    public Window {
      files = List.copyOf(files);
    }

    Window(Server server, @Nullable Path home) {
      this(server, home, List.of());
    }
  }

  /// `modeldesk serve`: only the Playground. Port 0 takes any free one; 0 requests a minute is no
  /// limit; without a data folder nothing is kept.
  record Serve(
      int port,
      @Nullable Path data,
      @Nullable String token,
      int requestsPerMinute,
      Dialect dialect,
      FaultPlan faults)
      implements Launch {}

  /// `modeldesk tour`: the story of the program in pictures, written to `out`.
  record Tour(Path out, Server server, @Nullable Path home, Look look) implements Launch {}

  /// `modeldesk rehearse`: a start with the files of the last time, which ends by itself.
  record Rehearse(Path home) implements Launch {}

  /// `modeldesk merge`: three files brought together. A null `output` is standard output; `name` is
  /// what the file is called in its repository, null where that is not known.
  record Merge(Path base, Path mine, Path theirs, @Nullable Path output, @Nullable String name)
      implements Launch {}

  /// `modeldesk check`: the rules on the models of a folder, the best practices too if `practices`.
  record Check(Path folder, CheckFormat format, boolean practices) implements Launch {}
}
