package modeldesk.text;

import java.util.ArrayList;
import java.util.List;

/// What one press of Undo takes back: changes made one after the other, each of the text that the
/// one before left.
public record UndoStep(List<Change> changes) {
  public UndoStep {
    changes = List.copyOf(changes);
  }

  /// The step that `edits` of `before` are.
  public static UndoStep of(Edits edits, String before) {
    List<Change> changes = new ArrayList<>();
    for (Edit edit : edits.list().reversed()) {
      changes.add(
          new Change(edit.start(), before.substring(edit.start(), edit.end()), edit.replacement()));
    }
    return new UndoStep(changes);
  }

  /// The same taken back.
  public UndoStep inverse() {
    return new UndoStep(changes.reversed().stream().map(Change::inverse).toList());
  }

  int size() {
    return changes.stream().mapToInt(Change::size).sum();
  }

  /// Makes the step; false where it is none of this text.
  boolean apply(StringBuilder text) {
    for (Change change : changes) {
      int end = change.start() + change.removed().length();
      if (end > text.length()
          || CharSequence.compare(change.removed(), text.subSequence(change.start(), end)) != 0) {
        return false;
      }
      text.replace(change.start(), end, change.inserted());
    }
    return true;
  }
}
