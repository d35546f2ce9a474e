package modeldesk.app.tour;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Writes numbered pictures of everything on screen: the window and the popups over it.
final class Pictures {
  private final Path folder;
  private final Map<Integer, String> taken = new HashMap<>();
  private int number;

  Pictures(Path folder) {
    this.folder = folder;
  }

  /// Takes the next picture and gives its file name. Throws `IllegalStateException` when it looks
  /// the same as an earlier one.
  String take(String name) throws InterruptedException, IOException {
    BufferedImage image = Hands.onWindow(Pictures::screen);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    number++;
    String file = "%02d-%s.png".formatted(number, name);
    Files.write(folder.resolve(file), bytes.toByteArray());
    String twin = taken.put(Arrays.hashCode(bytes.toByteArray()), file);
    if (twin != null) {
      throw new IllegalStateException(file + " looks the same as " + twin);
    }
    return file;
  }

  private static BufferedImage screen() {
    Window main = Eyes.windows().getFirst();
    BufferedImage all =
        new BufferedImage(
            (int) main.getScene().getWidth(),
            (int) main.getScene().getHeight(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    double left = main.getX() + main.getScene().getX();
    double top = main.getY() + main.getScene().getY();
    for (Window window : Eyes.windows()) {
      graphics.drawImage(
          SwingFXUtils.fromFXImage(picture(window.getScene()), null),
          (int) Math.round(window.getX() + window.getScene().getX() - left),
          (int) Math.round(window.getY() + window.getScene().getY() - top),
          null);
    }
    graphics.dispose();
    return all;
  }

  /// Around a popup lies only its shadow; the picture of its scene would be white there.
  private static WritableImage picture(Scene scene) {
    if (scene.getFill() != null && scene.getFill().isOpaque()) {
      return scene.snapshot(null);
    }
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Paint.valueOf("transparent"));
    clear.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    return scene.getRoot().snapshot(clear, null);
  }
}
