package modeldesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Measures the program and prints what it takes beside what it may take. Each part runs in
/// processes of its own, with the options of the packaged program, and the median of each figure
/// counts.
///
/// `--only PART` measures one part (`window`, `text`, `model`, `start`, `idle`, `push`),
/// repeatable. `--doc FILE` takes a file in place of the generated documents, repeatable. `--runs
/// N` is how many processes, 3 unless told. `--out FILE` writes JSON. `--jmh PATTERN` runs the
/// small benchmarks.
public final class Benchmark {
  private static final List<String> PARTS =
      List.of("text", "window", "model", "model window", "start", "idle", "push");

  private final List<String> parts = new ArrayList<>();
  private final List<Path> docs = new ArrayList<>();
  private int runs = 3;
  private @Nullable Path out;
  private @Nullable String jmh;

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("part")) {
      Part.run(arguments[1], List.of(arguments).subList(2, arguments.length).stream());
      return;
    }
    new Benchmark().run(List.of(arguments));
    System.exit(0);
  }

  private void run(List<String> arguments) throws Exception {
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--only" -> parts.add(value);
        case "--doc" -> docs.add(Path.of(value).toAbsolutePath());
        case "--runs" -> runs = Integer.parseInt(value);
        case "--out" -> out = Path.of(value);
        case "--jmh" -> jmh = value;
        default -> throw new IllegalArgumentException(arguments.get(i));
      }
    }
    if (jmh != null) {
      Jmh.run(jmh);
      return;
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String part : parts.isEmpty() ? PARTS : parts) {
      List<Figures> all = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        System.err.println(part + ", process " + (i + 1) + " of " + runs);
        all.add(process(part));
      }
      figures.putAll(Figures.medians(all));
    }
    Table table = new Table(figures);
    System.out.print(table.text());
    if (out != null) {
      Files.writeString(out, table.json());
    }
  }

  private Figures process(String part) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(Benchmark.class.getName(), "part", part));
    arguments.add(Long.toString(System.currentTimeMillis()));
    docs.forEach(doc -> arguments.add(doc.toString()));
    Process process = Java.start(arguments);
    Figures figures = new Figures();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!figures.read(line)) {
          System.err.println(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      System.err.println(part + " failed");
    }
    return figures;
  }
}
