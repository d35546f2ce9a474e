package modeldesk.bench;

import java.util.Arrays;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.text.Span;
import modeldesk.ui.code.CodeView;
import modeldesk.work.Background;

/// How long a key keeps the window's thread, layout of the next frame included, in a file of 50,000
/// lines and in a line of 100,000 characters; in ms.
public final class KeystrokeBench {
  private static final int WARM = 200;
  private static final int KEYS = 400;

  private KeystrokeBench() {}

  public static void main(String[] args) throws Exception {
    Fx.start();
    try (Background background = new Background(Platform::runLater)) {
      CodeView code = Fx.on(() -> new CodeView(background));
      Scene scene =
          Fx.on(() -> {
            Scene made = new Scene(code, 800, 600);
            new Theme(Theme.Choice.LIGHT).dress(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.show();
            return made;
          });
      measure("50,000 lines, top", code, scene, OpenBench.text(50_000), 40);
      measure("50,000 lines, middle", code, scene, OpenBench.text(50_000), 700_000);
      measure("100,000 characters", code, scene, "a: [ " + "b1, ".repeat(25_000) + " ]\n", 60);
    }
    System.exit(0);
  }

  private static void measure(String name, CodeView code, Scene scene, String text, int offset)
      throws Exception {
    OpenBench.load(code, text);
    Fx.on(() -> {
      code.setBase(text);
      code.reveal(new Span(offset, offset));
      return null;
    });
    Fx.pulses(20);
    double[] times = new double[KEYS];
    for (int i = 0; i < WARM + KEYS; i++) {
      int key = i;
      double took = Fx.on(() -> press(scene, key % 20 == 19));
      if (i >= WARM) {
        times[i - WARM] = took;
      }
      Fx.pulses(1);
    }
    Arrays.sort(times);
    System.out.printf(
        "%-24s p50 %.2f  p95 %.2f  p99 %.2f  max %.2f%n",
        name, times[KEYS / 2], times[KEYS * 95 / 100], times[KEYS * 99 / 100], times[KEYS - 1]);
  }

  private static double press(Scene scene, boolean enter) {
    Node target = scene.getFocusOwner();
    long start = System.nanoTime();
    if (enter) {
      Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
    } else {
      Event.fireEvent(target, key(KeyEvent.KEY_TYPED, "x", KeyCode.UNDEFINED));
    }
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return (System.nanoTime() - start) / 1e6;
  }

  private static KeyEvent key(EventType<KeyEvent> type, String text, KeyCode code) {
    return new KeyEvent(type, text, text, code, false, false, false, false);
  }
}
