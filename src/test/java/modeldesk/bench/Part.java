package modeldesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import modeldesk.app.Main;
import modeldesk.ui.push.PushTime;
import modeldesk.ui.session.Bench;

/// One part of what is measured, in this process.
final class Part {
  private static final int SHORT = 1_000;
  private static final int PUSHED = 500;
  private static final int QUIET = 5;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Part() {}

  /// The first of the arguments is when the process was asked for, the others are documents.
  static void run(String part, Stream<String> arguments) throws Exception {
    List<String> all = arguments.toList();
    Figures figures = new Figures();
    Map<String, String> docs = Docs.of(all.stream().skip(1).map(Path::of).toList());
    Path home = Files.createTempDirectory("modeldesk-bench");
    int code = 0;
    try {
      switch (part) {
        case "text" -> new TextRun(figures).run(docs);
        case "window" -> {
          Map<String, String> files = new LinkedHashMap<>();
          docs.forEach((name, text) -> files.put("shop/" + name + ".view", text));
          Kept.model(home, files);
          new WindowRun(figures).run(home, docs);
        }
        case "model" -> {
          ModelRun model = new ModelRun(figures);
          ModelRun.prepare(home);
          model.texts(home);
        }
        case "model window" -> {
          ModelRun.prepare(home);
          new ModelRun(figures).window(home);
        }
        case "start" -> start(figures, home, Long.parseLong(all.getFirst()));
        case "idle" -> idle(figures, home);
        case "push" -> push(figures, home);
        default -> throw new IllegalArgumentException(part);
      }
    } catch (Exception e) {
      e.printStackTrace(System.out);
      code = 1;
    }
    System.out.flush();
    // The window of the program is open, and nobody will close it.
    System.exit(code);
  }

  /// From before the process was there until a file that was named on the command line is shown.
  private static void start(Figures figures, Path home, long asked) throws Exception {
    String text = Docs.view(SHORT);
    Path file = Files.writeString(home.resolve("orders.view"), text);
    begin(home, file.toString());
    Hand.until(() -> Hand.isColoured(text));
    Hand.on(() -> true);
    figures.put("start", (double) (System.currentTimeMillis() - asked));
  }

  /// The share of one processor that a window takes which nobody uses.
  private static void idle(Figures figures, Path home) throws Exception {
    begin(home, "--playground");
    Hand.until(WindowRun::isFilled);
    Hand.untilQuiet(QUIET);
    Duration before = Hand.processor();
    Thread.sleep(MINUTE.toMillis());
    Duration used = Hand.processor().minus(before);
    figures.put("idle", 100.0 * used.toMillis() / MINUTE.toMillis());
  }

  private static void begin(Path home, String argument) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> Main.main(new String[] {"--home", home.resolve("data").toString(), argument}));
  }

  private static void push(Figures figures, Path home) {
    try (Bench bench = new Bench(home)) {
      figures.put("push", PushTime.of(bench.api, bench.branch("bench"), PUSHED));
    }
  }
}
