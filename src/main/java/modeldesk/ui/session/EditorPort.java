package modeldesk.ui.session;

import java.util.function.Supplier;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.text.UndoSteps;
import modeldesk.yaml.TextSnapshot;

/// The one owner of a document's text: the editor control when it is on screen, a plain string
/// otherwise. Offsets are UTF-16 units; lines end with `\n`. On the window's thread only.
public interface EditorPort {
  /// The whole text. Costs a copy; never per key.
  String text();

  /// The text as it is now, to be copied and read later on any thread. Costs nothing now.
  TextSnapshot snapshot();

  int length();

  /// The line an offset stands on; copies nothing but the line.
  TextLine line(int offset);

  /// Changes the text as one undoable step; the document hears of it like of typing.
  void apply(Edits edits);

  /// What can be taken back of the text, and made again, as it is now; at most as much as is kept.
  /// Costs next to nothing now, the supplier may be called later on any thread.
  Supplier<UndoSteps> undoSteps();

  /// Puts steps that were made earlier, up to the text the document was opened with, below those
  /// made since.
  void earlier(UndoSteps steps);

  /// Scrolls to a stretch, puts the caret at its start and the keyboard into the editor.
  void reveal(Span span);

  Span selection();

  /// Where one is in the text.
  Viewpoint viewpoint();

  /// Called when the document is closed.
  void dispose();
}
