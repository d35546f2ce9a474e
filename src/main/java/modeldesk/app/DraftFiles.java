package modeldesk.app;

import java.time.ZoneId;
import modeldesk.store.DraftStore;
import modeldesk.ui.drafts.ExportView;
import modeldesk.ui.drafts.ExportViewModel;
import modeldesk.ui.drafts.FolderViewModel;
import modeldesk.ui.drafts.ImportStep;
import modeldesk.ui.drafts.ImportView;
import modeldesk.ui.drafts.ImportViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Arrivals;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.PlaceNames;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;

/// Drafts that leave this computer and come back.
final class DraftFiles {
  final FolderViewModel folder;
  final ExportViewModel export;
  final ImportViewModel importing;

  DraftFiles(Basis basis, Kept kept, OpenModel open) {
    Session session = open.session;
    Documents documents = open.documents;
    Background background = basis.background();
    Notices notices = basis.notices();
    DraftStore store = kept.draftStore;
    String host = basis.host();
    folder =
        new FolderViewModel(
            session,
            target -> target == null ? store.root(host) : store.folder(host, target),
            new SystemSurroundings(),
            basis.isPlayground(),
            background,
            notices);
    export =
        new ExportViewModel(
            session,
            documents,
            kept.shelf,
            new PlaceNames(session, kept.lastSeen),
            basis.paths(),
            folder,
            Basis.home(),
            background,
            notices,
            basis.clock().withZone(ZoneId.systemDefault()));
    importing =
        new ImportViewModel(
            session,
            documents,
            new Arrivals(
                session, documents, open.drafts, kept.shelf, kept.versions, kept.undos, background),
            basis.paths(),
            background,
            notices);
    ModalHost root = basis.root();
    Bind.once(export.showingProperty(), () -> new ExportView(export, root));
    Bind.once(
        importing.stepProperty().map(step -> step != ImportStep.CLOSED),
        () -> new ImportView(importing, root));
  }
}
