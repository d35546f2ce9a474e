package modeldesk.bench.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import modeldesk.bench.Samples;
import modeldesk.text.Diff;
import modeldesk.text.LineIndex;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlMerge;
import modeldesk.yaml.YamlParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole texts: their lines, colours, tree, differences and merge.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class YamlJmh {
  @Param({"10000", "50000"})
  public int lines = 0;

  private String text = "";
  private String mine = "";
  private String theirs = "";
  private List<String> split = List.of();

  @Setup
  public void read() {
    text = Samples.view(lines);
    mine = text.replace("label: \"Amount 1", "label: \"Sum 1");
    theirs = text.replace("kind 2", "sort 2");
    split = List.of(text.split("\n", -1));
  }

  @Benchmark
  public LineIndex lines() {
    return LineIndex.of(text);
  }

  @Benchmark
  public int lexer() {
    LineLexer lexer = new LineLexer();
    LexState state = LexState.START;
    int[] tokens = {0};
    for (String line : split) {
      state = lexer.lex(line, state, (start, end, kind) -> tokens[0]++);
    }
    return tokens[0];
  }

  @Benchmark
  public YamlDocument parse() {
    return YamlParser.parse(text);
  }

  @Benchmark
  public List<Diff.Hunk> diff() {
    return Diff.lines(text, mine);
  }

  @Benchmark
  public YamlMerge merge() {
    return YamlMerge.of(text, mine, theirs);
  }
}
