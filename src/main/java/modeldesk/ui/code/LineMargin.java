package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import modeldesk.text.Edit;
import org.jspecify.annotations.Nullable;

/// The guides, the colours and the mark of a fold of a line over its text: they are part of the
/// gutter, which stands still when the text is scrolled, so they are moved by as much.
final class LineMargin {
  /// Where the text begins, how high the line is, how large its letters are and how wide.
  record Room(double left, double height, double size, double advance) {
    private double column(int column) {
      return column * advance;
    }
  }

  private final Consumer<Edit> write;
  private final Runnable unfold;
  private @Nullable Margin margin;
  private @Nullable Room room;
  private List<Node> nodes = List.of();

  /// `write` takes an edit whose offsets count from the start of the line.
  LineMargin(Consumer<Edit> write, Runnable unfold) {
    this.write = write;
    this.unfold = unfold;
  }

  /// What draws it.
  List<Node> nodes() {
    return nodes;
  }

  /// Whether it is drawn by other nodes now.
  boolean show(Margin newMargin, Room newRoom) {
    if (newMargin.equals(margin) && newRoom.equals(room)) {
      return false;
    }
    margin = newMargin;
    room = newRoom;
    List<Node> made = new ArrayList<>();
    guides(newMargin, newRoom, made);
    swatches(newMargin, newRoom, made);
    made.forEach(node -> node.setManaged(false));
    nodes = List.copyOf(made);
    return true;
  }

  private void swatches(Margin shown, Room in, List<Node> made) {
    double side = Math.rint(in.size() * 0.77);
    double x = in.column(shown.length() + 2) - shown.scrolled();
    for (Swatches.Swatch swatch : shown.swatches()) {
      if (x >= 0) {
        SwatchButton button = new SwatchButton(swatch.colour(), colour -> write(swatch, colour));
        button.resizeRelocate(in.left() + x, Math.rint((in.height() - side) / 2), side, side);
        made.add(button);
      }
      x += side + 4;
    }
    if (shown.folded() > 0 && x >= 0) {
      FoldMark mark = new FoldMark(shown.folded(), in.size(), unfold);
      double high = Math.rint(in.size() * 1.23);
      mark.resizeRelocate(
          in.left() + x, Math.rint((in.height() - high) / 2), mark.width(in.advance()), high);
      made.add(mark);
    }
  }

  private void write(Swatches.Swatch swatch, String colour) {
    int end = swatch.column() + swatch.colour().length();
    write.accept(new Edit(swatch.column(), end, colour));
  }

  private static void guides(Margin shown, Room in, List<Node> made) {
    Path path = new Path();
    path.getStyleClass().add("code-guide");
    path.setMouseTransparent(true);
    for (int level = 0; level < shown.guides(); level++) {
      double x = Math.rint(in.column(level * Typing.STEP) - shown.scrolled()) + 0.5;
      if (x > 0) {
        path.getElements().addAll(new MoveTo(in.left() + x, 0), new VLineTo(in.height()));
      }
    }
    if (!path.getElements().isEmpty()) {
      made.add(path);
    }
  }
}
