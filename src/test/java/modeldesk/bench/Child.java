package modeldesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One process that measures a part. What it has measured is taken line by line; one that takes too
/// long is ended, which is told, and what it has measured until then counts.
final class Child {
  private final Part part;
  private final List<Path> docs;
  private final Figures figures = new Figures();

  Child(Part part, List<Path> docs) {
    this.part = part;
    this.docs = docs;
  }

  Figures run() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(Benchmark.class.getName(), "part"));
    arguments.add(part.word());
    arguments.add(Long.toString(System.currentTimeMillis()));
    docs.forEach(doc -> arguments.add(doc.toString()));
    // Its input stays open as long as this process lives: its end ends the other one.
    Process process = Java.start(arguments);
    Thread reader = Thread.ofVirtual().start(() -> read(process));
    if (!process.waitFor(part.most().toSeconds(), TimeUnit.SECONDS)) {
      System.err.printf("%s took more than %d s%n", part.word(), part.most().toSeconds());
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    } else if (process.exitValue() != 0) {
      System.err.printf("%s failed, exit code %d%n", part.word(), process.exitValue());
    }
    reader.join();
    return figures;
  }

  private void read(Process process) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        figures.read(line);
        System.err.println("  " + line.replace('\t', ' '));
        line = lines.readLine();
      }
    } catch (IOException e) {
      System.err.println(part.word() + " was cut off: " + e.getMessage());
    }
  }
}
