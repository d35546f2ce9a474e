package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.EditorPort;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.StringPort;
import org.jspecify.annotations.Nullable;

/// One open file of this computer. Its text lives in the `EditorPort`; it knows what the disk held
/// when it was last looked at. On the window's thread only.
public final class LooseFile {
  /// What became of the file on disk since it was read or saved here; a new one was never there.
  enum Outside {
    NEW,
    SAME,
    CHANGED,
    GONE
  }

  private final Path path;
  private final boolean readOnly;
  private final List<Runnable> listeners = new ArrayList<>();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper base = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Outside> outside = new ReadOnlyObjectWrapper<>(Outside.SAME);
  private final ObservableList<Issue> issues = FXCollections.observableArrayList();
  private ModelAround around;
  private EditorPort port;
  private volatile @Nullable String disk;
  private long revision;
  private boolean unkept;
  private boolean checked;

  /// `disk` is what the file holds, null where it is yet to be made; `text` what is shown of it.
  LooseFile(Path path, ModelAround around, @Nullable String disk, String text, boolean readOnly) {
    this.path = path;
    this.around = around;
    this.readOnly = readOnly;
    port = new StringPort(LineEnds.plain(text), this::edited);
    saw(disk);
    unsaved.set(!text.equals(disk == null ? "" : disk));
  }

  public Path path() {
    return path;
  }

  /// What the file is called in its model.
  FileName name() {
    return around.name();
  }

  ModelAround around() {
    return around;
  }

  /// Where another file of the model lies; the file itself where nobody knows.
  Path pathOf(FileName other) {
    return around.paths().getOrDefault(other, path);
  }

  void setAround(ModelAround found) {
    around = found;
  }

  boolean isReadOnly() {
    return readOnly;
  }

  /// Whether the text differs from the file.
  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  boolean isUnsaved() {
    return unsaved.get();
  }

  void setUnsaved(boolean differs) {
    unsaved.set(differs);
  }

  /// The saved text with plain line ends: what change bars compare with.
  ReadOnlyStringProperty baseProperty() {
    return base.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Outside> outsideProperty() {
    return outside.getReadOnlyProperty();
  }

  void setOutside(Outside found) {
    outside.set(found);
  }

  /// What is wrong with the text; places follow what is typed.
  ObservableList<Issue> issues() {
    return issues;
  }

  /// Whether the issues are those of a text that was looked at, this one or an earlier one.
  boolean isChecked() {
    return checked;
  }

  void setIssues(List<Issue> found) {
    checked = true;
    if (!issues.equals(found)) {
      issues.setAll(found);
    }
  }

  EditorPort port() {
    return port;
  }

  /// Hands the text over to an editor control, which calls `edited` after each change.
  void attach(EditorPort editor) {
    port = editor;
  }

  String text() {
    return port.text();
  }

  long revision() {
    return revision;
  }

  /// Whether what was typed last is only in memory, since the disk did not take it.
  boolean isUnkept() {
    return unkept;
  }

  void setUnkept(boolean now) {
    unkept = now;
  }

  /// The text of the file as it was last read or written here; may be called on any thread.
  @Nullable String disk() {
    return disk;
  }

  /// This was written just now: in the disk lane, so that what is kept next compares with it.
  void wrote(String text) {
    disk = text;
  }

  /// The disk holds this now.
  void saw(@Nullable String text) {
    disk = text;
    base.set(text == null ? "" : LineEnds.plain(text));
    outside.set(untouched());
  }

  /// What is true while no other program did anything to the file.
  Outside untouched() {
    return disk == null ? Outside.NEW : Outside.SAME;
  }

  /// The text as it would be saved; may be called later on any thread.
  Supplier<String> whole() {
    Supplier<String> plain = port.snapshot();
    return () -> WholeText.of(disk, plain.get());
  }

  void edited(Edits edits) {
    revision++;
    unsaved.set(true);
    for (int i = 0; i < issues.size(); i++) {
      Issue moved = issues.get(i).after(edits);
      if (!moved.equals(issues.get(i))) {
        issues.set(i, moved);
      }
    }
    List.copyOf(listeners).forEach(Runnable::run);
  }

  void onEdited(Runnable listener) {
    listeners.add(listener);
  }

  void reveal(Span span) {
    int length = port.length();
    port.reveal(new Span(Math.min(span.start(), length), Math.min(span.end(), length)));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
