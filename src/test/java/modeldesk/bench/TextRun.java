package modeldesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import modeldesk.ui.code.FindAll;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import modeldesk.yaml.YamlParser;

/// What is done to whole texts, warm and without a window.
final class TextRun {
  private static final int WARM = 20;
  private static final int TIMES = 11;
  private static final int COPIES = 4;

  private final Figures figures;

  TextRun(Figures figures) {
    this.figures = figures;
  }

  void run(Map<String, String> docs) {
    docs.forEach((name, text) -> {
      List<String> lines = List.of(text.split("\n", -1));
      figures.put(name + " tokenise", Figures.time(WARM, TIMES, () -> tokenise(lines)));
      figures.put(name + " parse", Figures.time(WARM, TIMES, () -> YamlParser.parse(text)));
      figures.put(
          name + " find all", Figures.time(WARM, TIMES, () -> FindAll.count(text, "worth")));
      figures.put(name + " heap", heap(text) / lines.size());
    });
  }

  private static int tokenise(List<String> lines) {
    LineLexer lexer = new LineLexer();
    LexState state = LexState.START;
    int[] tokens = {0};
    for (String line : lines) {
      state = lexer.lex(line, state, (start, end, kind) -> tokens[0]++);
    }
    return tokens[0];
  }

  /// The bytes that a text and its colours take as an editor holds them.
  private static double heap(String text) {
    List<Object> held = new ArrayList<>();
    long before = used();
    for (int i = 0; i < COPIES; i++) {
      held.add(FindAll.loaded(text));
    }
    long after = used();
    return (double) (after - before) / held.size();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
