package modeldesk.ui.code;

import modeldesk.text.Edits;
import modeldesk.text.Span;

/// What a key does: the edits, and what is selected after them (empty: the caret).
record Typed(Edits edits, Span selection) {
  static Typed caret(Edits edits, int offset) {
    return new Typed(edits, new Span(offset, offset));
  }
}
