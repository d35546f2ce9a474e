package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import modeldesk.text.Span;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.SelectionImpl;
import org.jspecify.annotations.Nullable;

/// Several carets in a code area: what is typed is written at each of them, a key is one undoable
/// step. The area draws them; a click, Escape or a change from elsewhere leaves only its own. Home
/// takes one caret as it takes several.
final class Carets {
  private record Shown(
      CaretNode caret, SelectionImpl<Collection<String>, String, Collection<String>> selection) {}

  private final CodeArea area;
  private final TextLines lines;
  private final IntConsumer reached;
  private final List<Shown> shown = new ArrayList<>();
  private @Nullable Places places;
  private @Nullable Span word;
  private boolean wholeWords;
  private boolean writing;
  private int named;
  private int pressedLine;
  private int pressedColumn;

  /// `reached` is told each place that gets a caret.
  Carets(CodeArea area, TextLines lines, IntConsumer reached) {
    this.area = area;
    this.lines = lines;
    this.reached = reached;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
  }

  /// Selects the word at the caret, then where it comes next, and next.
  void selectNext() {
    Places now = now();
    Span newest = now.newest().span();
    if (now.isOne() && newest.isEmpty()) {
      int start = lines.start(lines.lineAt(newest.end()));
      Span found = Places.wordAt(lines.line(lines.lineAt(newest.end())), newest.end() - start);
      word = new Span(start + found.start(), start + found.end());
      area.selectRange(word.start(), word.end());
      return;
    }
    wholeWords = now.isOne() ? newest.equals(word) : wholeWords;
    Place next = now.next(area.getText(), wholeWords);
    if (next != null) {
      show(now.with(next));
      bring(lines.lineAt(next.caret()));
    }
  }

  /// Brings a line into view, and not under the keys on top.
  private void bring(int line) {
    boolean covered =
        !area.getVisibleParagraphs().isEmpty()
            && line < area.firstVisibleParToAllParIndex() + StickyKeys.MOST;
    if (covered) {
      area.showParagraphAtTop(Math.max(0, line - StickyKeys.MOST));
    } else {
      area.showParagraphInViewport(line);
    }
  }

  void addAbove() {
    show(now().beside(lines, -1));
  }

  void addBelow() {
    show(now().beside(lines, 1));
  }

  /// Leaves all carets but the area's own; false if there is no other.
  boolean leave() {
    boolean several = places != null;
    hide();
    places = null;
    return several;
  }

  /// Does what a key of the clipboard does at each of several carets; false if there is only one.
  boolean clipboard(KeyCode code) {
    return places != null && clipboard(places, code);
  }

  /// The text was changed; by somebody else the places mean nothing any more.
  void follow() {
    if (!writing) {
      leave();
    }
  }

  private Places now() {
    return places == null
        ? new Places(List.of(new Place(area.getAnchor(), area.getCaretPosition())))
        : places;
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed() || event.getCode().isModifierKey()) {
      return;
    }
    if (places == null ? goHome(event) : press(places, event)) {
      area.requestFollowCaret();
      event.consume();
    }
  }

  /// The area's own key for the start of a line knows no indentation.
  private boolean goHome(KeyEvent event) {
    return event.getCode() == KeyCode.HOME
        && isPlain(event)
        && show(now().home(lines, event.isShiftDown()));
  }

  private static boolean isPlain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
  }

  private boolean press(Places now, KeyEvent event) {
    boolean select = event.isShiftDown();
    if (isPlain(event)) {
      return switch (event.getCode()) {
        case ESCAPE -> leave();
        case ENTER -> write(now.newline(lines));
        case BACK_SPACE -> write(now.backspace());
        case DELETE -> write(now.delete(area.getLength()));
        case LEFT -> show(now.left(select));
        case RIGHT -> show(now.right(area.getLength(), select));
        case UP -> show(now.up(lines, select));
        case DOWN -> show(now.down(lines, select));
        case HOME -> show(now.home(lines, select));
        case END -> show(now.end(lines, select));
        case TAB -> write(now.write(" ".repeat(Typing.STEP)));
        case PAGE_UP, PAGE_DOWN -> !leave();
        default -> false;
      };
    }
    if (event.isShortcutDown() && !event.isAltDown() && !select) {
      return clipboard(now, event.getCode());
    }
    return false;
  }

  private boolean clipboard(Places now, KeyCode code) {
    return switch (code) {
      case C -> copy(now);
      case X -> copy(now) && write(now.write(""));
      case V -> {
        String pasted = Clipboard.getSystemClipboard().getString();
        yield pasted == null || write(now.write(pasted.replace("\r\n", "\n")));
      }
      default -> false;
    };
  }

  private boolean copy(Places now) {
    ClipboardContent content = new ClipboardContent();
    content.putString(now.selected(area.getText()));
    return Clipboard.getSystemClipboard().setContent(content);
  }

  private void typed(KeyEvent event) {
    Places now = places;
    String text = event.getCharacter();
    boolean writes =
        !event.isConsumed()
            && !text.isEmpty()
            && text.charAt(0) >= ' '
            && text.charAt(0) != 127
            && !event.isShortcutDown()
            && !event.isMetaDown();
    if (now != null && writes && area.isEditable()) {
      write(now.write(text));
      area.requestFollowCaret();
      event.consume();
    }
  }

  private boolean write(Places.Typed typed) {
    if (area.isEditable()) {
      writing = true;
      hide();
      AreaEdits.apply(area, typed.edits());
      writing = false;
      show(typed.places());
    }
    return true;
  }

  private boolean show(Places wanted) {
    hide();
    Place own = wanted.all().getFirst();
    area.selectRange(own.anchor(), own.caret());
    places = wanted.isOne() ? null : wanted;
    wanted.all().stream().skip(1).forEach(this::draw);
    return true;
  }

  private void draw(Place place) {
    reached.accept(place.anchor());
    reached.accept(place.caret());
    String name = "code-more-" + ++named;
    CaretNode caret = new CaretNode(name, area, place.caret());
    SelectionImpl<Collection<String>, String, Collection<String>> selection =
        new SelectionImpl<>(name, area, path -> path.getStyleClass().add("code-more-selection"));
    area.addCaret(caret);
    area.addSelection(selection);
    selection.selectRange(place.span().start(), place.span().end());
    shown.add(new Shown(caret, selection));
  }

  private void hide() {
    for (Shown each : shown) {
      area.removeCaret(each.caret());
      area.removeSelection(each.selection());
    }
    shown.clear();
  }

  private void mousePressed(MouseEvent event) {
    leave();
    if (isBlock(event)) {
      int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
      pressedLine = lines.lineAt(offset);
      pressedColumn = offset - lines.start(pressedLine);
      area.selectRange(offset, offset);
      event.consume();
    }
  }

  /// A rectangle from where the mouse was pressed to where it is.
  private void mouseDragged(MouseEvent event) {
    if (isBlock(event)) {
      int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
      int line = lines.lineAt(offset);
      show(Places.block(lines, pressedLine, pressedColumn, line, offset - lines.start(line)));
      event.consume();
    }
  }

  private static boolean isBlock(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY && event.isAltDown() && !event.isShortcutDown();
  }
}
