package modeldesk.app;

import modeldesk.ui.browser.FilesViewModel;
import modeldesk.ui.create.CreateView;
import modeldesk.ui.create.CreateViewModel;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;

/// The files of the open model and the editor they are written in.
final class Editing {
  final FilesViewModel files;
  final EditorViewModel editor;
  final EditorView view;

  Editing(Basis basis, OpenModel open, Checks checks) {
    Session session = open.session;
    Documents documents = open.documents;
    Background background = basis.background();
    files =
        new FilesViewModel(
            session, documents, open.texts, open.authored, open.issues, basis.ask(), background);
    files.onCheckExposure(checks.exposure::check);
    CreateViewModel create =
        new CreateViewModel(
            session, documents, open.language, open.fileChanges, basis.notices(), background);
    Bind.once(create.openProperty(), () -> new CreateView(create, basis.root()));
    files.onNewFile(create::open);
    editor = new EditorViewModel(session, documents, open.issues, open.language, background);
    followSize(basis.remembered());
    editor.layersFrom(open.authored::layering);
    editor.onRefused(basis.notices()::info);
    view = new EditorView(editor, background);
  }

  private void followSize(Remembered remembered) {
    remembered
        .settingsProperty()
        .subscribe(now -> editor.fontSizeProperty().set(now.codeFontSize()));
    editor
        .fontSizeProperty()
        .subscribe(size -> remembered.change(now -> now.withCodeFontSize(size.doubleValue())));
  }
}
