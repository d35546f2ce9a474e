package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;

/// Between the changes of a code area and edits as values.
final class AreaEdits {
  private static final int LONG = 16 * 1024;

  private AreaEdits() {}

  /// Changes the area as one undoable step of its own.
  static void apply(CodeArea area, Edits edits) {
    if (edits.isEmpty()) {
      return;
    }
    area.getUndoManager().preventMerge();
    if (edits.list().size() == 1) {
      replace(area, edits.list().getFirst());
    } else {
      var changes = area.createMultiChange(edits.list().size());
      for (Edit edit : edits.list().reversed()) {
        changes.replaceTextAbsolutely(edit.start(), edit.end(), edit.replacement());
      }
      changes.commit();
    }
    area.getUndoManager().preventMerge();
  }

  /// A long text comes with its colours: to give them to its lines afterwards takes far longer.
  private static void replace(CodeArea area, Edit edit) {
    if (edit.replacement().length() < LONG) {
      area.replaceText(edit.start(), edit.end(), edit.replacement());
    } else {
      area.replace(edit.start(), edit.end(), LoadedText.of(edit.replacement()).document());
    }
  }

  /// Selects without scrolling; the caret stands at the end.
  static void select(CodeArea area, Span span) {
    int length = area.getLength();
    area.selectRange(Math.min(span.start(), length), Math.min(span.end(), length));
  }

  /// What one step did, each element a change of the text the one before left: a step made from the
  /// end to the start, or undone from the start to the end, is one element.
  static List<Edits> of(List<PlainTextChange> changes) {
    List<Edit> edits = new ArrayList<>();
    boolean descending = true;
    boolean ascending = true;
    int growth = 0;
    for (int i = 0; i < changes.size(); i++) {
      PlainTextChange change = changes.get(i);
      if (i > 0) {
        PlainTextChange last = changes.get(i - 1);
        descending &= change.getRemovalEnd() <= last.getPosition();
        ascending &= change.getPosition() >= last.getInsertionEnd();
      }
      edits.add(edit(change, 0));
    }
    if (descending || changes.size() == 1) {
      return List.of(new Edits(edits));
    }
    if (!ascending) {
      return edits.stream().map(Edits::of).toList();
    }
    edits.clear();
    for (PlainTextChange change : changes) {
      edits.add(edit(change, growth));
      growth += change.getNetLength();
    }
    return List.of(new Edits(edits));
  }

  private static Edit edit(PlainTextChange change, int shift) {
    int start = change.getPosition() - shift;
    return new Edit(start, start + change.getRemoved().length(), change.getInserted());
  }
}
