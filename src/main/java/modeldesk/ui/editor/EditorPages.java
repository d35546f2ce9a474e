package modeldesk.ui.editor;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import modeldesk.ui.session.Document;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The pages of the open documents, each kept while its document is open so that undo and scrolling
/// survive a change of tabs.
final class EditorPages {
  private final EditorViewModel model;
  private final Background background;
  private final Map<Document, EditorPage> pages = new HashMap<>();

  EditorPages(EditorViewModel model, Background background) {
    this.model = model;
    this.background = background;
    model.open().addListener((ListChangeListener<Document>) change -> dropClosed());
  }

  /// The page of a document, made when it is first shown.
  EditorPage of(Document document) {
    return pages.computeIfAbsent(document, d -> new EditorPage(d, model, background));
  }

  /// The page of a document that was shown; null when it was not.
  @Nullable EditorPage find(Document document) {
    return pages.get(document);
  }

  private void dropClosed() {
    pages
        .entrySet()
        .removeIf(page -> {
          boolean closed = !model.open().contains(page.getKey());
          if (closed) {
            page.getValue().close();
          }
          return closed;
        });
  }
}
