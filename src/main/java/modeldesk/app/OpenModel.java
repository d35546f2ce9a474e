package modeldesk.app;

import modeldesk.ui.session.AuthoredFiles;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.OpenTabs;
import modeldesk.ui.session.OtherMode;
import modeldesk.ui.session.OutsideChanges;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;

/// The models of the server and the one that is open: its files, what is typed into them, what is
/// wrong with them and what they mean.
final class OpenModel {
  final Session session;
  final Drafts drafts;
  final Documents documents;
  final FileTexts texts;
  final OutsideChanges outside;
  final Issues issues = new Issues();
  final Language language;
  final Catalog catalog;
  final AuthoredFiles authored;
  final FileChanges fileChanges;

  OpenModel(Basis basis, Kept kept, OpenTabs tabs) {
    Background background = basis.background();
    Notices notices = basis.notices();
    session =
        new Session(
            basis.connected().instance(),
            basis.api(),
            background,
            kept.shelf,
            kept.snapshots,
            basis.requests(),
            notices);
    drafts = new Drafts(session, kept.shelf, kept.versions, background, notices, basis.clock());
    documents = new Documents(session, drafts, kept.undos, issues, notices, tabs, background);
    texts = new FileTexts(session, documents, drafts, kept.undos, issues);
    outside =
        new OutsideChanges(
            session,
            documents,
            drafts,
            kept.undos,
            kept.draftStore,
            basis.host(),
            background,
            notices);
    followPractices(basis.remembered());
    language = new Language(session, documents, issues, background);
    new OtherMode(session, kept.shelf, background, notices);
    catalog = new Catalog(basis.api(), background, kept.lastSeen);
    catalog.onListed(session.rights()::saw);
    session.onLost(target -> catalog.branchesChanged(target.model()));
    authored = new AuthoredFiles(session, basis.api(), background);
    fileChanges = new FileChanges(session, documents, texts, drafts, notices);
  }

  private void followPractices(Remembered remembered) {
    issues.practicesProperty().set(remembered.settings().practices());
    issues
        .practicesProperty()
        .subscribe(on -> remembered.change(settings -> settings.withPractices(on)));
  }

  /// Asks the server again for whatever could not be read; `nothing` does so where no model is
  /// open.
  void tryNow(Runnable nothing) {
    session.reconnect().startOver();
    if (catalog.state() instanceof Catalog.State.Failed) {
      catalog.reload();
    }
    if (session.target() == null) {
      nothing.run();
    } else {
      session.reload();
    }
  }
}
