package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Commands on whole lines: comment, move, duplicate, delete. `lines` are the first and last line
/// they touch. Pure, like `Typing`.
record LineEdits(TextLines text, Span lines) {
  /// What happens to one line that begins at `start`; null leaves it.
  interface Each {
    @Nullable Edit edit(int start, String line);
  }

  static Typed toggleComment(TextLines text, Span selection) {
    LineEdits all = new LineEdits(text, text.touched(selection));
    int column = Integer.MAX_VALUE;
    boolean commented = true;
    for (int i = all.lines.start(); i <= all.lines.end(); i++) {
      String line = text.line(i);
      if (!line.isBlank()) {
        column = Math.min(column, Typing.leading(line));
        commented &= line.startsWith("#", Typing.leading(line));
      }
    }
    int at = column;
    return all.apply(
        selection, commented ? LineEdits::uncomment : (start, line) -> comment(start, line, at));
  }

  private static @Nullable Edit comment(int start, String line, int column) {
    return line.isBlank() ? null : Edit.insert(start + column, "# ");
  }

  private static @Nullable Edit uncomment(int start, String line) {
    int hash = Typing.leading(line);
    if (!line.startsWith("#", hash)) {
      return null;
    }
    int end = line.startsWith("# ", hash) ? hash + 2 : hash + 1;
    return new Edit(start + hash, start + end, "");
  }

  /// The selected lines one up; nothing at the top.
  static Typed moveUp(TextLines text, Span selection) {
    Span lines = text.touched(selection);
    if (lines.start() == 0) {
      return new Typed(Edits.NONE, selection);
    }
    String above = text.line(lines.start() - 1);
    int from = text.start(lines.start() - 1);
    int end = text.end(lines.end());
    Edits edits =
        Edits.of(new Edit(from, from + above.length() + 1, ""), new Edit(end, end, "\n" + above));
    return new Typed(edits, shifted(selection, -above.length() - 1, end - above.length() - 1));
  }

  /// The selected lines one down; nothing at the end.
  static Typed moveDown(TextLines text, Span selection) {
    Span lines = text.touched(selection);
    if (lines.end() + 1 >= text.count()) {
      return new Typed(Edits.NONE, selection);
    }
    String below = text.line(lines.end() + 1);
    int start = text.start(lines.start());
    int end = text.end(lines.end());
    Edits edits =
        Edits.of(new Edit(start, start, below + "\n"), new Edit(end, end + 1 + below.length(), ""));
    return new Typed(edits, shifted(selection, below.length() + 1, end + below.length() + 1));
  }

  /// The selected lines once more below.
  static Typed duplicate(TextLines text, Span selection) {
    Span lines = text.touched(selection);
    StringBuilder copy = new StringBuilder();
    for (int i = lines.start(); i <= lines.end(); i++) {
      copy.append('\n').append(text.line(i));
    }
    int end = text.end(lines.end());
    return new Typed(
        Edits.of(Edit.insert(end, copy.toString())),
        shifted(selection, copy.length(), end + copy.length()));
  }

  /// Without the selected lines; the caret keeps its column where it can.
  static Typed delete(TextLines text, Span selection) {
    Span lines = text.touched(selection);
    int start = text.start(lines.start());
    int end = text.end(lines.end());
    boolean last = lines.end() + 1 >= text.count();
    int column = selection.start() - start;
    if (last) {
      int from = lines.start() == 0 ? 0 : start - 1;
      int caretLine = lines.start() == 0 ? 0 : text.start(lines.start() - 1);
      return Typed.caret(Edits.of(new Edit(from, end, "")), Math.min(caretLine + column, from));
    }
    int next = text.line(lines.end() + 1).length();
    return Typed.caret(Edits.of(new Edit(start, end + 1, "")), start + Math.min(column, next));
  }

  /// Edits each line; the selection keeps to its characters and to the start of a line.
  Typed apply(Span selection, Each each) {
    List<Edit> edits = new ArrayList<>();
    for (int i = lines.start(); i <= lines.end(); i++) {
      Edit edit = each.edit(text.start(i), text.line(i));
      if (edit != null) {
        edits.add(edit);
      }
    }
    Edits all = new Edits(edits);
    int end = all.map(selection.end());
    int start = selection.isEmpty() ? end : map(all, selection.start());
    return new Typed(all, new Span(Math.min(start, end), end));
  }

  private int map(Edits edits, int offset) {
    boolean atStart = offset == text.start(text.lineAt(offset));
    return atStart ? edits.map(new Span(offset, offset)).start() : edits.map(offset);
  }

  private static Span shifted(Span selection, int by, int most) {
    return new Span(Math.min(selection.start() + by, most), Math.min(selection.end() + by, most));
  }
}
