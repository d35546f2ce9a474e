package modeldesk.app;

import java.time.Clock;
import java.time.Duration;
import modeldesk.api.JobWatch;
import modeldesk.api.OmniApi;
import modeldesk.store.IgnoredStore;
import modeldesk.ui.cache.ResetCacheView;
import modeldesk.ui.cache.ResetCacheViewModel;
import modeldesk.ui.content.ReplaceView;
import modeldesk.ui.content.ReplaceViewModel;
import modeldesk.ui.exposure.ExposureView;
import modeldesk.ui.exposure.ExposureViewModel;
import modeldesk.ui.issues.FixView;
import modeldesk.ui.issues.FixViewModel;
import modeldesk.ui.issues.IgnoreView;
import modeldesk.ui.issues.IgnoreViewModel;
import modeldesk.ui.issues.IssuesView;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.schema.RefreshView;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.IgnoredAdvice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.shell.Parts;
import modeldesk.work.Background;
import modeldesk.work.Once;

/// What is asked of the server about the open model: issues and their fixes, the schema, the cache,
/// documents and topics.
final class Checks {
  private static final JobWatch.Pace PLAYGROUND_PACE =
      new JobWatch.Pace(Duration.ofMillis(300), Duration.ofMillis(300));

  final IssuesViewModel issues;
  final IgnoreViewModel ignoring;
  final FixViewModel fixes;
  final RefreshViewModel refresh;
  final ResetCacheViewModel resetCache;
  final ReplaceViewModel replace;
  final ExposureViewModel exposure;

  Checks(Basis basis, OpenModel open) {
    OmniApi api = basis.api();
    Session session = open.session;
    Documents documents = open.documents;
    Background background = basis.background();
    Notices notices = basis.notices();
    Clock clock = basis.clock();
    issues = new IssuesViewModel(session, documents, open.issues, notices, api, background, clock);
    issues.ignoreIn(
        new IgnoredAdvice(
            new IgnoredStore(basis.folders()),
            basis.host(),
            session,
            open.issues,
            background,
            notices,
            clock));
    ignoring = new IgnoreViewModel(issues);
    fixes =
        new FixViewModel(
            session,
            documents,
            open.texts,
            open.drafts,
            open.issues,
            open.language,
            notices,
            background);
    refresh =
        new RefreshViewModel(
            session,
            documents,
            notices,
            api,
            background,
            basis.isPlayground() ? PLAYGROUND_PACE : JobWatch.Pace.STANDARD);
    refresh.leavingOut(open.authored::isSchemaOnly);
    resetCache = new ResetCacheViewModel(session, documents, notices, api, background, clock);
    replace =
        new ReplaceViewModel(
            session, documents, notices, basis.ask(), api, background, issues.content()::run);
    issues.content().onReplace(replace::show);
    exposure = new ExposureViewModel(session, documents, notices, api, background);
    cards(basis.root());
  }

  private void cards(ModalHost root) {
    Bind.once(
        ignoring.subjectProperty().map(subject -> true), () -> new IgnoreView(ignoring, root));
    Bind.once(fixes.previewProperty().map(preview -> true), () -> new FixView(fixes, root));
    Bind.once(refresh.detailsProperty().map(details -> true), () -> new RefreshView(refresh, root));
    Bind.once(resetCache.showingProperty(), () -> new ResetCacheView(resetCache, root));
    Bind.once(replace.showingProperty(), () -> new ReplaceView(replace, root));
    Bind.once(
        exposure.reportProperty().map(report -> true), () -> new ExposureView(exposure, root));
  }

  /// The panel of the issues.
  Parts.Panel panel() {
    Once<IssuesView> view = new Once<>(() -> new IssuesView(issues, fixes, ignoring));
    return new Parts.Panel(view, () -> view.get().tools());
  }
}
