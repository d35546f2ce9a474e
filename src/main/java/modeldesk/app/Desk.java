package modeldesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import modeldesk.api.Credentials;
import modeldesk.api.RequestBudgets;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;
import modeldesk.store.KnownConnection;
import modeldesk.store.TokenPlace;
import modeldesk.ui.connect.Connections;
import modeldesk.ui.connect.Doors;
import modeldesk.ui.crash.Crash;
import modeldesk.ui.loose.OpenBranch;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Remembered;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The connections that are open side by side, each with a scene of its own in the one window, so
/// that changing from one to another leaves everything as it was. On the window's thread only.
final class Desk implements Doors {
  /// How long a start may show nothing.
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final DeskWindow window;
  private final AppFolders folders;
  private final Background background;
  private final RequestBudgets budgets;
  private final Remembered remembered;
  private final Theme theme;
  private final Notices program;
  private final Connections connections;
  private final Runnable quit;
  private final List<OpenConnection> open = new ArrayList<>();
  private final Set<String> opening = new HashSet<>();
  private @Nullable OpenConnection front;
  private @Nullable StartScreen start;
  private final LoosePlace files;
  private Supplier<StartScreen> startMaker =
      () -> {
        throw new IllegalStateException("no start screen");
      };

  /// `program` are the notices that belong to no connection, `quit` closes the window.
  Desk(
      Stage stage,
      AppFolders folders,
      Background background,
      RequestBudgets budgets,
      Remembered remembered,
      Theme theme,
      Notices program,
      Connections connections,
      Runnable quit) {
    this.folders = folders;
    this.background = background;
    this.budgets = budgets;
    this.remembered = remembered;
    this.theme = theme;
    this.program = program;
    this.connections = connections;
    this.quit = quit;
    window = new DeskWindow(stage, theme, background, this::openFiles);
    files = new LoosePlace(stage, folders, remembered, this::branches, program, background);
    program.all().addListener((ListChangeListener<Notice>) change -> background.ui(this::handOn));
    window.onFocus(here -> {
      OpenConnection shown = shown();
      if (shown != null && shown.wiring() != null) {
        shown.wiring().focused(here);
      }
      lookAtFiles(here);
    });
  }

  private void lookAtFiles(boolean here) {
    if (here && files.isShownIn(window.scene())) {
      files.model().look();
    } else {
      files.model().keepAll();
    }
  }

  /// How the start screen is made, which is when it is first needed.
  void startsWith(Supplier<StartScreen> maker) {
    startMaker = maker;
  }

  /// Where all of it is shown.
  DeskWindow window() {
    return window;
  }

  StartScreen screen() {
    StartScreen made = start == null ? startMaker.get() : start;
    start = made;
    return made;
  }

  /// Every connection that is open, in the order they were opened.
  List<OpenConnection> all() {
    return List.copyOf(open);
  }

  /// The connection on screen, or the one that was there before the start screen.
  @Nullable OpenConnection front() {
    return front;
  }

  /// Something failed that nobody expected: the drafts of all connections go to the disk, and the
  /// window on screen says so.
  void crashed(Crash crash) {
    keepEverything();
    OpenConnection shown = shown();
    if (shown != null && shown.wiring() != null) {
      shown.wiring().crash().happened(crash);
    } else {
      program.error(Messages.get("app.crash", crash.code(), folders.log()));
    }
  }

  /// Takes a connection that is ready and shows it.
  void admit(OpenConnection ready) {
    open.add(ready);
    present(ready);
  }

  /// Whether the window may close; shows the connection that would lose something.
  boolean mayClose() {
    for (OpenConnection each : open) {
      if (!each.mayClose()) {
        present(each);
        return false;
      }
    }
    if (!files.model().mayClose()) {
      files();
      return false;
    }
    return true;
  }

  void keepEverything() {
    files.model().keepAll();
    open.forEach(OpenConnection::keepEverything);
  }

  /// The windows beside the main one go from the screen; what they show is open at the next start.
  void hideWindows() {
    open.forEach(OpenConnection::hideWindows);
  }

  /// Ends the servers; blocks.
  void closeServers() {
    open.forEach(each -> each.connected().close());
  }

  @Override
  public void open(KnownConnection known, @Nullable Credentials credentials, boolean inFront) {
    if (find(known.host()).isPresent()) {
      close(known, () -> begin(known, credentials, inFront));
    } else {
      begin(known, credentials, inFront);
    }
  }

  private void begin(KnownConnection known, @Nullable Credentials credentials, boolean inFront) {
    if (!opening.add(known.host())) {
      return;
    }
    Launch.Server server =
        credentials == null
            ? new Launch.Server.Playground()
            : new Launch.Server.Omni(known.instance(), credentials);
    background.io(
        Messages.get("app.job.open", known.host()),
        progress -> OpenConnection.to(server, folders, background, budgets),
        ready -> {
          opening.remove(known.host());
          open.add(ready);
          if (inFront && !files.isShownIn(window.scene())) {
            present(ready);
          } else {
            refreshStart();
          }
        },
        failure -> {
          opening.remove(known.host());
          program.error(
              Messages.get("app.connection.notOpened", known.host(), Problems.sentence(failure)));
          startIfEmpty();
          refreshStart();
        });
  }

  @Override
  public List<KnownConnection> open() {
    return open.stream()
        .map(each ->
            connections
                .of(each.host())
                .orElseGet(() -> KnownConnection.to(each.instance(), TokenPlace.SESSION)))
        .toList();
  }

  boolean isOpen(String host) {
    return find(host).isPresent();
  }

  @Override
  public void show(KnownConnection known) {
    find(known.host()).ifPresent(this::present);
  }

  /// One that would lose something stays open and is shown.
  @Override
  public void close(KnownConnection known, Runnable closed) {
    Optional<OpenConnection> found = find(known.host());
    if (found.isEmpty()) {
      closed.run();
      return;
    }
    OpenConnection leaving = found.get();
    if (!leaving.mayClose()) {
      present(leaving);
      return;
    }
    leaving.keepEverything();
    open.remove(leaving);
    connections.closed(known.host());
    if (front == leaving) {
      front = null;
    }
    leaving.letGo();
    refreshStart();
    background.quietIo(
        Messages.get("app.job.close", known.host()),
        progress -> {
          leaving.close();
          return leaving;
        },
        done -> closed.run(),
        failure -> closed.run());
  }

  @Override
  public void start() {
    OpenConnection shown = shown();
    if (shown != null && shown.wiring() != null) {
      shown.wiring().focused(false);
    }
    StartScreen screen = screen();
    Scene scene = screen.scene();
    screen.refresh();
    window.show(scene, constant(Messages.get("app.title.start")));
  }

  /// Opens files of this computer and shows them.
  void openFiles(List<Path> paths) {
    files.open(paths);
    files();
  }

  /// Finds what was typed into files of this computer and not saved.
  void restoreFiles() {
    files.restore(program, this::files);
  }

  @Override
  public void files() {
    OpenConnection before = shown();
    if (before != null && before.wiring() != null) {
      before.wiring().focused(false);
    }
    window.show(
        files.scene(window::dressed, this::leaveFiles),
        constant(Titles.of(Messages.get("app.title.files"))));
    files.model().look();
    files.focus();
  }

  private void leaveFiles() {
    files.model().keepAll();
    if (front == null) {
      start();
    } else {
      present(front);
    }
  }

  /// What is open in the connections and can get files of this computer.
  private List<OpenBranch> branches() {
    List<OpenBranch> found = new ArrayList<>();
    for (OpenConnection each : open) {
      OpenBranch branch =
          each.wiring() == null ? null : each.wiring().taking(each.host(), () -> present(each));
      if (branch != null) {
        found.add(branch);
      }
    }
    return found;
  }

  /// Opens what was open when the program ended. The start screen comes where nothing was, where a
  /// token is missing, and where it takes its time.
  void reopen() {
    if (screen().reopen()) {
      background.later(PATIENCE, this::startIfEmpty);
    } else {
      startIfEmpty();
    }
  }

  private void startIfEmpty() {
    if (!window.isShowing()) {
      start();
    }
  }

  @Override
  public void back() {
    if (front != null) {
      present(front);
    }
  }

  /// Brings a connection to the screen; what it shows is built when it comes up for the first time,
  /// and the user is asked before where the token would go to a host that is not Omni's.
  void present(OpenConnection next) {
    OpenConnection before = shown();
    if (before != null && before != next && before.wiring() != null) {
      before.wiring().focused(false);
    }
    front = next;
    if (next.wiring() != null) {
      window.show(next.scene(), title(next));
      connections.shown(next.host(), Instant.now());
      next.wiring().focused(window.isFocused());
      handOn();
      return;
    }
    HostQuestion question = new HostQuestion(next.instance(), remembered);
    if (question.isNeeded()) {
      HostQuestionView asking = new HostQuestionView(question, () -> enter(next));
      Scene scene = window.dressed(asking);
      window.show(scene, title(next));
      asking.ask();
    } else {
      enter(next);
    }
  }

  /// From here on the server is asked.
  private void enter(OpenConnection next) {
    next.furnish(
        remembered, theme, new OtherConnections(next, this, connections), window::dressed, quit);
    Wiring content = Objects.requireNonNull(next.wiring());
    content.reopen();
    window.show(next.scene(), title(next));
    window.behindFrame(next.scene(), content::opened);
    connections.shown(next.host(), Instant.now());
    handOn();
  }

  private static ObservableValue<String> title(OpenConnection shown) {
    Wiring content = shown.wiring();
    return content == null ? constant(Titles.of(shown.host())) : content.title();
  }

  private static ObservableValue<String> constant(String title) {
    return new SimpleStringProperty(title);
  }

  /// The connection whose scene is on screen, null for any other.
  private @Nullable OpenConnection shown() {
    OpenConnection last = front;
    return last != null && last.wiring() != null && last.scene().equals(window.scene())
        ? last
        : null;
  }

  private void refreshStart() {
    if (start != null) {
      start.refresh();
    }
  }

  /// What belongs to no connection is told in the window of the one on screen.
  private void handOn() {
    OpenConnection shown = shown();
    if (shown != null) {
      for (Notice notice : List.copyOf(program.all())) {
        program.close(notice);
        shown.notices().show(notice);
      }
    }
  }

  private Optional<OpenConnection> find(String host) {
    return open.stream().filter(each -> each.host().equals(host)).findFirst();
  }
}
