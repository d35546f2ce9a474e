package modeldesk.model;

import java.util.List;
import modeldesk.text.Edits;

/// A cure that can be shown as a diff and applied as one undoable step.
public record Fix(String title, List<Change> changes) {
  public Fix {
    changes = List.copyOf(changes);
  }

  /// What happens to one file.
  public sealed interface Change {
    FileName file();

    /// Edits of the file's text.
    record Edit(FileName file, Edits edits) implements Change {}

    /// The file is removed.
    record Delete(FileName file) implements Change {}
  }
}
