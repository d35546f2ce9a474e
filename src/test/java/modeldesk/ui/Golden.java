package modeldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javax.imageio.ImageIO;

/// Pictures that are kept beside the tests, and whether a window still looks like them. Kept and
/// compared is the mean colour of every block of 8 by 8 px, which may stand a little to the left or
/// right: a letter drawn a little differently by another machine, or another time of day, are no
/// difference, and a button that is gone, moved or of another colour is one. Pictures that are
/// meant to change are kept anew by
///
/// ```
/// mvn test -Dtest=GoldenPicturesTest -Dgolden.keep=true
/// ```
///
/// and looked at in `target/pictures` before they are committed.
public final class Golden {
  private static final int BLOCK = 8;

  /// How far a channel of a block may be off, of 255, and how many blocks may be off by more.
  private static final int FAR = 20;

  private static final int FEW = 6;
  private static final int ASIDE = 2;
  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
  private static final int LONGER = 32;
  private static final Path KEPT = Path.of("src/test/resources/modeldesk/golden");

  private Golden() {}

  /// Whether the scene looks like the kept picture `name`. On the window's thread.
  public static boolean matches(Scene scene, String name) {
    BufferedImage seen = picture(scene);
    BufferedImage expected = expected(name);
    return isAsLarge(seen, expected) && off(scene, seen, expected).cardinality() <= FEW;
  }

  private static boolean isAsLarge(BufferedImage seen, BufferedImage blocks) {
    return seen.getWidth() / BLOCK == blocks.getWidth()
        && seen.getHeight() / BLOCK == blocks.getHeight();
  }

  /// Whether pictures are kept anew.
  public static boolean isKeeping() {
    return Boolean.getBoolean("golden.keep");
  }

  /// Keeps what the scene shows. On the window's thread.
  public static void keep(Scene scene, String name) {
    Pictures.take(scene, name);
    write(blocks(picture(scene), 0), KEPT.resolve(name + ".png"));
  }

  /// Fails and leaves a picture in `target/pictures` with the blocks that differ in red. On the
  /// window's thread.
  public static void fail(Scene scene, String name) {
    BufferedImage seen = picture(scene);
    BufferedImage expected = expected(name);
    assertThat(isAsLarge(seen, expected)).as("size of %s", name).isTrue();
    BitSet off = off(scene, seen, expected);
    Path marked = Path.of("target/pictures", name + "-differs.png");
    write(marked(seen, expected.getWidth(), off), marked);
    assertThat(off.cardinality())
        .as("blocks of %s that differ, in red in %s", name, marked)
        .isLessThanOrEqualTo(FEW);
  }

  private static BufferedImage picture(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
  }

  private static BufferedImage expected(String name) {
    try {
      return ImageIO.read(KEPT.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BufferedImage picture, Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage blocks(BufferedImage picture, int aside) {
    BufferedImage blocks =
        new BufferedImage(
            picture.getWidth() / BLOCK, picture.getHeight() / BLOCK, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < blocks.getHeight(); y++) {
      for (int x = 0; x < blocks.getWidth(); x++) {
        int left = Math.clamp((long) x * BLOCK + aside, 0, picture.getWidth() - BLOCK);
        blocks.setRGB(x, y, mean(picture, left, y * BLOCK));
      }
    }
    return blocks;
  }

  private static int mean(BufferedImage picture, int left, int top) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int pixel : picture.getRGB(left, top, BLOCK, BLOCK, null, 0, BLOCK)) {
      red += (pixel >> 16) & 255;
      green += (pixel >> 8) & 255;
      blue += pixel & 255;
    }
    int count = BLOCK * BLOCK;
    return ((red / count) << 16) | ((green / count) << 8) | (blue / count);
  }

  /// The blocks that differ but for those where a time of day stands, which may be longer on
  /// another day.
  private static BitSet off(Scene scene, BufferedImage seen, BufferedImage expected) {
    BitSet off = off(seen, expected);
    for (Node each : scene.getRoot().lookupAll(".label")) {
      if (each instanceof Label label && TIME.matcher(label.getText()).find()) {
        Bounds at = label.localToScene(label.getLayoutBounds());
        Arrays.stream(off.stream().toArray())
            .filter(block -> {
              int x = block % expected.getWidth() * BLOCK;
              int y = block / expected.getWidth() * BLOCK;
              return at.intersects(x - LONGER, y, BLOCK + LONGER, BLOCK);
            })
            .forEach(off::clear);
      }
    }
    return off;
  }

  /// The blocks, counted line by line, that differ wherever they may stand.
  private static BitSet off(BufferedImage picture, BufferedImage expected) {
    BitSet off = new BitSet();
    off.set(0, expected.getWidth() * expected.getHeight());
    for (int aside = -ASIDE; aside <= ASIDE; aside++) {
      BufferedImage seen = blocks(picture, aside);
      for (int block : off.stream().toArray()) {
        int x = block % expected.getWidth();
        int y = block / expected.getWidth();
        if (!isFar(seen.getRGB(x, y), expected.getRGB(x, y))) {
          off.clear(block);
        }
      }
    }
    return off;
  }

  private static boolean isFar(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > FAR) {
        return true;
      }
    }
    return false;
  }

  private static BufferedImage marked(BufferedImage picture, int width, BitSet off) {
    off.stream()
        .forEach(block -> {
          int left = (block % width) * BLOCK;
          int top = (block / width) * BLOCK;
          for (int i = 0; i < BLOCK; i++) {
            picture.setRGB(left + i, top, 0xffff0000);
            picture.setRGB(left, top + i, 0xffff0000);
          }
        });
    return picture;
  }
}
