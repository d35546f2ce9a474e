package modeldesk.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javafx.scene.Scene;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.ui.diagram.DiagramShow;
import org.jspecify.annotations.Nullable;

/// How long it takes to draw the join map of 1,000 views and 3,000 joins, and then a frame of it
/// while it is moved, run by hand.
public final class DiagramBench {
  private static final int VIEWS = 1_000;
  private static final int FACTS = 700;
  private static final int JOINS = 3_000;
  private static final int FRAMES = 60;

  private DiagramBench() {}

  public static void main(String[] args) throws Exception {
    ModelIndex model = ModelIndex.of(texts(), Surroundings.COMPLETE);
    long[] times = new long[3];
    @Nullable DiagramShow drawn = null;
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      drawn = DiagramShow.of(model);
      times[i] = System.nanoTime() - start;
    }
    DiagramShow show = Objects.requireNonNull(drawn);
    System.out.printf(
        "facts and layout: first %.0f ms, then %.0f ms; %s%n",
        times[0] / 1e6, times[2] / 1e6, show.size());
    Fx.start();
    Scene scene = Fx.on(show::scene);
    for (double scale : new double[] {0, 0.1, 0.3, 0.6, 1}) {
      show.look(scale);
      frames(show, scene, scale);
      Fx.picture(scene, Path.of("target/pictures/bench-diagram-" + scale + ".png"));
    }
    System.exit(0);
  }

  private static void frames(DiagramShow show, Scene scene, double scale) throws Exception {
    long[] frames = new long[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      long start = System.nanoTime();
      Fx.on(() -> {
        show.pan(scene);
        return scene.snapshot(null);
      });
      frames[i] = System.nanoTime() - start;
    }
    Arrays.sort(frames);
    System.out.printf(
        "scale %.2f: frame p50 %.1f ms, p95 %.1f ms%n",
        scale, frames[FRAMES / 2] / 1e6, frames[FRAMES * 95 / 100] / 1e6);
  }

  /// Most joins lead from views with facts to a few views that many share.
  private static Map<FileName, String> texts() {
    Random random = new Random(5);
    Map<FileName, String> texts = new TreeMap<>();
    for (int i = 0; i < VIEWS; i++) {
      texts.put(new FileName("v" + i + ".view"), "dimensions:\n  id: { primary_key: true }\n");
    }
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < JOINS; i++) {
      int from = i < VIEWS ? i : random.nextInt(FACTS);
      int to = FACTS + (int) (Math.pow(random.nextDouble(), 2) * (VIEWS - FACTS));
      relations.append(
          "- join_from_view: v%d\n  join_to_view: v%d\n  on_sql: ${v%d.id} = ${v%d.id}\n"
              .formatted(from, to, from, to));
    }
    texts.put(FileName.RELATIONSHIPS, relations.toString());
    return texts;
  }
}
