package modeldesk.ui.code;

import java.util.regex.Pattern;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// What Enter, Tab and Backspace do in YAML, two spaces a level. Pure: the text and the selection
/// in, edits out.
final class Typing {
  static final int STEP = 2;

  private static final Pattern OPENS_BLOCK =
      Pattern.compile("\\s*(- +)*[^\\s#].*:(\\s+[&!]\\S+)*(\\s+[|>][-+0-9]*)?\\s*(\\s#.*)?");
  private static final Pattern LIST_OF_KEYS = Pattern.compile("(\\s*(?:- +)+)[^\\s#].*:(\\s.*)?");
  private static final Pattern DASH_OPENS_BLOCK =
      Pattern.compile("\\s*(- +)*-\\s+[|>][-+0-9]*\\s*");

  private Typing() {}

  /// A line break with the indentation of what goes on: deeper by two behind `key:`, a block header
  /// or an open bracket; under the first key of a list item; else as the line above.
  static Typed newline(TextLines text, Span selection) {
    int line = text.lineAt(selection.start());
    int start = text.start(line);
    String before = text.line(line).substring(0, selection.start() - start);
    int endLine = text.lineAt(selection.end());
    String rest = text.line(endLine).substring(selection.end() - text.start(endLine));
    int blanks = leading(rest);
    int depth = depthAfter(before);
    String indent = " ".repeat(depth);
    int from = before.isBlank() ? start : selection.start();
    String inserted = "\n" + indent;
    char opening = lastOf(before);
    char closing = blanks < rest.length() ? rest.charAt(blanks) : ' ';
    boolean between = (opening == '[' && closing == ']') || (opening == '{' && closing == '}');
    String tail = between ? "\n" + " ".repeat(Math.max(0, depth - STEP)) : "";
    Edit edit = new Edit(from, selection.end() + blanks, inserted + tail);
    return Typed.caret(Edits.of(edit), from + inserted.length());
  }

  private static int depthAfter(String before) {
    int depth = before.isBlank() ? before.length() : leading(before);
    char last = lastOf(before);
    if (last == '[' || last == '{') {
      return itemDepth(before, depth) + STEP;
    }
    if (DASH_OPENS_BLOCK.matcher(before).matches()) {
      return depth + STEP;
    }
    depth = itemDepth(before, depth);
    return OPENS_BLOCK.matcher(before).matches() ? depth + STEP : depth;
  }

  private static int itemDepth(String before, int depth) {
    var item = LIST_OF_KEYS.matcher(before);
    return item.matches() ? item.group(1).length() : depth;
  }

  /// Blanks up to the next level at the caret, or every selected line one level deeper.
  static Typed indent(TextLines text, Span selection) {
    Span lines = text.touched(selection);
    if (lines.isEmpty() && !wholeLine(text, selection)) {
      int column = selection.start() - text.start(lines.start());
      String blanks = " ".repeat(STEP - column % STEP);
      return Typed.caret(
          Edits.of(Edit.replace(selection, blanks)), selection.start() + blanks.length());
    }
    LineEdits edits = new LineEdits(text, lines);
    return edits.apply(
        selection, (start, line) -> line.isBlank() ? null : Edit.insert(start, " ".repeat(STEP)));
  }

  /// Every selected line one level up.
  static Typed outdent(TextLines text, Span selection) {
    LineEdits edits = new LineEdits(text, text.touched(selection));
    return edits.apply(
        selection,
        (start, line) -> {
          int less = Math.min(STEP, leading(line));
          return less == 0 ? null : new Edit(start, start + less, "");
        });
  }

  /// One level back where only blanks stand before the caret; null where Backspace does as ever.
  static @Nullable Typed backspace(TextLines text, Span selection) {
    if (!selection.isEmpty()) {
      return null;
    }
    int line = text.lineAt(selection.start());
    int column = selection.start() - text.start(line);
    if (column < STEP || leading(text.line(line)) < column) {
      return null;
    }
    int less = column % STEP == 0 ? STEP : column % STEP;
    int from = selection.start() - less;
    return Typed.caret(Edits.of(new Edit(from, selection.start(), "")), from);
  }

  private static boolean wholeLine(TextLines text, Span selection) {
    int line = text.lineAt(selection.start());
    return !selection.isEmpty()
        && selection.start() == text.start(line)
        && selection.end() >= text.end(line);
  }

  /// How many blanks a line begins with.
  static int leading(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static char lastOf(String before) {
    String text = before.stripTrailing();
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }
}
