package modeldesk.ui.code;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.store.History;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.KeyChanges;
import org.jspecify.annotations.Nullable;

/// Asks which of the keys that differ from an earlier text are to be as they were, and writes that
/// into the editor as one undoable step. What was typed is in the history before.
public final class TakeBack {
  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Notices notices;
  private final Background background;
  private final Latest comparing;
  private final ReadOnlyObjectWrapper<@Nullable KeysViewModel> keys = new ReadOnlyObjectWrapper<>();

  private record Found(@Nullable KeyChanges changes) {}

  public TakeBack(
      Session session,
      Documents documents,
      FileTexts texts,
      Notices notices,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.notices = notices;
    this.background = background;
    comparing = new Latest(background);
  }

  /// Why keys that lead from a text to another cannot be taken back one by one; empty when they
  /// can.
  public static String reason(@Nullable KeyChanges changes) {
    if (changes == null) {
      return Messages.get("code.keys.unknown");
    }
    return changes.all().isEmpty() ? Messages.get("code.keys.same") : "";
  }

  /// The question that is open; null while none is.
  public ReadOnlyObjectProperty<@Nullable KeysViewModel> keysProperty() {
    return keys.getReadOnlyProperty();
  }

  /// Asks about a file; nothing happens where it is not there now. What is typed is kept as `kind`,
  /// and `done` is said once it is written.
  public void ask(
      FileName name,
      String earlier,
      KeysViewModel.Wording wording,
      History.Kind kind,
      String done) {
    String now = shown(name);
    if (now != null) {
      comparing.request(
          Messages.get("code.keys.job"),
          progress -> new Found(KeyChanges.between(LineEnds.plain(earlier), now)),
          found -> open(name, now, found.changes(), wording, kind, done),
          failure -> notices.warning(reason(null)));
    }
  }

  private void open(
      FileName name,
      String now,
      @Nullable KeyChanges changes,
      KeysViewModel.Wording wording,
      History.Kind kind,
      String done) {
    if (changes == null || changes.all().isEmpty()) {
      notices.info(reason(changes));
      return;
    }
    keys.set(
        new KeysViewModel(
            wording,
            changes,
            now,
            background,
            result -> write(name, now, result, kind, done),
            () -> keys.set(null)));
  }

  private void write(FileName name, String from, String result, History.Kind kind, String done) {
    if (Objects.equals(shown(name), from)) {
      texts.rewrite(name, result, kind);
      notices.success(done);
    } else {
      notices.warning(Messages.get("code.keys.moved", name.key()));
    }
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
