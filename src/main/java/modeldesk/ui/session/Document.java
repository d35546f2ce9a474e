package modeldesk.ui.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// One open file. Its text lives in the `EditorPort`; the document knows what it started from, how
/// often it changed and where the caret is.
public final class Document {
  private final Target target;
  private final FileName name;
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private @Nullable String baseText;
  private @Nullable Checksum checksum;
  private LineEnds lineEnds;
  private EditorPort port;
  private final List<Consumer<Edits>> editListeners = new ArrayList<>();
  private final ReadOnlyObjectWrapper<String> base = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper draft = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Caret> caret = new SimpleObjectProperty<>(Caret.START);
  private Runnable folded = () -> {};

  /// `baseText` and `checksum` are what was fetched, null for a new file; `text` is what to show.
  Document(
      Target target,
      FileName name,
      @Nullable String baseText,
      @Nullable Checksum checksum,
      String text) {
    this.target = target;
    this.name = name;
    this.lineEnds = LineEnds.of(baseText == null ? text : baseText);
    rebase(baseText, checksum);
    draft.set(!text.equals(baseText));
    port = new StringPort(LineEnds.plain(text), this::edited);
  }

  /// The model, branch and mode the file belongs to.
  public Target target() {
    return target;
  }

  public FileName name() {
    return name;
  }

  /// Whether the text must not be changed; may change while the document is open.
  public ReadOnlyBooleanProperty readOnlyProperty() {
    return readOnly.getReadOnlyProperty();
  }

  public boolean isReadOnly() {
    return readOnly.get();
  }

  /// The fetched text with plain line ends: what change bars compare with.
  public ReadOnlyObjectProperty<String> baseProperty() {
    return base.getReadOnlyProperty();
  }

  public String base() {
    return base.get();
  }

  /// Counts the edits since the document was opened.
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  public long revision() {
    return revision.get();
  }

  /// Whether the text differs from what was fetched.
  public ReadOnlyBooleanProperty draftProperty() {
    return draft.getReadOnlyProperty();
  }

  public boolean isDraft() {
    return draft.get();
  }

  /// Kept up to date by whoever shows the text.
  public ObjectProperty<Caret> caretProperty() {
    return caret;
  }

  public EditorPort port() {
    return port;
  }

  /// Hands the text over to an editor control, which starts with `text()` and from then on calls
  /// `edited` after each change.
  public void attach(EditorPort editor) {
    port = editor;
  }

  /// Takes the text back from its editor control.
  public void detach() {
    EditorPort editor = port;
    port = new StringPort(editor.text(), this::edited);
    editor.dispose();
  }

  /// The text with plain line ends. Costs a copy.
  public String text() {
    return port.text();
  }

  /// Called by the owner of the text after each change; `edits` turn the text before into the text
  /// now.
  public void edited(Edits edits) {
    revision.set(revision.get() + 1);
    draft.set(true);
    List.copyOf(editListeners).forEach(listener -> listener.accept(edits));
  }

  /// Called by whoever shows the text when other lines of it are folded.
  public void folded() {
    folded.run();
  }

  public void addEditListener(Consumer<Edits> listener) {
    editListeners.add(listener);
  }

  public void removeEditListener(Consumer<Edits> listener) {
    editListeners.remove(listener);
  }

  /// Scrolls to a stretch of the text.
  public void reveal(Span span) {
    int length = port.length();
    port.reveal(new Span(Math.min(span.start(), length), Math.min(span.end(), length)));
  }

  /// Where the editor begins that will show the text; nothing once one does.
  void beginAt(Viewpoint place) {
    if (port instanceof StringPort unshown) {
      unshown.beginAt(place);
    }
  }

  /// The text as the file has it, line ends and byte order mark put back; may be called later on
  /// any thread.
  Supplier<String> fileText() {
    Supplier<String> plain = port.snapshot();
    LineEnds ends = lineEnds;
    return () -> ends.restore(plain.get());
  }

  /// Who is told that other lines are folded.
  void onFolded(Runnable listener) {
    folded = listener;
  }

  /// Gets another text as one undoable step.
  void become(String text) {
    Edits edits = Edits.between(port.text(), text);
    if (!edits.isEmpty()) {
      port.apply(edits);
    }
  }

  void setReadOnly(boolean value) {
    readOnly.set(value);
  }

  void setDraft(boolean differs) {
    draft.set(differs);
  }

  /// The draft the text amounts to, null when it is what was fetched; for any thread.
  Supplier<@Nullable Draft> draft(Instant now) {
    Supplier<String> text = fileText();
    String from = baseText;
    Checksum fromChecksum = checksum;
    return () -> {
      String current = text.get();
      return current.equals(from) ? null : new Draft(name, current, from, fromChecksum, now);
    };
  }

  /// Takes a newly fetched state as the one to compare with; the text stays.
  void rebase(@Nullable String newBase, @Nullable Checksum newChecksum) {
    baseText = newBase;
    checksum = newChecksum;
    if (newBase != null) {
      lineEnds = LineEnds.of(newBase);
    }
    base.set(newBase == null ? "" : LineEnds.plain(newBase));
  }
}
