package modeldesk.ui.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.OmniApi;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Outcome;
import modeldesk.model.PushPlan;
import modeldesk.model.PushStep;
import modeldesk.model.Target;
import modeldesk.work.Progress;

/// How long the client takes to push files, the server's answers included.
public final class PushTime {
  private PushTime() {}

  /// Milliseconds for each of so many new files; all must arrive.
  public static double of(OmniApi api, Target target, int files) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      FileName name = new FileName("pushed/view_" + i + ".view");
      String text = "schema: pushed\ndimensions:\n  id:\n    primary_key: true\n";
      drafts.add(new Draft(name, text, null, null, Instant.EPOCH));
    }
    int[] pushed = {0};
    PushRun.Listener listener =
        new PushRun.Listener() {
          @Override
          public void sending(PushStep step) {}

          @Override
          public void waiting(Duration time) {}

          @Override
          public void ended(PushStep step, Outcome outcome) {
            pushed[0] += outcome instanceof Outcome.Pushed ? 1 : 0;
          }

          @Override
          public void heldBack(PushStep step) {}
        };
    long start = System.nanoTime();
    new PushRun(api, time -> Thread.sleep(time.toMillis()))
        .run(PushPlan.of(target, drafts), "bench", new Silent(), listener);
    double each = (System.nanoTime() - start) / 1e6 / files;
    if (pushed[0] != files) {
      throw new IllegalStateException(pushed[0] + " of " + files + " files were pushed");
    }
    return each;
  }

  private static final class Silent implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public void message(String text) {}

    @Override
    public void offer(String label, Runnable action) {}

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
