package modeldesk.app;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import modeldesk.api.RequestBudget;
import modeldesk.model.Project;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.ui.crash.CrashView;
import modeldesk.ui.crash.CrashViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.loose.OpenBranch;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.OpenTabs;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Requests;
import modeldesk.ui.session.Tasks;
import modeldesk.ui.shell.Meter;
import modeldesk.ui.shell.ShellViewModel;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// A connection in its window, put together: what it stands on, what is kept of it, what is open,
/// what can be done with that, and the window around it. On the window's thread only.
final class Wiring {
  private final Basis basis;
  private final Kept kept;
  private final OpenModel open;
  private final Titles titles;
  private final CrashViewModel crash;
  private final LastPlace lastPlace;
  private final MainWindow window;
  private final Consumer<Scene> undress;

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
    remembered.settingsProperty().map(Settings::network).subscribe(connected::allow);
    ModalHost root = new ModalHost();
    Tasks tasks = new Tasks(background);
    basis =
        new Basis(
            connected, folders, background, tasks, notices, requests, remembered, clock, root);
    kept = new Kept(basis);
    open = new OpenModel(basis, kept, tabs);
    titles = new Titles(open.session);
    lastPlace =
        new LastPlace(
            open.session,
            connected.api(),
            background,
            notices,
            remembered,
            servers.lastPlace(),
            servers::opened);
    lastPlace.readAhead();
    Features features = Features.of(basis, kept, open);
    crash = new CrashViewModel(this::keepEverything, new SystemSurroundings(), folders.log());
    Bind.once(crash.showingProperty(), () -> new CrashView(crash, root));
    ShellViewModel shell = shell();
    new Choosers(open.catalog, open.session, shell, servers::choices);
    open.session.reconnect().onReached(lastPlace::reopen);
    undress = theme::undress;
    Runnable tryNow = () -> open.tryNow(lastPlace::reopen);
    window =
        new MainWindow(
            basis,
            features,
            shell,
            titles,
            features.commands(basis, open, shell, servers, tryNow, quit),
            servers::present,
            scenes,
            this::focused);
  }

  private ShellViewModel shell() {
    ShellViewModel shell =
        new ShellViewModel(
            open.session,
            open.documents,
            open.texts,
            open.issues,
            basis.requests(),
            basis.notices(),
            basis.background(),
            meter(basis.connected()));
    basis
        .remembered()
        .settingsProperty()
        .map(Settings::network)
        .subscribe(network -> shell.status().limitChanged());
    Layouts.follow(shell, basis.remembered());
    return shell;
  }

  /// The title of the main window.
  ObservableValue<String> title() {
    return titles.of(open.documents.arrangement().main());
  }

  Parent root() {
    return basis.root();
  }

  /// The card for failures that nobody expected.
  CrashViewModel crash() {
    return crash;
  }

  /// What is open, as a branch that gets files of this computer; null while nothing is. `present`
  /// shows this window.
  @Nullable OpenBranch taking(String host, Runnable present) {
    Project project = open.session.project();
    return project == null
        ? null
        : new TakingBranch(host, project, open.session, open.documents, open.fileChanges, present);
  }

  /// Opens what was open last: before the window comes on screen if it was read by now, so that it
  /// is laid out once, with everything in it.
  void reopen() {
    lastPlace.open();
  }

  /// The window is on screen.
  void opened() {
    window.start();
    lastPlace.seen();
    open.session.rights().read();
    Tips.show(basis.remembered(), window.commands(), basis.notices());
  }

  /// The windows beside the main one go from the screen.
  void hideWindows() {
    window.hideOthers(undress);
  }

  /// The user came to a window from another one, or left it.
  void focused(boolean here) {
    if (here) {
      open.outside.look();
    } else {
      open.documents.keepAll();
    }
  }

  /// Whether the window may be closed without losing what the disk does not take.
  boolean mayClose() {
    return open.drafts.mayEnd();
  }

  /// Hands everything typed to the disk.
  void keepEverything() {
    open.documents.keepAll();
    open.documents.keepTabs();
    kept.lastSeen.flush();
  }

  private static Meter meter(Connected connected) {
    RequestBudget budget = connected.budget();
    return new Meter(
        () -> budget.isUnlimited() ? 0 : budget.limit(),
        budget::left,
        budget::waiting,
        budget::untilFree);
  }
}
