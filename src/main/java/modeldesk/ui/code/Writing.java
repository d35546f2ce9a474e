package modeldesk.ui.code;

import modeldesk.text.Span;
import org.fxmisc.richtext.CodeArea;

/// What the keys of the code area write, each press one undoable step. A read-only area stays as it
/// is.
record Writing(CodeArea area, TextLines lines) {
  /// What a key makes of the text and the selection.
  interface Command {
    Typed on(TextLines lines, Span selection);
  }

  void write(Command command) {
    if (area.isEditable()) {
      show(command.on(lines, selection()));
    }
  }

  /// Deletes a level of indentation; false where there is none to delete.
  boolean backspace() {
    Typed typed = area.isEditable() ? Typing.backspace(lines, selection()) : null;
    if (typed != null) {
      show(typed);
    }
    return typed != null;
  }

  Span selection() {
    return new Span(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  private void show(Typed typed) {
    if (!typed.edits().isEmpty()) {
      AreaEdits.apply(area, typed.edits());
      AreaEdits.select(area, typed.selection());
      area.requestFollowCaret();
    }
  }
}
