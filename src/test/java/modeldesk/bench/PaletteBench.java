package modeldesk.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import modeldesk.lang.complete.Best;
import modeldesk.lang.complete.Qualified;

/// How long it takes to find files by some letters among 5,000, run by hand.
public final class PaletteBench {
  private static final int FILES = 5_000;
  private static final int TIMES = 400;
  private static final List<String> WORDS =
      List.of("order", "item", "user", "product", "event", "daily", "sales", "region", "stage");

  private PaletteBench() {}

  public static void main(String[] args) {
    Random random = new Random(7);
    List<Qualified> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String name = word(random) + "_" + word(random) + "_" + word(random) + i + ".view";
      files.add(new Qualified(name, word(random) + "/" + name, '/'));
    }
    for (String typed : List.of("o", "ord", "ordit", "e", "order_item", "sales/oi", "xq")) {
      long[] nanos = new long[TIMES];
      int found = 0;
      for (int i = 0; i < TIMES; i++) {
        long start = System.nanoTime();
        found = Best.of(files, file -> file.rank(typed), file -> file.whole().length()).size();
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%-12s %5d found  p50 %6.2f ms  p99 %6.2f ms%n",
          typed, found, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
    }
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
