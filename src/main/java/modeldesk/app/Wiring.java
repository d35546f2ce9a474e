package modeldesk.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import modeldesk.api.JobWatch;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.app.command.BranchCommands;
import modeldesk.app.command.CommandList;
import modeldesk.app.command.CompareCommands;
import modeldesk.app.command.ConnectionCommands;
import modeldesk.app.command.ContentCommands;
import modeldesk.app.command.DiagramCommands;
import modeldesk.app.command.DraftCommands;
import modeldesk.app.command.EditCommands;
import modeldesk.app.command.FileCommands;
import modeldesk.app.command.GitCommands;
import modeldesk.app.command.GoCommands;
import modeldesk.app.command.HelpCommands;
import modeldesk.app.command.ModelCommands;
import modeldesk.app.command.NamingCommands;
import modeldesk.app.command.OmniPages;
import modeldesk.app.command.PaletteCommands;
import modeldesk.app.command.RenameCommands;
import modeldesk.app.command.SearchCommands;
import modeldesk.app.command.SettingsCommands;
import modeldesk.app.command.TabCommands;
import modeldesk.app.command.ViewCommands;
import modeldesk.app.command.WindowZoom;
import modeldesk.lang.SyntaxCheck;
import modeldesk.lang.schema.Schema;
import modeldesk.model.Issue;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.CatalogStore;
import modeldesk.store.DraftStore;
import modeldesk.store.ForkStore;
import modeldesk.store.History;
import modeldesk.store.IgnoredStore;
import modeldesk.store.MessageStore;
import modeldesk.store.PushJournal;
import modeldesk.store.Settings;
import modeldesk.store.SnapshotStore;
import modeldesk.store.UndoStore;
import modeldesk.ui.branches.DeleteBranchView;
import modeldesk.ui.branches.DeleteBranchViewModel;
import modeldesk.ui.branches.NewBranchView;
import modeldesk.ui.branches.NewBranchViewModel;
import modeldesk.ui.browser.BranchDialogs;
import modeldesk.ui.browser.BrowserView;
import modeldesk.ui.browser.BrowserViewModel;
import modeldesk.ui.browser.FilesView;
import modeldesk.ui.browser.FilesViewModel;
import modeldesk.ui.browser.ModelDialogs;
import modeldesk.ui.cache.ResetCacheView;
import modeldesk.ui.cache.ResetCacheViewModel;
import modeldesk.ui.changes.ChangesView;
import modeldesk.ui.changes.ChangesViewModel;
import modeldesk.ui.code.KeysView;
import modeldesk.ui.code.TakeOver;
import modeldesk.ui.compare.CompareTaking;
import modeldesk.ui.compare.CompareView;
import modeldesk.ui.compare.CompareViewModel;
import modeldesk.ui.content.ReplaceView;
import modeldesk.ui.content.ReplaceViewModel;
import modeldesk.ui.crash.CrashView;
import modeldesk.ui.crash.CrashViewModel;
import modeldesk.ui.create.CreateView;
import modeldesk.ui.create.CreateViewModel;
import modeldesk.ui.diagram.DiagramView;
import modeldesk.ui.diagram.DiagramViewModel;
import modeldesk.ui.drafts.ExportView;
import modeldesk.ui.drafts.ExportViewModel;
import modeldesk.ui.drafts.FolderViewModel;
import modeldesk.ui.drafts.ImportView;
import modeldesk.ui.drafts.ImportViewModel;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.editor.Rewriting;
import modeldesk.ui.exposure.ExposureView;
import modeldesk.ui.exposure.ExposureViewModel;
import modeldesk.ui.git.GitView;
import modeldesk.ui.git.GitViewModel;
import modeldesk.ui.git.PullRequestView;
import modeldesk.ui.git.PullRequestViewModel;
import modeldesk.ui.history.HistoryView;
import modeldesk.ui.history.HistoryViewModel;
import modeldesk.ui.inspector.Advice;
import modeldesk.ui.inspector.InspectorView;
import modeldesk.ui.inspector.InspectorViewModel;
import modeldesk.ui.issues.FixView;
import modeldesk.ui.issues.FixViewModel;
import modeldesk.ui.issues.IgnoreView;
import modeldesk.ui.issues.IgnoreViewModel;
import modeldesk.ui.issues.IssuesView;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.keymap.KeyMapView;
import modeldesk.ui.keymap.KeyMapViewModel;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.latest.LatestViewModel;
import modeldesk.ui.latest.MergeDraftsView;
import modeldesk.ui.latest.MergeDraftsViewModel;
import modeldesk.ui.loose.OpenBranch;
import modeldesk.ui.merge.MergeView;
import modeldesk.ui.merge.MergeViewModel;
import modeldesk.ui.models.CreateModelView;
import modeldesk.ui.models.CreateModelViewModel;
import modeldesk.ui.models.RenameView;
import modeldesk.ui.models.RenameViewModel;
import modeldesk.ui.models.SchemaRefresh;
import modeldesk.ui.palette.PaletteView;
import modeldesk.ui.palette.PaletteViewModel;
import modeldesk.ui.push.CutOffPush;
import modeldesk.ui.push.PushView;
import modeldesk.ui.push.PushViewModel;
import modeldesk.ui.push.ReceiptView;
import modeldesk.ui.push.ReceiptViewModel;
import modeldesk.ui.rename.RenameEverywhereView;
import modeldesk.ui.rename.RenameEverywhereViewModel;
import modeldesk.ui.schema.RefreshView;
import modeldesk.ui.schema.RefreshViewModel;
import modeldesk.ui.search.ReplaceReviewView;
import modeldesk.ui.search.SearchView;
import modeldesk.ui.search.SearchViewModel;
import modeldesk.ui.session.Arrivals;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.AskPath;
import modeldesk.ui.session.AuthoredFiles;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.Elsewhere;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.HeldDrafts;
import modeldesk.ui.session.IgnoredAdvice;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.LastMessages;
import modeldesk.ui.session.LastSeen;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.OpenTabs;
import modeldesk.ui.session.OtherMode;
import modeldesk.ui.session.OutsideChanges;
import modeldesk.ui.session.PlaceNames;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Requests;
import modeldesk.ui.session.SchemaFiles;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Snapshots;
import modeldesk.ui.session.Tasks;
import modeldesk.ui.session.Trail;
import modeldesk.ui.session.Undos;
import modeldesk.ui.session.Versions;
import modeldesk.ui.settings.Places;
import modeldesk.ui.settings.SettingsView;
import modeldesk.ui.settings.SettingsViewModel;
import modeldesk.ui.shell.Commands;
import modeldesk.ui.shell.Meter;
import modeldesk.ui.shell.Parts;
import modeldesk.ui.shell.ShellView;
import modeldesk.ui.shell.ShellViewModel;
import modeldesk.ui.symbols.SymbolsView;
import modeldesk.ui.symbols.SymbolsViewModel;
import modeldesk.ui.tasks.OutputView;
import modeldesk.ui.tasks.OutputViewModel;
import modeldesk.ui.tasks.TasksView;
import modeldesk.ui.tasks.TasksViewModel;
import modeldesk.ui.usages.UsagesView;
import modeldesk.ui.usages.UsagesViewModel;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Who needs whom, read from top to bottom: what is open, then each feature with its view-model and
/// its view, then the window around them. On the window's thread only.
final class Wiring {
  private static final JobWatch.Pace PLAYGROUND_PACE =
      new JobWatch.Pace(Duration.ofMillis(300), Duration.ofMillis(300));

  private final ModalHost root;
  private final Session session;
  private final Drafts drafts;
  private final Documents documents;
  private final FileChanges fileChanges;
  private final ShellView window;
  private final EditorWindows windows;
  private final Consumer<Scene> undress;
  private final LastPlace lastPlace;
  private final LastSeen lastSeen;
  private final OutsideChanges outside;
  private final CrashViewModel crash;
  private final Remembered remembered;
  private final Notices notices;

  Wiring(
      Connected connected,
      AppFolders folders,
      Background background,
      Notices notices,
      Requests requests,
      Remembered remembered,
      OpenTabs tabs,
      Theme theme,
      Servers servers,
      Function<Parent, Scene> scenes,
      Clock clock,
      Runnable quit) {
    this.remembered = remembered;
    this.notices = notices;
    OmniApi api = connected.api();
    remembered.settingsProperty().map(Settings::network).subscribe(connected::allow);
    boolean playground = connected.instance().playground();

    // What is open.
    DraftStore draftStore = new DraftStore(folders);
    HeldDrafts shelf =
        new HeldDrafts(
            new StoredDrafts(draftStore, connected.instance().host(), background, notices));
    Issues issues = new Issues();
    Versions versions =
        new Versions(new History(folders, connected.instance().host()), background, notices, clock);
    versions.trimDaily(() -> remembered.settings().history().limits());
    Snapshots snapshots =
        new Snapshots(
            new SnapshotStore(folders), connected.instance().host(), versions, background, notices);
    session =
        new Session(connected.instance(), api, background, shelf, snapshots, requests, notices);
    drafts = new Drafts(session, shelf, versions, background, notices, clock);
    Undos undos =
        new Undos(new UndoStore(folders), connected.instance().host(), background, notices);
    documents = new Documents(session, drafts, undos, issues, notices, tabs, background);
    outside =
        new OutsideChanges(
            session,
            documents,
            drafts,
            undos,
            draftStore,
            connected.instance().host(),
            background,
            notices);
    issues.practicesProperty().set(remembered.settings().practices());
    issues
        .practicesProperty()
        .subscribe(on -> remembered.change(settings -> settings.withPractices(on)));
    Language language = new Language(session, documents, issues, background);
    BehindDrafts behind = new BehindDrafts(session, documents, background);
    new OtherMode(session, shelf, background, notices);
    lastSeen =
        new LastSeen(
            new CatalogStore(folders),
            connected.instance().host(),
            requests.onlineProperty(),
            background,
            notices);
    Catalog catalog = new Catalog(api, background, lastSeen);
    catalog.onListed(session.rights()::saw);
    session.onLost(target -> catalog.branchesChanged(target.model()));
    Forks forks = new Forks(new ForkStore(folders), session, api, background, notices);
    LastMessages messages =
        new LastMessages(
            new MessageStore(folders), connected.instance().host(), background, notices);
    Tasks tasks = new Tasks(background);
    root = new ModalHost();
    Ask ask = new Dialogs(root);

    // Issues, schema, cache.
    IssuesViewModel issuesModel =
        new IssuesViewModel(session, documents, issues, notices, api, background, clock);
    issuesModel.ignoreIn(
        new IgnoredAdvice(
            new IgnoredStore(folders),
            connected.instance().host(),
            session,
            issues,
            background,
            notices,
            clock));
    IgnoreViewModel ignoring = new IgnoreViewModel(issuesModel);
    new IgnoreView(ignoring, root);
    FixViewModel fixes =
        new FixViewModel(session, documents, drafts, issues, language, notices, background);
    new FixView(fixes, root);
    RefreshViewModel refresh =
        new RefreshViewModel(
            session,
            documents,
            notices,
            api,
            background,
            playground ? PLAYGROUND_PACE : JobWatch.Pace.STANDARD);
    new RefreshView(refresh, root);
    ResetCacheViewModel resetCache =
        new ResetCacheViewModel(session, documents, notices, api, background, clock);
    new ResetCacheView(resetCache, root);

    // Documents and topics.
    ReplaceViewModel replace =
        new ReplaceViewModel(
            session, documents, notices, ask, api, background, issuesModel.content()::run);
    new ReplaceView(replace, root);
    issuesModel.content().onReplace(replace::show);
    ExposureViewModel exposure =
        new ExposureViewModel(session, documents, notices, api, background);
    new ExposureView(exposure, root);

    // Git.
    LatestViewModel latest = new LatestViewModel(session, behind, notices);
    GitViewModel git = new GitViewModel(api, background, session, messages, latest::getLatest);
    new GitView(git, root);
    PullRequestViewModel pullRequest =
        new PullRequestViewModel(api, background, session, issuesModel::validate);
    new PullRequestView(pullRequest, root, Links::open);

    // Models, branches, files.
    NewBranchView newBranch =
        new NewBranchView(
            new NewBranchViewModel(api, forks, background, session, catalog, notices), root);
    DeleteBranchView deleteBranch =
        new DeleteBranchView(
            new DeleteBranchViewModel(api, forks, background, session, catalog, notices), root);
    CreateModelViewModel createModel =
        new CreateModelViewModel(
            api,
            background,
            session,
            catalog,
            notices,
            new SchemaRefresh(refresh::refresh, refresh.busyProperty()));
    new CreateModelView(createModel, root);
    RenameViewModel rename = new RenameViewModel(api, background, session, catalog, notices);
    new RenameView(rename, root);
    MergeView merge =
        new MergeView(
            new MergeViewModel(
                session,
                documents,
                drafts,
                shelf,
                forks,
                catalog,
                notices,
                api,
                messages,
                background,
                clock,
                issuesModel::validate,
                pullRequest::create),
            root);
    BrowserViewModel browser =
        new BrowserViewModel(
            catalog,
            session,
            background,
            new BranchDialogs(newBranch::show, merge::show, deleteBranch::show),
            new ModelDialogs(
                on -> createModel.open(on, ModelKind.SHARED), rename::rename, rename::rename));
    browser.onRefused(notices::info);
    AuthoredFiles authored = new AuthoredFiles(session, api, background);
    refresh.leavingOut(authored::isSchemaOnly);
    FilesViewModel filesModel =
        new FilesViewModel(session, documents, authored, issues, ask, background);
    filesModel.onCheckExposure(exposure::check);
    FilesView files = new FilesView(filesModel);
    fileChanges = new FileChanges(session, documents, drafts, notices);
    CreateViewModel create =
        new CreateViewModel(session, documents, language, fileChanges, notices, background);
    new CreateView(create, root);
    filesModel.onNewFile(create::open);

    // Editor and inspector.
    EditorViewModel editor = new EditorViewModel(session, documents, issues, language, background);
    remembered
        .settingsProperty()
        .subscribe(now -> editor.fontSizeProperty().set(now.codeFontSize()));
    editor
        .fontSizeProperty()
        .subscribe(size -> remembered.change(now -> now.withCodeFontSize(size.doubleValue())));
    editor.layersFrom(authored::layering);
    editor.onRefused(notices::info);
    EditorView editorView = new EditorView(editor, background);

    // The way from a name to what it means.
    Trail trail = new Trail(session, documents);
    UsagesViewModel usages = new UsagesViewModel(session, documents, language, notices, background);
    editor.onNames(
        new EditorViewModel.Names() {
          @Override
          public void definition(Document document, int offset) {
            usages.definition(document, offset);
          }

          @Override
          public void usages(Document document, int offset) {
            usages.usages(document, offset);
          }
        });
    SymbolsViewModel symbols = new SymbolsViewModel(documents, language, background);
    new SymbolsView(symbols, root);
    PaletteViewModel palette = new PaletteViewModel(session, documents, remembered);
    palette.onOpened(() -> background.ui(editorView::focusCode));
    new PaletteView(palette, root);
    InspectorViewModel inspector =
        new InspectorViewModel(
            session,
            documents,
            issues,
            language,
            advice(issuesModel, fixes, refresh, usages),
            background);
    inspector.layersFrom(authored::layering);

    // Search the model.
    SearchViewModel search =
        new SearchViewModel(session, documents, language, fileChanges, notices, background);
    new ReplaceReviewView(search.review(), root);

    // Rename everywhere.
    RenameEverywhereViewModel everywhere =
        new RenameEverywhereViewModel(
            session,
            documents,
            language,
            fileChanges,
            notices,
            requests.onlineProperty(),
            api,
            background);
    new RenameEverywhereView(everywhere, root);
    editor.onRename(everywhere::rename);
    filesModel.onRename(everywhere::rename);

    // Get latest.
    MergeDraftsViewModel mergeDrafts =
        new MergeDraftsViewModel(
            session, documents, behind, notices, SyntaxCheck::of, background, clock);
    new MergeDraftsView(mergeDrafts, root, background);
    latest.onMerge(names -> mergeDrafts.open(names, () -> {}));

    // Drafts that leave this computer and come back.
    AskPath paths = new PathChoosers(root::inUse);
    FolderViewModel draftFolder =
        new FolderViewModel(
            session,
            target ->
                target == null
                    ? draftStore.root(connected.instance().host())
                    : draftStore.folder(connected.instance().host(), target),
            new SystemSurroundings(),
            playground,
            background,
            notices);
    ExportViewModel export =
        new ExportViewModel(
            session,
            documents,
            shelf,
            new PlaceNames(session, lastSeen),
            paths,
            draftFolder,
            Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
            background,
            notices,
            clock.withZone(ZoneId.systemDefault()));
    new ExportView(export, root);
    ImportViewModel importing =
        new ImportViewModel(
            session,
            documents,
            new Arrivals(session, documents, drafts, shelf, versions, undos, background),
            paths,
            background,
            notices);
    new ImportView(importing, root);

    // Diagrams.
    DiagramViewModel diagram =
        new DiagramViewModel(
            session,
            documents,
            language,
            paths,
            Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
            background,
            notices);
    new DiagramView(diagram, root);
    filesModel.onDrawJoins(diagram::drawTopicOf);
    inspector.onDependencies(diagram::drawField);

    // Push and changes.
    PushJournal journal = new PushJournal(folders, connected.instance().host());
    journal.onTaken(versions::pushed);
    PushViewModel push =
        new PushViewModel(
            session,
            documents,
            issues,
            notices,
            ask,
            api,
            connected.budget(),
            journal,
            messages,
            background,
            clock,
            issuesModel::validate,
            () -> newBranchOfOpen(newBranch));
    push.onPullRequest(pullRequest::create);
    push.onReview(latest::check);
    push.review().foresee(language::foresight);
    push.onMerge((name, then) -> mergeDrafts.open(List.of(name), then));
    new PushView(push, root);
    ReceiptViewModel receipts =
        new ReceiptViewModel(
            session,
            api,
            connected.budget(),
            journal,
            background,
            notices,
            clock,
            issuesModel::validate);
    new ReceiptView(receipts, root);
    push.onReceipt(receipts::show);
    new CutOffPush(
        session,
        documents,
        notices,
        api,
        connected.budget(),
        journal,
        background,
        clock,
        push::goOn);
    ChangesViewModel changes =
        new ChangesViewModel(
            session, documents, issues, notices, ask, background, clock, push::open);
    HistoryViewModel history =
        new HistoryViewModel(session, documents, versions, notices, background, clock);
    new KeysView(history.keysProperty(), root);
    new KeysView(changes.keysProperty(), root);
    changes.onDiscarded(history::discarded);
    filesModel.onDiscarded(name -> history.discarded(List.of(name)));
    filesModel.onHistory(history::showFile);
    editor.onHistory(history::showFile);

    // One branch against another.
    CompareViewModel compare =
        new CompareViewModel(
            session,
            documents,
            catalog,
            new Elsewhere(session, api),
            new CompareTaking(new TakeOver(session, documents, notices), fileChanges, notices),
            notices,
            new SystemSurroundings(),
            background,
            clock);
    new CompareView(compare, root);

    // The program itself.
    String host = connected.instance().host();
    KeyMapViewModel keyMap = new KeyMapViewModel(remembered, Commands.keysOfText());
    new KeyMapView(keyMap, root);
    SettingsViewModel settings =
        new SettingsViewModel(
            remembered,
            versions,
            ask,
            new Places(folders, host, playground, draftStore.root(host)),
            new SystemSurroundings(),
            background,
            keyMap::show);
    new SettingsView(settings, root);

    crash = new CrashViewModel(this::keepEverything, new SystemSurroundings(), folders.log());
    new CrashView(crash, root);

    // The window around them.
    ShellViewModel shell =
        new ShellViewModel(
            session, documents, issues, requests, notices, background, meter(connected));
    remembered
        .settingsProperty()
        .map(Settings::network)
        .subscribe(network -> shell.status().limitChanged());
    new Choosers(catalog, session, shell, servers::choices);
    Layouts.follow(shell, remembered);
    lastPlace =
        new LastPlace(
            session, api, background, notices, remembered, servers.lastPlace(), servers::opened);
    session.reconnect().onReached(lastPlace::reopen);
    CommandList list = new CommandList();
    new ModelCommands(shell, issuesModel, fixes, refresh, resetCache, push, receipts).addTo(list);
    new ContentCommands(shell, issuesModel.content(), replace, exposure).addTo(list);
    new BranchCommands(shell, session, newBranch, merge, deleteBranch).addTo(list);
    new CompareCommands(compare).addTo(list);
    new NamingCommands(createModel, rename).addTo(list);
    new GitCommands(git, pullRequest).addTo(list);
    new FileCommands(shell, filesModel, latest, editor, () -> tryNow(catalog), quit).addTo(list);
    new DiagramCommands(session, editor, diagram).addTo(list);
    new ConnectionCommands(servers).addTo(list);
    new TabCommands(editor, editorView).addTo(list);
    new DraftCommands(export, importing, draftFolder).addTo(list);
    new SettingsCommands(settings, keyMap).addTo(list);
    new HelpCommands(new SchemaFiles(Schema::texts, paths, background, notices)).addTo(list);
    new OmniPages(session, Links::open).addTo(list);
    new EditCommands(editor, editorView, new Rewriting(session, documents, notices, background))
        .addTo(list);
    new GoCommands(session, editor, usages, symbols, trail).addTo(list);
    new PaletteCommands(palette).addTo(list);
    new RenameCommands(everywhere).addTo(list);
    new SearchCommands(session, search).addTo(list);
    new ViewCommands(editor, theme, new WindowZoom(remembered)).addTo(list);
    Commands commands = new Commands(list.all(), notices::info);
    IssuesView issuesView = new IssuesView(issuesModel, fixes, ignoring);
    SearchView searchView = new SearchView(search);
    UsagesView usagesView = new UsagesView(usages);
    HistoryView historyView = new HistoryView(history);
    TasksView tasksView = new TasksView(new TasksViewModel(tasks, clock));
    OutputView outputView = new OutputView(new OutputViewModel(requests));
    window =
        new ShellView(
            shell,
            commands,
            new Parts(
                new BrowserView(browser),
                files,
                editorView,
                new InspectorView(inspector, shell::toggleInspector),
                new Parts.Panel(issuesView, issuesView.tools()),
                new Parts.Panel(searchView, searchView.tools()),
                new Parts.Panel(usagesView, usagesView.tools()),
                new Parts.Panel(new ChangesView(changes), new Pane()),
                new Parts.Panel(historyView, historyView.tools()),
                new Parts.Panel(tasksView, tasksView.tools()),
                new Parts.Panel(outputView, outputView.tools())),
            root,
            Version.text(),
            licences());
    windows =
        new EditorWindows(
            editor.tabs(),
            editorView,
            root,
            shell,
            window.commands(),
            host,
            notices,
            background,
            scenes,
            servers::present,
            this::focused);
    undress = theme::undress;
    search.onShow(() -> {
      windows.toMain();
      shell.showTab("search");
      searchView.focusField();
    });
    usages.onShow(() -> {
      windows.toMain();
      shell.showTab("usages");
      usagesView.focusList();
    });
    history.onShow(() -> {
      windows.toMain();
      shell.showTab("history");
    });
    KeyMaps.follow(window.commands(), remembered);
    keyMap.offering(KeyMaps.keyed(window.commands()));
    palette.offering(() -> PaletteCommands.offers(window.commands()));
    root.homeIs(() -> {
      if (editorView.code() == null) {
        window.start();
      } else {
        editorView.focusCode();
      }
    });
  }

  Parent root() {
    return root;
  }

  /// The card for failures that nobody expected.
  CrashViewModel crash() {
    return crash;
  }

  /// What is open, as a branch that gets files of this computer; null while nothing is. `present`
  /// shows this window.
  @Nullable OpenBranch taking(String host, Runnable present) {
    Project project = session.project();
    return project == null
        ? null
        : new TakingBranch(host, project, session, documents, fileChanges, present);
  }

  /// Fetches what was open last, while the window comes on screen.
  void reopen() {
    lastPlace.open();
  }

  /// The window is on screen.
  void opened() {
    window.start();
    session.rights().read();
    Tips.show(remembered, window.commands(), notices);
  }

  /// The windows beside the main one go from the screen.
  void hideWindows() {
    windows.hide(undress);
  }

  /// The user came to a window from another one, or left it.
  void focused(boolean here) {
    if (here) {
      outside.look();
    } else {
      documents.keepAll();
    }
  }

  /// Whether the window may be closed without losing what the disk does not take.
  boolean mayClose() {
    return drafts.mayEnd();
  }

  /// Hands everything typed to the disk.
  void keepEverything() {
    documents.keepAll();
    documents.keepTabs();
    lastSeen.flush();
  }

  private void tryNow(Catalog catalog) {
    session.reconnect().startOver();
    if (catalog.state() instanceof Catalog.State.Failed) {
      catalog.reload();
    }
    if (session.target() == null) {
      lastPlace.reopen();
    } else {
      session.reload();
    }
  }

  private void newBranchOfOpen(NewBranchView newBranch) {
    Target target = session.target();
    if (target != null) {
      newBranch.show(target.model());
    }
  }

  private static Map<String, String> licences() {
    return Libraries.all().stream()
        .collect(Collectors.toMap(Libraries.Library::name, Libraries.Library::licence));
  }

  private static Meter meter(Connected connected) {
    RequestBudget budget = connected.budget();
    return new Meter(
        () -> budget.isUnlimited() ? 0 : budget.limit(),
        budget::left,
        budget::waiting,
        budget::untilFree);
  }

  private static Advice advice(
      IssuesViewModel issues,
      FixViewModel fixes,
      RefreshViewModel refresh,
      UsagesViewModel usages) {
    return new Advice() {
      @Override
      public void refreshSchema() {
        refresh.refresh();
      }

      @Override
      public void validate() {
        issues.validate();
      }

      @Override
      public void fix(Issue issue) {
        fixes.show(issue);
      }

      @Override
      public void listUses() {
        usages.usagesHere();
      }

      @Override
      public void openPage(String address) {
        Links.open(URI.create(address));
      }

      @Override
      public Optional<String> fixTitle(Issue issue) {
        return issues.fixTitle(issue);
      }

      @Override
      public boolean isNew(Issue issue) {
        return issues.isNew(issue);
      }
    };
  }
}
