package modeldesk.ui.session;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import modeldesk.model.FileName;
import modeldesk.text.Edits;

/// Hears of the edits of whatever documents are open, for places that are to follow them. Lives as
/// long as the documents. On the window's thread only.
public final class EachEdit {
  private final BiConsumer<FileName, Edits> listener;
  private final Map<Document, Consumer<Edits>> listening = new HashMap<>();

  public EachEdit(Documents documents, BiConsumer<FileName, Edits> listener) {
    this.listener = listener;
    documents.open().forEach(this::listen);
    documents.open().addListener((ListChangeListener<Document>) this::follow);
  }

  private void follow(ListChangeListener.Change<? extends Document> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::leave);
      change.getAddedSubList().forEach(this::listen);
    }
  }

  private void listen(Document document) {
    Consumer<Edits> each = edits -> listener.accept(document.name(), edits);
    listening.put(document, each);
    document.addEditListener(each);
  }

  private void leave(Document document) {
    Consumer<Edits> each = listening.remove(document);
    if (each != null) {
      document.removeEditListener(each);
    }
  }
}
