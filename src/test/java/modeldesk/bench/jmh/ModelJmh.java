package modeldesk.bench.jmh;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import modeldesk.bench.Samples;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Rules;
import modeldesk.lang.complete.Completion;
import modeldesk.lang.complete.Proposal;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A model of 2,000 files with 60,000 fields: its index, its check, what may be typed in it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ModelJmh {
  private static final FileName EDITED = new FileName("shop/v7.view");

  private SortedMap<FileName, String> texts = Samples.model();
  private Check check = Check.of(ModelIndex.of(texts, Surroundings.COMPLETE), Rules.all());
  private String typed = "";
  private int caret;
  private int edits;

  @Setup
  public void type() {
    texts = Samples.model();
    check = Check.of(ModelIndex.of(texts, Surroundings.COMPLETE), Rules.all());
    String text = texts.getOrDefault(EDITED, "");
    caret = text.indexOf("COALESCE(${") + 11;
    typed = text.substring(0, caret) + "shop__v" + text.substring(caret);
    caret += 7;
  }

  @Benchmark
  public ModelIndex index() {
    return ModelIndex.of(texts, Surroundings.COMPLETE);
  }

  @Benchmark
  public Check check() {
    return Check.of(check.model(), Rules.all());
  }

  @Benchmark
  public Check recheck() {
    String text = texts.getOrDefault(EDITED, "").replace("f3: {}", "g" + edits++ % 50 + ": {}");
    return check.after(check.model().with(EDITED, text));
  }

  @Benchmark
  public List<Proposal> completion() {
    return Completion.at(check.model(), EDITED, typed, caret);
  }
}
