package modeldesk.ui.session;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import modeldesk.text.Edits;
import org.jspecify.annotations.Nullable;

/// An open file at its place among the tabs of a group. A pinned one stands left of the others; one
/// that is only looked at gives way to the next, until somebody types in it. On the window's thread
/// only.
public final class Tab {
  private final Document document;
  private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper preview = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Caret> caret;
  private final Consumer<Edits> typed = this::typed;
  private @Nullable Supplier<Viewpoint> place;

  Tab(Document document, boolean preview) {
    this.document = document;
    this.preview.set(preview);
    caret = new ReadOnlyObjectWrapper<>(document.caretProperty().get());
    if (preview) {
      document.addEditListener(typed);
    }
  }

  public Document document() {
    return document;
  }

  public ReadOnlyBooleanProperty pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  public boolean isPinned() {
    return pinned.get();
  }

  /// Whether the file is only looked at.
  public ReadOnlyBooleanProperty previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public boolean isPreview() {
    return preview.get();
  }

  /// Where one is in the text of this tab: where its own editor says, else where the document is.
  public Viewpoint viewpoint() {
    return place == null ? document.port().viewpoint() : place.get();
  }

  /// Where the caret is in this tab, which is another place than in other tabs of the same file.
  public ObservableValue<Caret> caretProperty() {
    return caret.getReadOnlyProperty();
  }

  /// Who knows where one is from now on.
  public void placedBy(Supplier<Viewpoint> editor, ObservableValue<Caret> editorCaret) {
    place = editor;
    caret.bind(editorCaret);
  }

  /// Where the editor begins that will show this tab, when another one shows the document already.
  void beginAt(Viewpoint viewpoint) {
    place = () -> viewpoint;
  }

  void setPinned(boolean value) {
    pinned.set(value);
  }

  private void typed(Edits edits) {
    keep();
  }

  /// From now on it does not give way.
  void keep() {
    preview.set(false);
    document.removeEditListener(typed);
  }
}
