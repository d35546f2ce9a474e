package modeldesk.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import modeldesk.yaml.Samples;
import modeldesk.yaml.YamlParser;

/// Times the line lexer on lines of about a hundred characters and the parser on 50,000 lines, and
/// prints the distribution. Run by hand.
public final class LexerBench {
  private static final int ROUNDS = 200_000;

  private LexerBench() {}

  public static void main(String[] args) {
    LineLexer lexer = new LineLexer();
    for (String line :
        List.of(
            "    sql: CASE ${status} WHEN 'Processing' THEN 1 WHEN 'Shipped' THEN 2 ELSE 3 END + NULLIF(${x}, 0) -- why",
            "    all_values: [ Processing, Shipped, Complete, Cancelled, Returned, \"On hold\", 12, true, lost ]",
            "    description: Where the line is in fulfilment, see {{ filters.v.f.value }} and @{tone} for more.")) {
      System.out.println(times(lexer, line) + "  " + line.strip());
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000 / 45; i++) {
      text.append(
          Samples.VIEW
              .replace("\nlabel:", "\nlabel" + i + ":")
              .lines()
              .skip(5)
              .map(l -> "  " + l + "\n")
              .reduce("v" + i + ":\n", String::concat));
    }
    List<Long> parses = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      long start = System.nanoTime();
      boolean valid = YamlParser.parse(text.toString()).isValid();
      parses.add((System.nanoTime() - start) / 1_000_000);
      System.out.println(
          "parse " + text.length() + " characters: " + parses.getLast() + " ms, valid " + valid);
    }
  }

  private static String times(LineLexer lexer, String line) {
    long[] nanos = new long[ROUNDS];
    int[] tokens = {0};
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      lexer.lex(line, LexState.START, (from, to, kind) -> tokens[0]++);
      nanos[i] = System.nanoTime() - start;
    }
    long[] warm = Arrays.copyOfRange(nanos, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    return String.format(
        Locale.ROOT,
        "p50 %.1f µs  p99 %.1f µs  p99.9 %.1f µs  tokens %d",
        warm[warm.length / 2] / 1_000.0,
        warm[warm.length * 99 / 100] / 1_000.0,
        warm[warm.length * 999 / 1_000] / 1_000.0,
        tokens[0] / ROUNDS);
  }
}
