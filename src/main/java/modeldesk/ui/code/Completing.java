package modeldesk.ui.code;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import modeldesk.lang.complete.Proposal;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.TextSnapshot;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Proposes what may be typed: when asked, and by itself while a word is begun. Never in the way: a
/// key that is not for the list goes on as ever, and an answer that comes late is not shown.
final class Completing {
  private static final int NOWHERE = -1;

  private final CodeArea area;
  private final TextLines lines;
  private final Supplier<TextSnapshot> text;
  private final ProposalList list = new ProposalList(() -> accept(false));
  private @Nullable Completer completer;
  private int askedAt = NOWHERE;

  Completing(CodeArea area, TextLines lines, Supplier<TextSnapshot> text) {
    this.area = area;
    this.lines = lines;
    this.text = text;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
    area.focusedProperty().addListener((o, was, is) -> hide());
    area.caretPositionProperty().addListener((o, was, is) -> moved(is));
  }

  void completeWith(Completer by) {
    completer = by;
  }

  /// Asks for proposals at the caret.
  void ask() {
    ask(area.getCaretPosition());
  }

  /// Asks while a word is typed, goes away with any other change.
  void edited(List<Edits> changes) {
    Edit edit = only(changes);
    if (edit == null) {
      hide();
    } else if (isTyped(edit)) {
      typed(edit.replacement().charAt(0), edit.start());
    } else if (list.isShowing() && isBackspace(edit) && isWordAt(edit.start() - 1)) {
      ask(edit.start());
    } else {
      hide();
    }
  }

  void hide() {
    askedAt = NOWHERE;
    list.hide();
  }

  private void typed(char c, int at) {
    boolean word = isWord(c);
    boolean begins = !word || list.isShowing() || askedAt == at || !isWordAt(at - 1);
    if (word ? begins : opens(c, at)) {
      ask(at + 1);
    } else if (!word) {
      hide();
    }
  }

  /// Whether names or values begin behind a sign: `${`, `{{`, `@{`, a dot or bracket in them, and
  /// the blank behind `key:` or `-`.
  private boolean opens(char c, int at) {
    char before = charAt(at - 1);
    return switch (c) {
      case '{' -> before == '$' || before == '{' || before == '@';
      case '.', '[' -> isWord(before);
      case ' ' -> before == ':' || (before == '-' && isBlankBefore(at - 1));
      default -> false;
    };
  }

  private boolean isBlankBefore(int at) {
    int start = lines.start(lines.lineAt(at));
    return area.getText(start, at).isBlank();
  }

  private void ask(int offset) {
    ask(offset, first -> true);
  }

  /// Shows the answer when the best proposal is `wanted`.
  private void ask(int offset, Predicate<Proposal> wanted) {
    Completer by = completer;
    if (by == null || !area.isEditable()) {
      return;
    }
    askedAt = offset;
    by.propose(
        text.get(),
        offset,
        proposals -> {
          if (askedAt == offset && area.getCaretPosition() == offset) {
            show(proposals.stream().limit(1).allMatch(wanted) ? proposals : List.of(), offset);
          }
        });
  }

  private void show(List<Proposal> proposals, int offset) {
    Bounds caret = area.getCaretBounds().orElse(null);
    if (proposals.isEmpty() || caret == null || !area.isFocused() || isWritten(proposals)) {
      hide();
      return;
    }
    Edit first = proposals.getFirst().edit();
    list.show(area, caret, proposals, area.getText(Math.min(first.start(), offset), offset));
  }

  /// Whether nothing is proposed but what stands there.
  private boolean isWritten(List<Proposal> proposals) {
    Edit edit = proposals.getFirst().edit();
    return proposals.size() == 1 && isWritten(edit);
  }

  private boolean isWritten(Edit edit) {
    return edit.replacement().equals(area.getText(edit.start(), edit.end()));
  }

  /// The caret left the word that is completed. While somebody types, the question for its new
  /// place was asked before.
  private void moved(int offset) {
    if (askedAt != offset) {
      hide();
    }
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (list.isShowing() && plain && press(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      askedAt = NOWHERE;
    }
  }

  private boolean press(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> list.move(1);
      case UP -> list.move(-1);
      case PAGE_DOWN -> list.move(ProposalList.MOST_ROWS);
      case PAGE_UP -> list.move(-ProposalList.MOST_ROWS);
      case ENTER -> {
        return enter();
      }
      case TAB -> accept(true);
      case ESCAPE -> hide();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Behind a word that is the chosen one already, Enter is a new line.
  private boolean enter() {
    Proposal chosen = list.chosen();
    if (chosen != null && isWritten(chosen.edit())) {
      hide();
      return false;
    }
    accept(false);
    return true;
  }

  /// Takes the chosen one over, in place of what was typed; `whole` replaces the word to its end. A
  /// key goes on to its values, where any are known, and a view with a dot to its fields.
  private void accept(boolean whole) {
    Proposal chosen = list.chosen();
    hide();
    if (chosen != null) {
      Edit edit = chosen.edit();
      int end = whole ? endOfWord(edit.end()) : edit.end();
      AreaEdits.apply(area, Edits.of(new Edit(edit.start(), end, edit.replacement())));
      AreaEdits.select(area, new Span(chosen.caret(), chosen.caret()));
      area.requestFollowCaret();
      if (chosen.kind() == Proposal.Kind.KEY) {
        ask(area.getCaretPosition(), Completing::isValue);
      } else if (charAt(chosen.caret() - 1) == '.') {
        ask(chosen.caret());
      }
    }
  }

  private static boolean isValue(Proposal proposal) {
    return proposal.kind() != Proposal.Kind.KEY && proposal.kind() != Proposal.Kind.SNIPPET;
  }

  private int endOfWord(int from) {
    int end = from;
    while (isWordAt(end)) {
      end++;
    }
    return end;
  }

  private boolean isWordAt(int offset) {
    return isWord(charAt(offset));
  }

  private char charAt(int offset) {
    return offset < 0 || offset >= area.getLength()
        ? '\n'
        : area.getText(offset, offset + 1).charAt(0);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static @Nullable Edit only(List<Edits> changes) {
    return changes.size() == 1 && changes.getFirst().list().size() == 1
        ? changes.getFirst().list().getFirst()
        : null;
  }

  /// Also over what was selected.
  private static boolean isTyped(Edit edit) {
    return edit.replacement().length() == 1;
  }

  private static boolean isBackspace(Edit edit) {
    return edit.end() == edit.start() + 1 && edit.replacement().isEmpty();
  }
}
