package modeldesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// The JavaFX toolkit for benches and pictures: without a display, until `exit`.
final class Fx {
  private Fx() {}

  static void start() throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("prism.lcdtext", "false");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
  }

  /// Does something on the window's thread and waits for it.
  static <T> T on(Callable<T> action) throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }

  /// Lets some frames pass.
  static void pulses(int count) throws InterruptedException, ExecutionException {
    for (int i = 0; i < count; i++) {
      CountDownLatch done = new CountDownLatch(1);
      Platform.runLater(done::countDown);
      done.await();
      Thread.sleep(20);
    }
  }

  static void picture(Scene scene, Path file) throws Exception {
    var image = on(() -> scene.snapshot(null));
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
