package modeldesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Pictures of views under test, for people to look at.
public final class Pictures {
  private Pictures() {}

  /// Writes what the scene shows to `target/pictures/NAME.png`. On the window's thread.
  public static void take(Scene scene, String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target/pictures"));
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      ImageIO.write(
          SwingFXUtils.fromFXImage(scene.snapshot(null), null),
          "png",
          folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
