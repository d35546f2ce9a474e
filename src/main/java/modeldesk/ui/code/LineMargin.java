package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import modeldesk.text.Edit;
import org.jspecify.annotations.Nullable;

/// Draws the guides, the colours and the mark of a fold of a line over its text: they are part of
/// the gutter, which stands still when the text is scrolled, so they are moved by as much.
final class LineMargin extends Group {
  private final Consumer<Edit> write;
  private final Runnable unfold;
  private @Nullable Margin margin;
  private double height;
  private double size;
  private double advance;

  /// `write` takes an edit whose offsets count from the start of the line.
  LineMargin(Consumer<Edit> write, Runnable unfold) {
    this.write = write;
    this.unfold = unfold;
    setManaged(false);
    setAutoSizeChildren(false);
  }

  /// `newAdvance` is how wide a letter is.
  void show(Margin newMargin, double newHeight, double newSize, double newAdvance) {
    if (newMargin.equals(margin)
        && newHeight == height
        && newSize == size
        && newAdvance == advance) {
      return;
    }
    margin = newMargin;
    height = newHeight;
    size = newSize;
    advance = newAdvance;
    List<Node> nodes = new ArrayList<>();
    guides(newMargin, nodes);
    double side = Math.rint(size * 0.77);
    double x = column(newMargin.length() + 2) - newMargin.scrolled();
    for (Swatches.Swatch swatch : newMargin.swatches()) {
      if (x >= 0) {
        SwatchButton button = new SwatchButton(swatch.colour(), colour -> write(swatch, colour));
        button.resizeRelocate(x, Math.rint((height - side) / 2), side, side);
        nodes.add(button);
      }
      x += side + 4;
    }
    if (newMargin.folded() > 0 && x >= 0) {
      FoldMark mark = new FoldMark(newMargin.folded(), size, unfold);
      double high = Math.rint(size * 1.23);
      mark.resizeRelocate(x, Math.rint((height - high) / 2), mark.width(advance), high);
      nodes.add(mark);
    }
    getChildren().setAll(nodes);
  }

  private void write(Swatches.Swatch swatch, String colour) {
    int end = swatch.column() + swatch.colour().length();
    write.accept(new Edit(swatch.column(), end, colour));
  }

  private void guides(Margin shown, List<Node> nodes) {
    Path path = new Path();
    path.getStyleClass().add("code-guide");
    path.setMouseTransparent(true);
    for (int level = 0; level < shown.guides(); level++) {
      double x = Math.rint(column(level * Typing.STEP) - shown.scrolled()) + 0.5;
      if (x > 0) {
        path.getElements().addAll(new MoveTo(x, 0), new VLineTo(height));
      }
    }
    if (!path.getElements().isEmpty()) {
      nodes.add(path);
    }
  }

  private double column(int column) {
    return column * advance;
  }
}
