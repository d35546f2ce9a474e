package modeldesk.ui.code;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import modeldesk.model.Issue;
import modeldesk.text.Edit;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;

/// The gutter of one line: issue mark 20, number 32, sign of a fold 18, change bar 3, gap 9 pixels
/// at the usual size of the text.
final class GutterLine extends Region {
  private static final double MARK = 20;
  private static final double NUMBER = 32;
  private static final double FOLD = 18;
  private static final double BAR = 3;
  private static final double GAP = 9;
  private static final double DIGIT = 8;

  /// Where the text's baseline is, in sizes of the smaller font of the number.
  private static final double BASELINE = 1.02 / 0.92;

  /// The size of the number in sizes of the text.
  private static final double SMALLER = 0.92;

  /// Its own type: none of the rules for a `Text` somewhere in a control has to be tried on each
  /// line.
  private static final class LineNumber extends Text {}

  private final Text number = new LineNumber();
  private final double numberWidth;
  private @Nullable Region bar;
  private @Nullable Node mark;
  private @Nullable Polygon wedge;
  private List<Issue> issues = List.of();
  private ChangeBars.Mark change = ChangeBars.Mark.NONE;
  private final LineMargin margin;
  private final Runnable toggle;
  private @Nullable FoldSign sign;
  private @Nullable Margin besides;

  /// `write` takes an edit of the line, counted from its start; `toggle` folds or unfolds it.
  GutterLine(int line, int digits, Consumer<Edit> write, Runnable toggle) {
    this.toggle = toggle;
    margin = new LineMargin(write, toggle);
    numberWidth = NUMBER + Math.max(0, digits - 4) * DIGIT;
    getStyleClass().add("code-gutter");
    number.setText(Integer.toString(line + 1));
    number.getStyleClass().add("code-gutter-number");
    getChildren().setAll(number);
  }

  void show(List<Issue> newIssues, ChangeBars.Mark newChange) {
    if (!newIssues.equals(issues)) {
      issues = newIssues;
      showIssues();
    }
    if (newChange != change) {
      change = newChange;
      showChange();
    }
  }

  /// What is drawn over the text of the line, and whether lines fold into it.
  void show(Margin newBesides, boolean folds) {
    if (!newBesides.equals(besides)) {
      besides = newBesides;
      requestLayout();
    }
    if (folds || newBesides.folded() > 0) {
      if (sign == null) {
        sign = new FoldSign(toggle);
        getChildren().add(sign);
      }
      sign.show(newBesides.folded());
    } else if (sign != null) {
      getChildren().remove(sign);
      sign = null;
    }
  }

  private void showIssues() {
    if (mark != null) {
      getChildren().remove(mark);
      mark = null;
    }
    if (!issues.isEmpty()) {
      Issue first = issues.getFirst();
      Node icon = Icons.of(first.severity());
      icon.getStyleClass().add("code-gutter-mark");
      icon.pseudoClassStateChanged(PseudoClass.getPseudoClass("edited"), first.edited());
      Tip.say(
          icon, issues.stream().map(Squiggles::words).distinct().collect(Collectors.joining("\n")));
      mark = icon;
      getChildren().add(icon);
    }
    requestLayout();
  }

  private void showChange() {
    boolean wedged =
        change == ChangeBars.Mark.REMOVED_ABOVE || change == ChangeBars.Mark.REMOVED_BELOW;
    if (wedge != null) {
      getChildren().remove(wedge);
      wedge = null;
    }
    if (wedged) {
      Polygon shape = new Polygon(0, -4, 5, 0, 0, 4);
      shape.getStyleClass().add("code-gutter-wedge");
      wedge = shape;
      getChildren().add(shape);
    }
    if (bar != null) {
      getChildren().remove(bar);
      bar = null;
    }
    if (change == ChangeBars.Mark.ADDED || change == ChangeBars.Mark.CHANGED) {
      boolean added = change == ChangeBars.Mark.ADDED;
      Region shape = new Region();
      shape.getStyleClass().add("code-gutter-bar");
      shape.pseudoClassStateChanged(PseudoClass.getPseudoClass(added ? "added" : "changed"), true);
      bar = shape;
      getChildren().add(shape);
    }
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return MARK + numberWidth + FOLD + BAR + GAP;
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double right = MARK + numberWidth;
    double wide = number.getLayoutBounds().getWidth();
    number.setLayoutX(Math.rint(right - wide));
    number.setLayoutY(1 + Math.rint(number.getFont().getSize() * BASELINE));
    if (bar != null) {
      bar.resizeRelocate(right + FOLD, 0, BAR, height);
    }
    if (sign != null) {
      sign.resizeRelocate(right, 0, FOLD, height);
    }
    if (mark != null) {
      mark.autosize();
      mark.relocate(
          Math.rint((MARK - mark.getLayoutBounds().getWidth()) / 2),
          Math.rint((height - mark.getLayoutBounds().getHeight()) / 2));
    }
    if (besides != null) {
      double size = number.getFont().getSize() / SMALLER;
      double advance = wide / number.getText().length() / SMALLER;
      layoutMargin(besides, new LineMargin.Room(getWidth(), height, size, advance));
    }
    if (wedge != null) {
      wedge.setLayoutX(right + FOLD);
      wedge.setLayoutY(change == ChangeBars.Mark.REMOVED_BELOW ? height : 0);
    }
  }

  private void layoutMargin(Margin shown, LineMargin.Room room) {
    List<Node> before = margin.nodes();
    if (margin.show(shown, room)) {
      getChildren().removeAll(before);
      getChildren().addAll(margin.nodes());
    }
  }
}
