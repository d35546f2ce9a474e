package modeldesk.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What one process measured, by name. A process prints them one a line for the one that started
/// it.
final class Figures {
  private static final String MARK = "figure\t";

  private final Map<String, Double> values = new LinkedHashMap<>();

  void put(String name, double value) {
    values.put(name, value);
    System.out.printf(Locale.ROOT, "%s%s\t%.4f%n", MARK, name, value);
  }

  /// The middle and the ends of many times in ms.
  void put(String name, List<Double> times) {
    if (times.isEmpty()) {
      return;
    }
    double[] sorted = times.stream().mapToDouble(each -> each).sorted().toArray();
    for (int part : new int[] {50, 95, 99}) {
      put(name + " p" + part, sorted[Math.min(sorted.length - 1, sorted.length * part / 100)]);
    }
  }

  Map<String, Double> values() {
    return values;
  }

  /// Takes a line that another process printed; false if it is no figure.
  boolean read(String line) {
    if (!line.startsWith(MARK)) {
      return false;
    }
    String[] parts = line.split("\t", -1);
    values.put(parts[1], Double.parseDouble(parts[2]));
    return true;
  }

  /// Of each figure the median of several processes.
  static Map<String, Double> medians(List<Figures> runs) {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (Figures run : runs) {
      for (String name : run.values.keySet()) {
        medians.computeIfAbsent(name, key -> median(runs, key));
      }
    }
    return medians;
  }

  private static double median(List<Figures> runs, String name) {
    double[] all =
        runs.stream()
            .filter(run -> run.values.containsKey(name))
            .mapToDouble(run -> run.values.get(name))
            .toArray();
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /// Milliseconds of what is done, after `warm` times that do not count.
  static double time(int warm, int times, Runnable work) {
    double[] all = new double[times];
    for (int i = -warm; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      if (i >= 0) {
        all[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(all);
    return all[times / 2];
  }
}
