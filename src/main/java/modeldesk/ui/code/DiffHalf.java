package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import modeldesk.text.Span;
import modeldesk.yaml.LineLexer;
import modeldesk.yaml.Token;

/// One line of one side of the diff view: numbers, coloured text, marked words, the ground of the
/// row. The text moves sideways with the others, the numbers stay.
final class DiffHalf extends Pane {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final double NUMBER = 32;
  private static final double GAP = 27;
  private static final int LONGEST = 2_000;

  private final DoubleProperty scrolledX;
  private final LineLexer lexer = new LineLexer();
  private final Label first = number();
  private final Label second = number();
  private final TextFlow flow = new TextFlow();
  private final Path marks = new Path();
  private final Pane window = new Pane(marks, flow);
  private final Rectangle clip = new Rectangle();
  private List<Span> words = List.of();

  DiffHalf(DoubleProperty scrolledX) {
    this.scrolledX = scrolledX;
    getStyleClass().add("diff-half");
    flow.getStyleClass().add("diff-text");
    marks.getStyleClass().add("diff-word");
    marks.setManaged(false);
    window.setClip(clip);
    setMinWidth(0);
    setPrefWidth(10);
    getChildren().setAll(window, first, second);
    scrolledX.addListener((o, was, is) -> requestLayout());
  }

  /// How wide a half must be for a line of so many characters.
  static double width(int characters, boolean unified) {
    Text sample = new Text("0000000000");
    sample.setFont(Font.font("JetBrains Mono", 12));
    double one = sample.getLayoutBounds().getWidth() / 10;
    return NUMBER * (unified ? 2 : 1) + GAP + one * Math.min(characters, LONGEST) + 16;
  }

  /// Shows a line with one number, or two in the unified view.
  void show(
      List<String> numbers,
      Comparison.Side side,
      int line,
      DiffCell.Tint tint,
      List<Span> markedWords) {
    first.setText(numbers.getFirst());
    second.setText(numbers.size() > 1 ? numbers.get(1) : "");
    second.setVisible(numbers.size() > 1);
    String text = side.lines().get(line);
    words = markedWords.stream().filter(span -> span.end() <= LONGEST).toList();
    flow.getChildren().setAll(coloured(text, side, line));
    state(false, tint);
  }

  /// Shows that this side has no such line.
  void showMissing() {
    first.setText("");
    second.setText("");
    second.setVisible(false);
    words = List.of();
    flow.getChildren().clear();
    state(true, DiffCell.Tint.NONE);
  }

  private void state(boolean missing, DiffCell.Tint tint) {
    pseudoClassStateChanged(MISSING, missing);
    pseudoClassStateChanged(REMOVED, tint == DiffCell.Tint.REMOVED);
    pseudoClassStateChanged(ADDED, tint == DiffCell.Tint.ADDED);
    requestLayout();
  }

  private List<Node> coloured(String whole, Comparison.Side side, int line) {
    String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole;
    List<Node> parts = new ArrayList<>();
    int from = 0;
    for (Token token : lexer.tokens(text, side.states().get(line))) {
      if (from < token.start()) {
        parts.add(part(text.substring(from, token.start())));
      }
      Text coloured = part(text.substring(token.start(), token.end()));
      coloured.getStyleClass().add(token.kind().styleClass());
      parts.add(coloured);
      from = token.end();
    }
    if (from < text.length()) {
      parts.add(part(text.substring(from)));
    }
    return parts;
  }

  private static Text part(String text) {
    Text part = new Text(text);
    part.getStyleClass().add("text");
    return part;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double numbers = second.isVisible() ? 2 * NUMBER : NUMBER;
    first.resizeRelocate(0, 0, NUMBER, height);
    second.resizeRelocate(NUMBER, 0, NUMBER, height);
    window.resizeRelocate(numbers + GAP, 0, Math.max(0, getWidth() - numbers - GAP), height);
    clip.setWidth(window.getWidth());
    clip.setHeight(height);
    double wide = flow.prefWidth(-1);
    double high = flow.prefHeight(-1);
    double x = -scrolledX.get();
    double y = Math.rint((height - high) / 2);
    flow.resizeRelocate(x, y, wide + 1, high);
    marks.getElements().clear();
    for (Span word : words) {
      marks.getElements().addAll(flow.getRangeShape(word.start(), word.end(), false));
    }
    marks.setLayoutX(x);
    marks.setLayoutY(y);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 20;
  }

  private static Label number() {
    Label number = new Label();
    number.getStyleClass().add("diff-number");
    return number;
  }
}
