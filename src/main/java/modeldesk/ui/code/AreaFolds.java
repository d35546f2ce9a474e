package modeldesk.ui.code;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import modeldesk.i18n.Messages;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/// Folds and unfolds where the caret of a code area is. The caret goes past what is folded with the
/// arrow keys; wherever else it goes to opens.
public final class AreaFolds {
  private final CodeArea area;
  private final TextLines lines;
  private final Folding folding;
  private final Reveal reveal;
  private ObjIntConsumer<String> refused = (what, hidden) -> {};

  AreaFolds(CodeArea area, TextLines lines, Folding folding, Reveal reveal) {
    this.area = area;
    this.lines = lines;
    this.folding = folding;
    this.reveal = reveal;
  }

  /// Who is told why something is not folded.
  public void onRefused(Consumer<String> told) {
    refused =
        (what, hidden) -> told.accept(Messages.get("code.fold.refused", what, hidden, Folds.MOST));
  }

  /// Folds the innermost block at the caret that is open.
  public void fold() {
    int line = area.getCurrentParagraph();
    folding.blocks().around(line).stream()
        .filter(block -> !folding.isFolded(block.first()))
        .findFirst()
        .filter(this::fold)
        .ifPresent(block -> reveal.show());
  }

  /// Unfolds what is folded into the line of the caret.
  public void unfold() {
    folding.unfold(area.getCurrentParagraph());
  }

  public void unfoldAll() {
    folding.unfoldAll();
    reveal.show();
  }

  /// Folds all blocks of a level, 1 for the outermost.
  public void foldLevel(int level) {
    if (fold(folding.blocks().ofLevel(level), Messages.get("code.fold.level", level))) {
      reveal.show();
    }
  }

  /// Folds all blocks that are as deep as the innermost one at the caret.
  public void foldThisLevel() {
    List<Block> around = folding.blocks().around(area.getCurrentParagraph());
    if (!around.isEmpty()) {
      foldLevel(around.getFirst().level());
    }
  }

  /// Folds or unfolds what begins on a line; one may look at another place than the caret's.
  void toggle(int line) {
    Block block = folding.blocks().at(line);
    if (folding.isFolded(line)) {
      folding.unfold(line);
    } else if (block != null) {
      fold(block);
    }
  }

  private boolean fold(Block block) {
    return fold(List.of(block), lines.line(block.first()).strip());
  }

  private boolean fold(List<Block> blocks, String what) {
    int hidden = folding.fold(blocks);
    boolean done = hidden <= Folds.MOST;
    if (!done) {
      refused.accept(what, hidden);
    }
    return done;
  }

  /// Lines are going to be hidden: a caret among them goes to the end of the line they fold into.
  void leave(BitSet hidden) {
    int line = area.getCurrentParagraph();
    int anchor = lines.lineAt(area.getAnchor());
    if (hidden.get(line) || hidden.get(anchor)) {
      area.moveTo(lines.end(hidden.previousClearBit(hidden.get(line) ? line : anchor)));
    }
  }

  /// The caret is elsewhere: what hides it or where the selection began opens.
  void moved() {
    reach(area.getCaretPosition());
    reach(area.getAnchor());
    tell();
  }

  /// Opens what hides a place.
  void reach(int offset) {
    if (!folding.isEmpty() && offset <= area.getLength() && lines.isHidden(lines.lineAt(offset))) {
      folding.reach(offset);
    }
  }

  /// Says beside the name of the area what is folded into the line of the caret.
  void tell() {
    int line = Math.min(area.getCurrentParagraph(), lines.count() - 1);
    int folded = folding.isEmpty() ? 0 : lines.foldedInto(line);
    String text =
        folded == 0 ? Messages.get("code.area") : Messages.get("code.area.folded", folded);
    if (!text.equals(area.getAccessibleText())) {
      area.setAccessibleText(text);
    }
  }

  /// Takes the caret past what is folded where an arrow key would take it there; false for any
  /// other key.
  boolean press(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    return plain && !folding.isEmpty() && goPast(event);
  }

  private boolean goPast(KeyEvent event) {
    int line = area.getCurrentParagraph();
    int column = area.getCaretColumn();
    boolean selected = area.getSelection().getLength() > 0 && !event.isShiftDown();
    KeyCode code = event.getCode();
    boolean down =
        code == KeyCode.DOWN
            || (code == KeyCode.RIGHT && column == lines.line(line).length() && !selected);
    boolean up = code == KeyCode.UP || (code == KeyCode.LEFT && column == 0 && !selected);
    if (!down && !up) {
      return false;
    }
    int step = down ? 1 : -1;
    int to = line + step;
    if (to < 0 || to >= lines.count() || !lines.isHidden(to)) {
      return false;
    }
    while (to >= 0 && to < lines.count() && lines.isHidden(to)) {
      to += step;
    }
    if (to < lines.count()) {
      int length = lines.line(to).length();
      int there =
          switch (code) {
            case RIGHT -> 0;
            case LEFT -> length;
            default -> Math.min(column, length);
          };
      area.moveTo(
          lines.start(to) + there,
          event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
      area.requestFollowCaret();
    }
    return true;
  }
}
