package modeldesk.ui.code;

import java.util.function.Supplier;
import modeldesk.text.Edits;
import modeldesk.text.Span;

/// The text that a find bar searches and changes.
interface Searched {
  /// The text as it is now, to be copied later on any thread.
  Supplier<String> snapshot();

  int length();

  Span selection();

  String selectedText();

  /// The whole lines that a stretch touches.
  Span lines(Span span);

  /// Selects a place and brings it into view.
  void select(Span span);

  /// Changes the text as one undoable step.
  void apply(Edits edits);

  /// Gives the text the keyboard.
  void requestFocus();
}
