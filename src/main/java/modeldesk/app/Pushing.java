package modeldesk.app;

import java.time.Clock;
import java.util.List;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.PushJournal;
import modeldesk.ui.changes.ChangesView;
import modeldesk.ui.changes.ChangesViewModel;
import modeldesk.ui.code.KeysView;
import modeldesk.ui.code.TakeOver;
import modeldesk.ui.compare.CompareTaking;
import modeldesk.ui.compare.CompareView;
import modeldesk.ui.compare.CompareViewModel;
import modeldesk.ui.history.HistoryView;
import modeldesk.ui.history.HistoryViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.push.CutOffPush;
import modeldesk.ui.push.PushView;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.push.ReceiptView;
import modeldesk.ui.push.ReceiptViewModel;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Elsewhere;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.shell.Parts;
import modeldesk.work.Background;
import modeldesk.work.Once;

/// What was changed here: compared, taken back, pushed, and found again in the history.
final class Pushing {
  final PushViewModel push;
  final ReceiptViewModel receipts;
  final ChangesViewModel changes;
  final HistoryViewModel history;
  final CompareViewModel compare;

  Pushing(
      Basis basis, Kept kept, OpenModel open, Checks checks, Branches branches, Editing editing) {
    OmniApi api = basis.api();
    RequestBudget budget = basis.connected().budget();
    Session session = open.session;
    Documents documents = open.documents;
    FileTexts texts = open.texts;
    Background background = basis.background();
    Notices notices = basis.notices();
    Clock clock = basis.clock();
    Ask ask = basis.ask();
    PushJournal journal = new PushJournal(basis.folders(), basis.host());
    journal.onTaken(kept.versions::pushed);
    push =
        new PushViewModel(
            session,
            documents,
            texts,
            open.issues,
            notices,
            ask,
            api,
            budget,
            journal,
            kept.messages,
            background,
            clock,
            checks.issues::validate,
            () -> newBranch(session, branches));
    push.onPullRequest(branches.pullRequest::create);
    push.onReview(branches.latest::check);
    push.review().foresee(open.language::foresight);
    push.onMerge((name, then) -> branches.mergeDrafts.open(List.of(name), then));
    receipts =
        new ReceiptViewModel(
            session,
            api,
            budget,
            journal,
            background,
            notices,
            ask,
            clock,
            checks.issues::validate);
    push.onReceipt(receipts::show);
    receipts.onRolledBack((target, files) -> {
      texts.rolledBack(target, files);
      resume(session, documents, files);
    });
    new CutOffPush(session, texts, notices, api, budget, journal, background, clock, push::goOn);
    changes =
        new ChangesViewModel(
            session, documents, texts, open.issues, notices, ask, background, clock, push::open);
    history =
        new HistoryViewModel(session, documents, texts, kept.versions, notices, background, clock);
    changes.onDiscarded(history::discarded);
    editing.files.onDiscarded(name -> history.discarded(List.of(name)));
    editing.files.onHistory(history::showFile);
    editing.editor.onHistory(history::showFile);
    compare =
        new CompareViewModel(
            session,
            documents,
            open.catalog,
            new Elsewhere(session, api),
            new CompareTaking(
                new TakeOver(session, documents, texts, notices), open.fileChanges, notices),
            notices,
            new SystemSurroundings(),
            background,
            clock);
    cards(basis.root());
  }

  private static void newBranch(Session session, Branches branches) {
    Target target = session.target();
    if (target != null) {
      branches.dialogs.create().accept(target.model());
    }
  }

  /// Work goes on in the file in front, or in the only one of `files`.
  private static void resume(Session session, Documents documents, List<FileName> files) {
    Document front = documents.active();
    Project project = session.project();
    FileName file =
        front != null && (files.size() > 1 || files.contains(front.name()))
            ? front.name()
            : files.getFirst();
    if (project != null && project.text(file) != null) {
      documents.resume(file);
    }
  }

  private void cards(ModalHost root) {
    Bind.once(push.showingProperty(), () -> new PushView(push, root));
    Bind.once(receipts.showingProperty(), () -> new ReceiptView(receipts, root));
    Bind.once(
        history.keysProperty().map(keys -> true), () -> new KeysView(history.keysProperty(), root));
    Bind.once(
        changes.keysProperty().map(keys -> true), () -> new KeysView(changes.keysProperty(), root));
    Bind.once(compare.showingProperty(), () -> new CompareView(compare, root));
  }

  /// The panel of the drafts.
  Parts.Panel changesPanel() {
    return Parts.Panel.bare(() -> new ChangesView(changes));
  }

  /// The panel of earlier versions.
  Parts.Panel historyPanel() {
    Once<HistoryView> view = new Once<>(() -> new HistoryView(history));
    return new Parts.Panel(view, () -> view.get().tools());
  }
}
