package modeldesk.ui.code;

import java.util.List;
import java.util.function.Supplier;
import modeldesk.text.Change;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.impl.MultiChangeUndoManagerImpl;

/// What can be taken back in a code area, as values. UndoFX decides as ever what makes a step and
/// what still belongs to the one before; only the list of the steps is our own.
final class AreaUndo {
  private final CodeArea area;
  private final StepQueue<List<PlainTextChange>> queue = new StepQueue<>();

  /// Gives the area an undo with the rules it has by itself.
  AreaUndo(CodeArea area) {
    this.area = area;
    area.setUndoManager(
        new MultiChangeUndoManagerImpl<>(
            queue,
            TextChange::invert,
            UndoUtils.applyMultiPlainTextChange(area),
            TextChange::mergeWith,
            TextChange::isIdentity,
            area.multiPlainChanges(),
            UndoUtils.DEFAULT_PREVENT_MERGE_DELAY));
  }

  /// The steps as they are now, to be turned into values later on any thread.
  Supplier<UndoSteps> snapshot() {
    List<List<PlainTextChange>> undo = queue.before(UndoSteps.MOST);
    List<List<PlainTextChange>> redo = queue.after(UndoSteps.MOST);
    return () ->
        new UndoSteps(
            undo.stream().map(AreaUndo::step).toList(), redo.stream().map(AreaUndo::step).toList());
  }

  /// Puts steps that were made earlier below those that are here.
  void earlier(UndoSteps steps) {
    queue.earlier(
        steps.undo().stream().map(AreaUndo::changes).toList(),
        steps.redo().stream().map(AreaUndo::changes).toList());
    area.getUndoManager().preventMerge();
  }

  private static UndoStep step(List<PlainTextChange> changes) {
    return new UndoStep(
        changes.stream()
            .map(change ->
                new Change(change.getPosition(), change.getRemoved(), change.getInserted()))
            .toList());
  }

  private static List<PlainTextChange> changes(UndoStep step) {
    return step.changes().stream()
        .map(change -> new PlainTextChange(change.start(), change.removed(), change.inserted()))
        .toList();
  }
}
