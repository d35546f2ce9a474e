package modeldesk.ui.editor;

import modeldesk.i18n.Messages;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.YamlFormat;
import modeldesk.yaml.YamlRewrite;
import modeldesk.yaml.YamlSort;

/// Writes the document in front anew without changing what it says, as one step that can be taken
/// back. What it becomes is found in the CPU lane; when something was typed meanwhile it is found
/// again.
public final class Rewriting {
  /// What a text becomes.
  private interface Wish {
    YamlRewrite of(String text, int caret);
  }

  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final Latest latest;

  public Rewriting(Session session, Documents documents, Notices notices, Background background) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    latest = new Latest(background);
  }

  /// Lays the document out: indentation, blanks, blank lines.
  public void format() {
    Document document = documents.active();
    if (document != null) {
      rewrite(
          document,
          Messages.get("editor.job.format", document.name().key()),
          (text, caret) -> YamlFormat.of(text),
          Messages.get("editor.rewrite.formatted"));
    }
  }

  /// Sorts the keys of the map at the caret.
  public void sortKeys() {
    Document document = documents.active();
    if (document != null) {
      rewrite(
          document,
          Messages.get("editor.job.sort", document.name().key()),
          YamlSort::keys,
          Messages.get("editor.rewrite.sorted"));
    }
  }

  private void rewrite(Document document, String title, Wish wish, String already) {
    if (document.isReadOnly()) {
      String reason = session.readOnlyReasonProperty().get();
      notices.info(reason.isEmpty() ? Messages.get("editor.readOnly") : reason);
      return;
    }
    long revision = document.revision();
    int caret = document.port().selection().start();
    var text = document.port().snapshot();
    latest.request(
        title,
        progress -> wish.of(text.get(), caret),
        rewrite -> {
          if (!documents.open().contains(document)) {
            return;
          }
          if (document.revision() == revision) {
            show(document, rewrite, already);
          } else {
            rewrite(document, title, wish, already);
          }
        },
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void show(Document document, YamlRewrite rewrite, String already) {
    switch (rewrite) {
      case YamlRewrite.Refused(String reason) -> notices.warning(reason);
      case YamlRewrite.Done(var edits) when edits.isEmpty() -> notices.info(already);
      case YamlRewrite.Done(var edits) -> document.port().apply(edits);
    }
  }
}
