package modeldesk.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Rule;
import modeldesk.lang.check.Rules;
import modeldesk.lang.check.practice.Practices;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.Symbols;
import modeldesk.model.FileName;

/// How long a check of a large model takes, run by hand: 2,000 files with 60,000 fields, first look
/// and edits, and the usages of the most used field.
public final class CheckBench {
  private final Random random = new Random(5);

  private CheckBench() {}

  public static void main(String[] args) {
    new CheckBench().run();
  }

  private void run() {
    SortedMap<FileName, String> texts = new LargeModel(random).texts();
    long start = System.nanoTime();
    ModelIndex model = ModelIndex.of(texts, Surroundings.COMPLETE);
    long read = System.nanoTime();
    Check check = Check.of(model, rules());
    long checked = System.nanoTime();
    System.out.printf(
        "%d files, %d characters: read %d ms, checked %d ms, %d findings%n",
        texts.size(),
        texts.values().stream().mapToInt(String::length).sum(),
        (read - start) / 1_000_000,
        (checked - read) / 1_000_000,
        check.findings().size());
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf("heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    edits(check);
    usages(check.model());
  }

  /// `-Dcheck.practices=true` looks for best practices, too.
  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    if (Boolean.getBoolean("check.practices")) {
      rules.addAll(Practices.all());
    }
    return rules;
  }

  private void edits(Check first) {
    Check check = first;
    long[] times = new long[400];
    for (int i = 0; i < times.length; i++) {
      FileName name =
          new FileName("shop/v" + (i % 7 == 0 ? 0 : random.nextInt(LargeModel.VIEWS)) + ".view");
      String text = Objects.requireNonNull(check.model().file(name)).text();
      String changed =
          switch (i % 4) {
            case 0 -> text.replace("  f3: {}\n", "  f3: {}\n  n" + i + ": {}\n");
            case 1 -> text.replace("label: ", "label: x");
            case 2 -> text.replaceFirst("f(\\d+): \\{}", "g$1: {}");
            default -> text.replaceFirst("SUM", "MAX");
          };
      long start = System.nanoTime();
      check = check.after(check.model().with(name, changed));
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        "edit p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
        times[200] / 1e6, times[380] / 1e6, times[399] / 1e6);
  }

  private static void usages(ModelIndex model) {
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      int count = new Symbols(model).usages(Symbol.field("shop__v0", "id")).size();
      System.out.printf("%d usages in %.1f ms%n", count, (System.nanoTime() - start) / 1e6);
    }
  }
}
