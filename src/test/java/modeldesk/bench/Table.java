package modeldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures beside their goals, and the machine they come from.
final class Table {
  private Table() {}

  /// The facts of the machine and the names of the columns, for people.
  static String head() throws IOException {
    List<String> lines = new ArrayList<>();
    machine().forEach((what, is) -> lines.add(what + ": " + is));
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-34s %-10s %10s %10s", "", "", "value", "goal"));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /// The rows of some figures, for people.
  static String rows(Map<String, Double> figures) {
    List<String> lines = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (Goal goal : Goal.ALL) {
      figures.forEach((name, value) -> {
        if (goal.isOf(name) && told.add(name)) {
          lines.add(row(goal, name, value));
        }
      });
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String row(Goal goal, String name, double value) {
    return String.format(
            Locale.ROOT,
            "%-34s %-10s %10.2f %10s %-6s %s",
            goal.row(),
            goal.isOfDocument() ? name.substring(0, name.indexOf(' ')) : "",
            value,
            goal.most() > 0 ? "≤ " + number(goal.most()) : "",
            goal.unit(),
            goal.most() == 0 ? "" : value > goal.most() ? "missed" : "ok")
        .stripTrailing();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /// For programs.
  static String json(Map<String, Double> figures) throws IOException {
    List<String> facts = new ArrayList<>();
    machine().forEach((what, is) -> facts.add(quoted(what) + ": " + quoted(is)));
    List<String> values = new ArrayList<>();
    figures.forEach(
        (name, value) -> values.add(quoted(name) + String.format(Locale.ROOT, ": %.4f", value)));
    return "{\n  \"machine\": {\n    "
        + String.join(",\n    ", facts)
        + "\n  },\n  \"figures\": {\n    "
        + String.join(",\n    ", values)
        + "\n  }\n}\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Map<String, String> machine() throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("Java", System.getProperty("java.runtime.version"));
    facts.put("JavaFX", System.getProperty("javafx.runtime.version", "26"));
    facts.put("Processors", Runtime.getRuntime().availableProcessors() + " × " + processor());
    facts.put("Screen", Java.isHeadless() ? "in memory, drawn by software, 60 Hz" : "a display");
    return facts;
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    return Files.exists(info)
        ? Files.readAllLines(info).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("")
        : System.getProperty("os.arch");
  }
}
