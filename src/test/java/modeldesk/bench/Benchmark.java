package modeldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Measures the program and prints what it takes beside what it may take. Each part runs in
/// processes of its own, with the options of the packaged program, and the median of each figure
/// counts; its rows are printed as soon as they are known.
///
/// `--only PART` measures one part, repeatable; the parts are listed in `Part`. `--doc FILE` takes
/// a file in place of the generated documents, repeatable. `--runs N` is how many processes, 3
/// unless told. `--out FILE` writes JSON. `--image PATH` is the launcher of an installed program,
/// whose start and memory are measured, too. `--idle N` is for how many seconds an idle window is
/// watched. `--jmh PATTERN` runs the small benchmarks, and nothing else.
public final class Benchmark {
  private final List<Part> parts = new ArrayList<>();
  private final List<Path> docs = new ArrayList<>();
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private int runs = 3;
  private String image = "";
  private @Nullable Path out;
  private @Nullable String jmh;

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("part")) {
      Part.named(arguments[1]).run(List.of(arguments).subList(2, arguments.length));
      return;
    }
    new Benchmark().run(List.of(arguments));
    System.exit(0);
  }

  private void run(List<String> arguments) throws Exception {
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--only" -> parts.add(Part.named(value));
        case "--doc" -> docs.add(Path.of(value).toAbsolutePath());
        case "--runs" -> runs = Integer.parseInt(value);
        case "--out" -> out = Path.of(value);
        case "--image" -> image = value;
        case "--idle" -> System.setProperty(Part.IDLE_SECONDS, value);
        case "--jmh" -> jmh = value;
        default -> throw new IllegalArgumentException(arguments.get(i));
      }
    }
    if (jmh != null) {
      Jmh.run(jmh);
      return;
    }
    System.out.print(Table.head());
    if (!image.isEmpty()) {
      take(StartBench.figures(image, 2 * runs));
    }
    for (Part part : parts.isEmpty() ? List.of(Part.values()) : parts) {
      List<Figures> all = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        System.err.println(part.word() + ", process " + (i + 1) + " of " + runs);
        all.add(new Child(part, docs).run());
      }
      take(Figures.medians(all));
    }
  }

  private void take(Map<String, Double> medians) throws IOException {
    figures.putAll(medians);
    System.out.print(Table.rows(medians));
    System.out.flush();
    if (out != null) {
      Files.writeString(out, Table.json(figures));
    }
  }
}
