package modeldesk.ui.code;

import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Takes one change of a comparison over from the left into the right text, which is that of a file
/// as the editor shows it, as one undoable step.
public final class TakeOver {
  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Notices notices;

  public TakeOver(Session session, Documents documents, FileTexts texts, Notices notices) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.notices = notices;
  }

  /// Takes a change, counted from 1; says so where the file is no longer what was compared.
  public void take(FileName name, Comparison compared, int change) {
    String now = shown(name);
    if (now == null || !compared.isOf(now)) {
      notices.warning(Messages.get("code.takeOver.moved", name.key()));
    } else if (change > 0 && change <= compared.changeCount()) {
      texts.change(name, compared.takenOver(change));
    }
  }

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
