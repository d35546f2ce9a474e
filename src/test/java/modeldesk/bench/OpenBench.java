package modeldesk.bench;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.ui.code.CodeView;
import modeldesk.work.Background;

/// How long a file of 50,000 lines takes from `load` until it is there, and the longest the
/// window's thread was kept meanwhile; in ms.
public final class OpenBench {
  private OpenBench() {}

  public static void main(String[] args) throws Exception {
    Fx.start();
    try (Background background = new Background(Platform::runLater)) {
      CodeView code = Fx.on(() -> new CodeView(background));
      Fx.on(() -> {
        Scene scene = new Scene(code, 800, 600);
        new Theme(Theme.Choice.LIGHT).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return null;
      });
      for (int i = 0; i < 8; i++) {
        String text = text(50_000 + i);
        long[] longest = new long[1];
        boolean[] running = {true};
        Fx.on(() -> {
          watch(longest, running, System.nanoTime());
          return null;
        });
        long start = System.nanoTime();
        load(code, text);
        double took = (System.nanoTime() - start) / 1e6;
        Fx.pulses(5);
        Fx.on(() -> running[0] = false);
        System.out.printf(
            "50,000 lines: open %.0f, window kept at most %.0f%n", took, longest[0] / 1e6);
      }
    }
    System.exit(0);
  }

  /// Comes back to the window's thread again and again and notes the longest wait.
  private static void watch(long[] longest, boolean[] running, long before) {
    long now = System.nanoTime();
    longest[0] = Math.max(longest[0], now - before);
    if (running[0]) {
      Platform.runLater(() -> watch(longest, running, now));
    }
  }

  static void load(CodeView code, String text) throws Exception {
    CountDownLatch there = new CountDownLatch(1);
    Fx.on(() -> {
      code.load(text, there::countDown);
      return null;
    });
    there.await();
  }

  static String text(int lines) {
    StringBuilder text = new StringBuilder("dimensions:\n");
    for (int i = 1; i + 4 < lines; i += 5) {
      text.append("  field_").append(i).append(":\n");
      text.append("    sql: CASE WHEN ${status} = 'x' THEN 1 ELSE ").append(i).append(" END\n");
      text.append("    label: \"Field ").append(i).append("\" # a comment\n");
      text.append("    hidden: true\n    group_label: Some group\n");
    }
    return text.toString();
  }
}
