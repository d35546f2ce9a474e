package modeldesk.app;

import modeldesk.api.OmniApi;
import modeldesk.lang.SyntaxCheck;
import modeldesk.model.ModelKind;
import modeldesk.store.ForkStore;
import modeldesk.ui.branches.DeleteBranchView;
import modeldesk.ui.branches.DeleteBranchViewModel;
import modeldesk.ui.branches.NewBranchView;
import modeldesk.ui.branches.NewBranchViewModel;
import modeldesk.ui.browser.BranchDialogs;
import modeldesk.ui.browser.BrowserViewModel;
import modeldesk.ui.browser.ModelDialogs;
import modeldesk.ui.git.GitView;
import modeldesk.ui.git.GitViewModel;
import modeldesk.ui.git.PullRequestView;
import modeldesk.ui.git.PullRequestViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.latest.LatestViewModel;
import modeldesk.ui.latest.MergeDraftsView;
import modeldesk.ui.latest.MergeDraftsViewModel;
import modeldesk.ui.merge.MergeView;
import modeldesk.ui.merge.MergeViewModel;
import modeldesk.ui.models.CreateModelView;
import modeldesk.ui.models.CreateModelViewModel;
import modeldesk.ui.models.RenameView;
import modeldesk.ui.models.RenameViewModel;
import modeldesk.ui.models.SchemaRefresh;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Once;

/// The models and branches of the server: made, named, merged, deleted, brought up to date, and
/// what Git has of them.
final class Branches {
  final LatestViewModel latest;
  final MergeDraftsViewModel mergeDrafts;
  final GitViewModel git;
  final PullRequestViewModel pullRequest;
  final CreateModelViewModel createModel;
  final RenameViewModel rename;
  final BranchDialogs dialogs;
  final BrowserViewModel browser;

  Branches(Basis basis, Kept kept, OpenModel open, Checks checks) {
    OmniApi api = basis.api();
    Session session = open.session;
    Catalog catalog = open.catalog;
    Background background = basis.background();
    Notices notices = basis.notices();
    BehindDrafts behind = new BehindDrafts(session, open.documents, open.texts, background);
    latest = new LatestViewModel(session, behind, notices);
    mergeDrafts =
        new MergeDraftsViewModel(
            session,
            open.documents,
            open.texts,
            behind,
            notices,
            SyntaxCheck::of,
            background,
            basis.clock());
    latest.onMerge(names -> mergeDrafts.open(names, () -> {}));
    git = new GitViewModel(api, background, session, kept.messages, latest::getLatest);
    pullRequest = new PullRequestViewModel(api, background, session, checks.issues::validate);
    createModel =
        new CreateModelViewModel(
            api,
            background,
            session,
            catalog,
            notices,
            new SchemaRefresh(checks.refresh::refresh, checks.refresh.busyProperty()));
    rename = new RenameViewModel(api, background, session, catalog, notices);
    dialogs = dialogs(basis, kept, open, checks);
    browser =
        new BrowserViewModel(
            catalog,
            session,
            background,
            dialogs,
            new ModelDialogs(
                on -> createModel.open(on, ModelKind.SHARED), rename::rename, rename::rename));
    browser.onRefused(notices::info);
    cards(basis.root(), background);
  }

  private BranchDialogs dialogs(Basis basis, Kept kept, OpenModel open, Checks checks) {
    OmniApi api = basis.api();
    Session session = open.session;
    Catalog catalog = open.catalog;
    Background background = basis.background();
    Notices notices = basis.notices();
    ModalHost root = basis.root();
    Forks forks = new Forks(new ForkStore(basis.folders()), session, api, background, notices);
    open.language.comparesWith(forks.openProperty());
    NewBranchViewModel create =
        new NewBranchViewModel(api, forks, background, session, catalog, notices);
    DeleteBranchViewModel delete =
        new DeleteBranchViewModel(api, forks, background, session, catalog, notices);
    MergeViewModel merge =
        new MergeViewModel(
            session,
            open.documents,
            open.texts,
            open.drafts,
            kept.shelf,
            forks,
            catalog,
            notices,
            api,
            kept.messages,
            background,
            basis.clock(),
            checks.issues::validate,
            pullRequest::create);
    Once<NewBranchView> creating = new Once<>(() -> new NewBranchView(create, root));
    Once<DeleteBranchView> deleting = new Once<>(() -> new DeleteBranchView(delete, root));
    Bind.once(merge.showingProperty(), () -> new MergeView(merge, root));
    return new BranchDialogs(
        model -> creating.get().show(model),
        merge::show,
        (model, branch) -> deleting.get().show(model, branch));
  }

  private void cards(ModalHost root, Background background) {
    Bind.once(
        mergeDrafts.showingProperty(), () -> new MergeDraftsView(mergeDrafts, root, background));
    Bind.once(git.showingProperty(), () -> new GitView(git, root));
    Bind.once(
        pullRequest.stepProperty().map(step -> !(step instanceof PullRequestViewModel.Step.Closed)),
        () -> new PullRequestView(pullRequest, root, Links::open));
    Bind.once(
        createModel.stepProperty().map(step -> !(step instanceof CreateModelViewModel.Step.Closed)),
        () -> new CreateModelView(createModel, root));
    Bind.once(rename.subjectProperty().map(subject -> true), () -> new RenameView(rename, root));
  }
}
