package modeldesk.ui.session;

import modeldesk.model.FileName;
import modeldesk.text.Edits;

/// What is done to one file at once with others. Texts are as editors show them, with plain line
/// ends.
public sealed interface FileChange {
  FileName file();

  /// The text before.
  String before();

  /// The file begins.
  record Created(FileName file, String after) implements FileChange {
    @Override
    public String before() {
      return "";
    }
  }

  /// The text is changed.
  record Edited(FileName file, String before, Edits edits) implements FileChange {
    String after() {
      return edits.apply(before);
    }
  }

  /// The file goes.
  record Deleted(FileName file, String before) implements FileChange {}

  /// The text goes on under another name, changed to `after`.
  record Moved(FileName file, String before, FileName becomes, String after)
      implements FileChange {}
}
