package modeldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The small benchmarks of `modeldesk.bench.jmh`. JMH makes their loops while they are compiled,
/// which the build has no need of, so that is done here.
final class Jmh {
  private static final Path SOURCES = Path.of("src/test/java/modeldesk/bench/jmh");

  private Jmh() {}

  /// Runs the benchmarks whose names fit a pattern; options of JMH may stand behind it.
  static void run(String pattern) throws IOException, InterruptedException {
    Path made = Files.createTempDirectory("modeldesk-jmh");
    String classPath = System.getProperty("java.class.path");
    List<String> options = new ArrayList<>(List.of("-nowarn", "-proc:full", "-d", made.toString()));
    options.addAll(List.of("-cp", classPath, "-processorpath", classPath));
    options.addAll(List.of("-processor", "org.openjdk.jmh.generators.BenchmarkProcessor"));
    try (Stream<Path> sources = Files.list(SOURCES)) {
      sources
          .map(Path::toString)
          .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
          .forEach(options::add);
    }
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    int code = compiler.run(System.out, System.err, options.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The benchmarks do not compile.");
    }
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-cp", made + System.getProperty("path.separator") + classPath));
    command.add("org.openjdk.jmh.Main");
    command.addAll(List.of(pattern.split(" ")));
    int run = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (run != 0) {
      throw new IllegalStateException("The benchmarks failed, exit code " + run);
    }
  }
}
