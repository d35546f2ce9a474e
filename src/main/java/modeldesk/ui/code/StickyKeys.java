package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.DoubleExpression;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import org.fxmisc.richtext.CodeArea;

/// The keys above the first line in view whose block goes on, on top of the text; a click goes to
/// the key. They make way for the line of the caret.
final class StickyKeys extends VBox {
  static final int MOST = 5;
  private static final double LINE = 20 / CodeView.FONT_SIZE;

  private final CodeArea area;
  private final TextLines lines;
  private final Parents parents;
  private final Background background;
  private final IntConsumer goTo;
  private final DoubleExpression size;
  private List<String> shown = List.of();
  private boolean planned;
  private boolean scrolled = true;
  private int first = -1;

  StickyKeys(
      CodeArea area,
      TextLines lines,
      Background background,
      DoubleExpression size,
      IntConsumer goTo) {
    this.area = area;
    this.lines = lines;
    this.background = background;
    this.goTo = goTo;
    this.size = size;
    parents = new Parents(lines);
    getStyleClass().add("code-sticky");
    setMaxHeight(Region.USE_PREF_SIZE);
    setVisible(false);
    area.estimatedScrollYProperty().addListener((o, was, is) -> scrolled());
    size.addListener((o, was, is) -> resized());
    area.heightProperty().addListener((o, was, is) -> scrolled());
    area.currentParagraphProperty().addListener((o, was, is) -> soon());
  }

  /// The text changed.
  void follow(List<Edits> edits) {
    for (Edits each : edits) {
      each.list().stream()
          .mapToInt(edit -> Math.min(edit.start(), area.getLength()))
          .min()
          .ifPresent(start -> changedFrom(lines.lineAt(start)));
    }
    soon();
  }

  private void changedFrom(int line) {
    parents.changedFrom(line);
    scrolled |= line < first;
  }

  /// Another text.
  void forget() {
    parents.changedFrom(0);
    scrolled();
  }

  private void resized() {
    shown = List.of();
    scrolled();
  }

  /// Another line may be the first in view.
  void scrolled() {
    scrolled = true;
    soon();
  }

  private void soon() {
    if (!planned) {
      planned = true;
      background.ui(this::show);
    }
  }

  private void show() {
    planned = false;
    if (scrolled || first < 0) {
      scrolled = false;
      // To ask makes the area lay itself out, which may scroll. Until it has been, it begins with
      // line -1.
      first = area.getVisibleParagraphs().isEmpty() ? -1 : area.firstVisibleParToAllParIndex();
    }
    if (first < 0) {
      setVisible(false);
      return;
    }
    List<Integer> top = parents.onTop(first, room());
    List<String> texts = top.stream().map(line -> lines.line(line).stripTrailing()).toList();
    if (!texts.equals(shown)) {
      shown = texts;
      List<Node> rows = new ArrayList<>();
      for (int i = 0; i < top.size(); i++) {
        rows.add(row(texts.get(i), inset(first)));
      }
      getChildren().setAll(rows);
    }
    for (int i = 0; i < top.size(); i++) {
      int line = top.get(i);
      getChildren().get(i).setOnMouseClicked(event -> goTo(event, line));
    }
    setVisible(!top.isEmpty());
  }

  /// As many keys as there are lines above the one of the caret.
  private int room() {
    int caret = area.getCurrentParagraph();
    if (caret < first) {
      return MOST;
    }
    int room = 0;
    for (int line = first; room < MOST && line < caret; line = lines.below(line)) {
      room++;
    }
    return room;
  }

  private void goTo(MouseEvent event, int line) {
    goTo.accept(line);
    event.consume();
  }

  /// How far to the right the text begins.
  private double inset(int line) {
    return area.getParagraphGraphic(line) instanceof Region gutter ? gutter.getWidth() : 0;
  }

  private Label row(String text, double inset) {
    double height = Math.rint(size.get() * LINE);
    Label row = new Label(text);
    row.getStyleClass().add("code-sticky-key");
    row.setAccessibleText(Messages.get("code.sticky.key", text.strip()));
    row.setMaxWidth(Double.MAX_VALUE);
    row.setMinHeight(height);
    row.setPrefHeight(height);
    row.setPadding(new Insets(0, 0, 0, inset));
    row.setStyle("-fx-font-size: " + size.get() + "px");
    row.setFocusTraversable(false);
    return row;
  }
}
