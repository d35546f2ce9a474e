package modeldesk.app;

import modeldesk.store.AppFolders;
import modeldesk.store.CatalogStore;
import modeldesk.store.DraftStore;
import modeldesk.store.History;
import modeldesk.store.MessageStore;
import modeldesk.store.SnapshotStore;
import modeldesk.store.UndoStore;
import modeldesk.ui.session.HeldDrafts;
import modeldesk.ui.session.LastMessages;
import modeldesk.ui.session.LastSeen;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Snapshots;
import modeldesk.ui.session.Undos;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;

/// What is kept on this computer of one server: drafts, earlier versions, undo steps, and what the
/// server said last.
final class Kept {
  final DraftStore draftStore;
  final HeldDrafts shelf;
  final Versions versions;
  final Snapshots snapshots;
  final Undos undos;
  final LastSeen lastSeen;
  final LastMessages messages;

  Kept(Basis basis) {
    AppFolders folders = basis.folders();
    String host = basis.host();
    Background background = basis.background();
    Notices notices = basis.notices();
    draftStore = new DraftStore(folders);
    shelf = new HeldDrafts(new StoredDrafts(draftStore, host, background, notices));
    versions = new Versions(new History(folders, host), background, notices, basis.clock());
    versions.trimDaily(() -> basis.remembered().settings().history().limits());
    snapshots = new Snapshots(new SnapshotStore(folders), host, versions, background, notices);
    undos = new Undos(new UndoStore(folders), host, background, notices);
    lastSeen =
        new LastSeen(
            new CatalogStore(folders),
            host,
            basis.requests().onlineProperty(),
            background,
            notices);
    messages = new LastMessages(new MessageStore(folders), host, background, notices);
  }
}
