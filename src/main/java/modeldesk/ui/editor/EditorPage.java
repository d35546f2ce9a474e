package modeldesk.ui.editor;

import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.text.Span;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Viewpoint;
import modeldesk.work.Background;

/// One open document and the code view that owns its text: what is typed reaches the document, its
/// issues, base and caret reach each other.
final class EditorPage {
  private final Document document;
  private final EditorViewModel model;
  private final Background background;
  private final CodeView code;
  private final ListChangeListener<Issue> issuesChanged = change -> issuesSoon();
  private final ChangeListener<Number> zoomed = (o, was, is) -> zoom();
  private boolean attached;
  private boolean issuesPlanned;
  private boolean closed;

  EditorPage(Document document, EditorViewModel model, Background background) {
    this.document = document;
    this.model = model;
    this.background = background;
    code = new CodeView(background, model.searches());
    setReadOnly(document.isReadOnly());
    document.readOnlyProperty().addListener((o, was, is) -> setReadOnly(is));
    model.fontSizeProperty().addListener(zoomed);
    zoom();
    load();
  }

  CodeView code() {
    return code;
  }

  /// Lets go of everything that outlives the document; the document disposes of the code view.
  void close() {
    closed = true;
    model.issues().all().removeListener(issuesChanged);
    model.fontSizeProperty().removeListener(zoomed);
    if (!attached) {
      code.dispose();
    }
  }

  private void load() {
    long revision = document.revision();
    code.load(document.text(), () -> loaded(revision));
  }

  private void loaded(long revision) {
    if (closed) {
      return;
    }
    if (revision != document.revision()) {
      load();
      return;
    }
    Span selection = document.port().selection();
    Viewpoint from = document.port().viewpoint();
    code.earlier(document.port().undoSteps().get());
    document.attach(code.port());
    attached = true;
    code.onEdited(document::edited);
    code.onRename(model::rename);
    code.completeWith((text, offset, then) -> model.propose(document, text, offset, then));
    code.guideBy(new DocumentGuide(model, document));
    code.setBase(document.base());
    document.baseProperty().addListener((o, was, is) -> code.setBase(is));
    ChangeListener<Caret> moved = (o, was, is) -> document.caretProperty().set(is);
    code.caretProperty().addListener(moved);
    model.issues().all().addListener(issuesChanged);
    showIssues();
    if (from.topLine() < 0) {
      code.reveal(selection);
    } else {
      code.comeBackTo(from);
    }
  }

  private void setReadOnly(boolean readOnly) {
    String reason = model.readOnlyReasonProperty().get();
    String shown = reason.isEmpty() ? Messages.get("editor.readOnly") : reason;
    code.setReadOnly(readOnly ? shown : "");
  }

  private void zoom() {
    code.fontSizeProperty().set(model.fontSizeProperty().get());
  }

  private void issuesSoon() {
    if (!issuesPlanned) {
      issuesPlanned = true;
      background.ui(this::showIssues);
    }
  }

  private void showIssues() {
    issuesPlanned = false;
    if (!closed) {
      code.setIssues(model.issues().of(document.name()));
    }
  }
}
