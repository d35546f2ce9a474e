package modeldesk.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import modeldesk.lang.complete.Completion;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;

/// How long the list of completions takes in a large model, run by hand: 2,000 files with 60,000
/// fields, each kind of place in random files as somebody types there.
public final class CompletionBench {
  private static final int TIMES = 400;

  /// What stands in a generated file, and what is typed in its place up to the caret.
  private record Typing(String place, boolean topic, String words, String typed) {}

  private static final List<Typing> TYPINGS =
      List.of(
          new Typing("a key of a field", false, "    hidden: true", "    "),
          new Typing("a word of a key", false, "    format: number_2", "    format: nu"),
          new Typing("a field of the view", false, "COALESCE(${f1}", "COALESCE(${f"),
          new Typing("a view in SQL", false, "COALESCE(${f1}", "COALESCE(${shop__v"),
          new Typing("a field of a view", false, "COALESCE(${f1}", "COALESCE(${shop__v0."),
          new Typing("a base view", true, "base_view: ", "base_view: sh"),
          new Typing("a join", true, "  shop__v0: {}", "  shop__v"),
          new Typing("a list of fields", true, "[ all_views.*", "[ all_views.*, sh"),
          new Typing("a filter", true, "  shop__v0.f4: { is: x }", "  "));

  private final Random random = new Random(7);

  private CompletionBench() {}

  public static void main(String[] args) {
    new CompletionBench().run();
  }

  private void run() {
    ModelIndex model = ModelIndex.of(new LargeModel(random).texts(), Surroundings.COMPLETE);
    long[] all = new long[TYPINGS.size() * TIMES];
    for (int i = 0; i < TYPINGS.size(); i++) {
      System.arraycopy(times(model, TYPINGS.get(i)), 0, all, i * TIMES, TIMES);
    }
    print("everywhere", all);
  }

  private long[] times(ModelIndex model, Typing typing) {
    long[] times = new long[TIMES];
    int proposals = 0;
    for (int i = 0; i < TIMES; i++) {
      int number = random.nextInt(typing.topic() ? LargeModel.TOPICS : LargeModel.VIEWS);
      FileName name =
          new FileName(typing.topic() ? "t" + number + ".topic" : "shop/v" + number + ".view");
      String text = Objects.requireNonNull(model.file(name)).text();
      int at = text.indexOf(typing.words());
      String typed =
          text.substring(0, at) + typing.typed() + text.substring(at + typing.words().length());
      long start = System.nanoTime();
      proposals += Completion.at(model, name, typed, at + typing.typed().length()).size();
      times[i] = System.nanoTime() - start;
    }
    print(typing.place() + " (" + proposals / TIMES + " proposals)", times);
    return times;
  }

  private static void print(String place, long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
        place,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
