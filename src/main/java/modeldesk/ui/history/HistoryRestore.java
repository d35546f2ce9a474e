package modeldesk.ui.history;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.store.History;
import modeldesk.ui.code.KeysViewModel;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.KeyChanges;
import org.jspecify.annotations.Nullable;

/// Brings an earlier text back into the editor, whole or key by key. What is typed now is in the
/// history before.
final class HistoryRestore {
  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final Background background;
  private final Latest comparing;
  private final ReadOnlyObjectWrapper<@Nullable KeysViewModel> keys = new ReadOnlyObjectWrapper<>();

  HistoryRestore(Session session, Documents documents, Notices notices, Background background) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    this.background = background;
    comparing = new Latest(background);
  }

  ReadOnlyObjectProperty<@Nullable KeysViewModel> keysProperty() {
    return keys.getReadOnlyProperty();
  }

  void file(HistoryRow row, String text) {
    FileName name = row.name();
    boolean wasThere = shown(name) != null;
    documents.rewrite(name, text, History.Kind.DRAFT);
    notices.success(
        wasThere
            ? Messages.get("history.restored.file", name.key(), row.time())
            : Messages.get("history.restored.new", name.key(), row.time()));
  }

  void keys(HistoryRow row, String text) {
    String now = shown(row.name());
    if (now != null) {
      comparing.request(
          Messages.get("history.job.keys"),
          progress -> new Found(KeyChanges.between(LineEnds.plain(text), now)),
          found -> ask(row, now, found.changes()),
          failure -> notices.warning(Messages.get("history.reason.noKeys")));
    }
  }

  private record Found(@Nullable KeyChanges changes) {}

  private void ask(HistoryRow row, String now, @Nullable KeyChanges changes) {
    if (changes == null || changes.all().isEmpty()) {
      notices.info(
          changes == null
              ? Messages.get("history.reason.noKeys")
              : Messages.get("history.reason.sameKeys"));
      return;
    }
    keys.set(
        new KeysViewModel(
            new KeysViewModel.Wording(
                Messages.get("history.keys.title", row.time()),
                row.name().key(),
                Messages.get("history.keys.now"),
                Messages.get("history.keys.then", row.time()),
                count -> Messages.get("history.keys.apply", count)),
            changes,
            now,
            background,
            result -> take(row, now, result),
            () -> keys.set(null)));
  }

  private void take(HistoryRow row, String from, String result) {
    FileName name = row.name();
    if (!Objects.equals(shown(name), from)) {
      notices.warning(Messages.get("history.keys.moved", name.key()));
      return;
    }
    documents.rewrite(name, result, History.Kind.DRAFT);
    notices.success(Messages.get("history.restored.keys", name.key(), row.time()));
  }

  /// What the editor shows of a file, or would show; null where it is not there.
  private @Nullable String shown(FileName name) {
    Document document = documents.find(name);
    if (document != null) {
      return document.text();
    }
    Project project = session.project();
    String text = project == null ? null : project.text(name);
    return text == null ? null : LineEnds.plain(text);
  }
}
