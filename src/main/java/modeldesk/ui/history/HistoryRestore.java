package modeldesk.ui.history;

import javafx.beans.property.ReadOnlyObjectProperty;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.store.History;
import modeldesk.ui.code.KeysViewModel;
import modeldesk.ui.code.TakeBack;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Brings an earlier text back into the editor, whole or key by key. What is typed now is in the
/// history before.
final class HistoryRestore {
  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Notices notices;
  private final TakeBack takeBack;

  HistoryRestore(
      Session session,
      Documents documents,
      FileTexts texts,
      Notices notices,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.notices = notices;
    takeBack = new TakeBack(session, documents, texts, notices, background);
  }

  ReadOnlyObjectProperty<@Nullable KeysViewModel> keysProperty() {
    return takeBack.keysProperty();
  }

  void file(HistoryRow row, String text) {
    FileName name = row.name();
    Project project = session.project();
    boolean wasThere = project != null && project.text(name) != null;
    texts.rewrite(name, text, History.Kind.DRAFT);
    documents.resume(name);
    notices.success(
        wasThere
            ? Messages.get("history.restored.file", name.key(), row.time())
            : Messages.get("history.restored.new", name.key(), row.time()));
  }

  void keys(HistoryRow row, String text) {
    String name = row.name().key();
    takeBack.ask(
        row.name(),
        text,
        new KeysViewModel.Wording(
            Messages.get("history.keys.title", row.time()),
            name,
            Messages.get("history.keys.now"),
            Messages.get("history.keys.then", row.time()),
            count -> Messages.get("history.keys.apply", count)),
        History.Kind.DRAFT,
        Messages.get("history.restored.keys", name, row.time()));
  }
}
