package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.wire.UndoFile;
import modeldesk.text.Change;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import org.jspecify.annotations.Nullable;

/// What can be taken back of each draft, in `<draft>.undo` beside its text, so that Undo goes on
/// after a restart. It belongs to one text: where another one is on disk (somebody else wrote it,
/// or the program ended in between), the steps are passed over and replaced by the next ones. Calls
/// block; they may come from any thread.
public final class UndoStore {
  private static final int CHARS = 400_000;

  private final DraftStore drafts;

  /// The steps, none where there are none for the text, and the file that could not be read and now
  /// stands beside as `….broken-<time>`.
  public record Loaded(UndoSteps steps, @Nullable Path setAside) {}

  public UndoStore(AppFolders folders) {
    drafts = new DraftStore(folders);
  }

  /// What can be taken back of `text`, the draft of a file with plain line ends.
  public Loaded load(String host, Target target, FileName name, String text) throws IOException {
    Path file = drafts.undo(host, target, name);
    if (!Files.isRegularFile(file)) {
      return new Loaded(UndoSteps.NONE, null);
    }
    UndoFile wire = Json.read(file, UndoFile.class);
    if (wire != null && wire.text() != null && !wire.text().equals(Fingerprint.of(text))) {
      return new Loaded(UndoSteps.NONE, null);
    }
    UndoSteps steps = wire == null || wire.text() == null ? null : steps(wire);
    return steps != null && steps.fit(text)
        ? new Loaded(steps, null)
        : new Loaded(UndoSteps.NONE, AtomicFile.setAside(file, Instant.now()));
  }

  /// Keeps the nearest of the steps that made `text`.
  public void save(String host, Target target, FileName name, String text, UndoSteps steps)
      throws IOException {
    Path file = drafts.undo(host, target, name);
    UndoSteps near = steps.nearest(UndoSteps.MOST, CHARS);
    if (near.isEmpty()) {
      AtomicFile.delete(file);
    } else {
      UndoFile wire = new UndoFile(Fingerprint.of(text), wire(near.undo()), wire(near.redo()));
      AtomicFile.write(file, Json.ascii(wire));
    }
  }

  private static List<@Nullable List<UndoFile.@Nullable Change>> wire(List<UndoStep> steps) {
    List<@Nullable List<UndoFile.@Nullable Change>> wire = new ArrayList<>();
    for (UndoStep step : steps) {
      List<UndoFile.@Nullable Change> changes = new ArrayList<>();
      for (Change change : step.changes()) {
        changes.add(new UndoFile.Change(change.start(), change.removed(), change.inserted()));
      }
      wire.add(changes);
    }
    return wire;
  }

  private static @Nullable UndoSteps steps(UndoFile wire) {
    List<UndoStep> undo = steps(wire.undo());
    List<UndoStep> redo = steps(wire.redo());
    return undo == null || redo == null ? null : new UndoSteps(undo, redo);
  }

  private static @Nullable List<UndoStep> steps(
      @Nullable List<@Nullable List<UndoFile.@Nullable Change>> wire) {
    if (wire == null) {
      return null;
    }
    List<UndoStep> steps = new ArrayList<>();
    for (List<UndoFile.@Nullable Change> step : wire) {
      List<Change> changes = new ArrayList<>();
      for (UndoFile.Change change : step == null ? List.<UndoFile.@Nullable Change>of() : step) {
        if (change == null || change.at() < 0 || change.out() == null || change.in() == null) {
          return null;
        }
        changes.add(new Change(change.at(), change.out(), change.in()));
      }
      steps.add(new UndoStep(changes));
    }
    return steps;
  }
}
