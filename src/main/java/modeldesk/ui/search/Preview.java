package modeldesk.ui.search;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.ui.code.Excerpt;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// The lines around one place of the results, as its file is now where it is open.
final class Preview {
  private final Documents documents;
  private final Results results;
  private final Latest newest;
  private final ReadOnlyObjectWrapper<@Nullable Excerpt> lines = new ReadOnlyObjectWrapper<>();

  Preview(Documents documents, Results results, Background background) {
    this.documents = documents;
    this.results = results;
    newest = new Latest(background);
  }

  ReadOnlyObjectProperty<@Nullable Excerpt> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  void show(@Nullable SearchRow row) {
    if (row == null) {
      newest.cancel();
      lines.set(null);
      return;
    }
    FileName file = row.spot().file();
    Document document = documents.find(file);
    Supplier<String> text = document == null ? () -> row.in().text() : document.port().snapshot();
    Span span = document == null ? row.spot().span() : results.now(row.spot());
    newest.request(
        Messages.get("search.job.preview", file.key()),
        progress -> Excerpt.around(text.get(), span),
        lines::set,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }
}
