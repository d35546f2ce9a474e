package modeldesk.ui.code;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import modeldesk.text.Change;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.impl.MultiChangeUndoManagerImpl;
import org.reactfx.EventStream;

/// What can be taken back in a text that code areas show, as values. UndoFX decides as ever what
/// makes a step and what still belongs to the one before; only the list of the steps is our own.
final class AreaUndo {
  private final Steps steps;
  private final StepQueue<List<PlainTextChange>> queue = new StepQueue<>();

  /// An undo with the rules an area has by itself; `area` is the one it moves the caret of.
  AreaUndo(
      EditableStyledDocument<Collection<String>, String, Collection<String>> content,
      Supplier<CodeArea> area) {
    steps = new Steps(queue, content.multiPlainChanges(), area);
  }

  /// Lets an area that shows the text take back and make again what was done in any.
  void serve(CodeArea area) {
    area.setUndoManager(steps);
  }

  /// Whether something is being taken back or made again right now.
  boolean isActing() {
    return steps.isPerformingAction();
  }

  /// Nothing can be taken back any more.
  void forget() {
    steps.forgetHistory();
  }

  /// The text is no longer listened to.
  void close() {
    steps.end();
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
  void earlier(UndoSteps made) {
    queue.earlier(
        made.undo().stream().map(AreaUndo::changes).toList(),
        made.redo().stream().map(AreaUndo::changes).toList());
    steps.preventMerge();
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

  /// Serves all areas of the text: an area that goes closes its undo, and this one stays open.
  private static final class Steps extends MultiChangeUndoManagerImpl<PlainTextChange> {
    Steps(
        StepQueue<List<PlainTextChange>> queue,
        EventStream<List<PlainTextChange>> changes,
        Supplier<CodeArea> area) {
      super(
          queue,
          TextChange::invert,
          step -> UndoUtils.applyMultiPlainTextChange(area.get()).accept(step),
          TextChange::mergeWith,
          TextChange::isIdentity,
          changes,
          UndoUtils.DEFAULT_PREVENT_MERGE_DELAY);
    }

    @Override
    public void close() {}

    void end() {
      super.close();
    }
  }
}
