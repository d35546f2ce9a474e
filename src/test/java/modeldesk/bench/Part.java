package modeldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.app.Main;
import modeldesk.ui.push.PushTime;
import modeldesk.ui.session.Bench;

/// What is measured in one process, and the most time it may take.
enum Part {
  /// From the start of a process until a file of this computer is shown.
  START(30) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      String text = Docs.view(SHORT);
      Path file = Files.writeString(home.resolve("orders.view"), text);
      begin(home, file.toString());
      Hand.until(() -> Hand.isColoured(text));
      Hand.on(() -> true);
      figures.put("start", (double) (System.currentTimeMillis() - asked));
    }
  },
  /// Whole texts, without a window.
  TEXT(90) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs) {
      new TextRun(figures).run(docs);
    }
  },
  /// A program with one file open, and nothing else.
  MEMORY(60) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      WindowRun.keep(home, Map.of(MIDDLE, Docs.view(10 * SHORT)));
      new WindowRun(figures).memoryWith(home, MIDDLE);
    }
  },
  /// The editor.
  WINDOW(240) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      WindowRun.keep(home, docs);
      new WindowRun(figures).run(home, docs);
    }
  },
  /// All files of a large model, without a window.
  MODEL(120) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      ModelRun.prepare(home);
      new ModelRun(figures).texts(home);
    }
  },
  /// The window of a large model.
  MODEL_WINDOW(120) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      ModelRun.prepare(home);
      new ModelRun(figures).window(home);
    }
  },
  /// A server with many models.
  MODELS(60) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      new ModelsRun(figures).run(home);
    }
  },
  /// A push of many files.
  PUSH(60) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs) {
      try (Bench bench = new Bench(home)) {
        figures.put("push", PushTime.of(bench.api, bench.branch("bench"), PUSHED));
      }
    }
  },
  /// The share of one processor that a window takes which nobody uses.
  IDLE(150) {
    @Override
    void measure(Figures figures, Path home, long asked, Map<String, String> docs)
        throws Exception {
      begin(home, "--playground");
      Hand.until(ModelsRun::isListed);
      Hand.untilQuiet(SETTLED);
      long millis = Duration.ofSeconds(Integer.getInteger(IDLE_SECONDS, 20)).toMillis();
      Duration before = Hand.processor();
      Thread.sleep(millis);
      figures.put("idle", 100.0 * Hand.processor().minus(before).toMillis() / millis);
    }
  };

  /// The system property that tells how long `IDLE` watches.
  static final String IDLE_SECONDS = "bench.idle";

  private static final String MIDDLE = "10k";
  private static final int SHORT = 1_000;
  private static final int PUSHED = 500;
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Duration most;

  Part(int seconds) {
    most = Duration.ofSeconds(seconds);
  }

  /// As it is named on the command line, `model window` as well as `model-window`.
  static Part named(String word) {
    return Part.valueOf(word.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// How long it may take.
  Duration most() {
    return most;
  }

  abstract void measure(Figures figures, Path home, long asked, Map<String, String> docs)
      throws Exception;

  /// Measures in this process, and ends it. The first of the arguments is when the process was
  /// asked for, the others are documents.
  void run(List<String> arguments) throws Exception {
    Thread.ofPlatform().daemon().start(Part::endWithParent);
    Map<String, String> docs =
        Docs.of(arguments.stream().skip(1).map(Path::of).toList(), this == TEXT);
    Path home = Files.createTempDirectory("modeldesk-bench");
    int code = 0;
    try {
      measure(new Figures(), home, Long.parseLong(arguments.getFirst()), new LinkedHashMap<>(docs));
    } catch (Exception e) {
      System.out.println(e);
      Arrays.stream(e.getStackTrace()).limit(12).forEach(System.out::println);
      code = 1;
    }
    System.out.flush();
    // The window of the program is open, and nobody will close it.
    System.exit(code);
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said; what counts is the end.
      }
    } catch (IOException e) {
      // That is an end, too.
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(3);
  }

  private static void begin(Path home, String argument) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> Main.main(new String[] {"--home", home.resolve("data").toString(), argument}));
  }
}
