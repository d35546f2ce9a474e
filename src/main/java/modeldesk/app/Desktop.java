package modeldesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import modeldesk.api.Credentials;
import modeldesk.api.RequestBudgets;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.store.TabStore;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.OpenTabs;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Requests;
import modeldesk.work.Background;

/// One window of Model Desk and the server behind it, from opening to closing.
final class Desktop implements AutoCloseable {
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128, 256);

  private final AppFolders folders;
  private final Background background;
  private final Notices notices;
  private final Requests requests;
  private final Connected connected;
  private final Remembered remembered;
  private final OpenTabs tabs;

  private Desktop(
      AppFolders folders,
      Background background,
      Notices notices,
      Requests requests,
      Connected connected,
      Remembered remembered,
      OpenTabs tabs) {
    this.folders = folders;
    this.background = background;
    this.notices = notices;
    this.requests = requests;
    this.connected = connected;
    this.remembered = remembered;
    this.tabs = tabs;
  }

  /// Reads the settings and starts the server; blocks. `adjust` has the last word about the
  /// settings, `budgets` are those of the whole program.
  static Desktop start(
      Launch.Server server,
      AppFolders folders,
      UnaryOperator<Settings> adjust,
      Background background,
      RequestBudgets budgets)
      throws IOException {
    Notices notices = new Notices();
    SettingsStore store = new SettingsStore(folders);
    SettingsStore.Loaded loaded = store.load();
    Path setAside = loaded.setAside();
    if (setAside != null) {
      background.ui(() -> notices.warning(Messages.get("app.settingsSetAside", setAside)));
    }
    Requests requests = new Requests(background);
    Connected connected =
        Connected.to(
            server, folders.ofHost("playground").resolve("server"), background, budgets, requests);
    return new Desktop(
        folders,
        background,
        notices,
        requests,
        connected,
        new Remembered(store, adjust.apply(loaded.settings()), background, notices),
        OpenTabs.load(new TabStore(folders), connected.instance().host(), background, notices));
  }

  Instance instance() {
    return connected.instance();
  }

  Credentials credentials() {
    return connected.credentials();
  }

  /// What was asked of the server so far.
  Requests requests() {
    return requests;
  }

  /// Opens the window; `closed` is called when the user has closed it. On the window's thread.
  void open(Stage stage, Runnable closed) {
    CrashGuard guard = new CrashGuard(background, notices, folders.log());
    Thread.setDefaultUncaughtExceptionHandler(guard);
    Thread.currentThread().setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
    HostQuestion question = new HostQuestion(connected.instance(), remembered);
    WindowBounds bounds = new WindowBounds(stage, remembered);
    stage.setTitle(Messages.get("app.title", connected.instance().host()));
    stage.getIcons().setAll(ICON_SIZES.stream().map(Desktop::icon).toList());
    bounds.restore();
    stage.setOnCloseRequest(event -> {
      bounds.remember();
      remembered.flush();
      closed.run();
    });
    if (question.isNeeded()) {
      HostQuestionView asking =
          new HostQuestionView(question, () -> enter(stage, bounds, guard, closed));
      Scene scene = new Scene(asking);
      Themes.follow(remembered).dress(scene);
      stage.setScene(scene);
      stage.show();
      asking.ask();
    } else {
      enter(stage, bounds, guard, closed);
    }
  }

  /// From here on the server is asked.
  private void enter(Stage stage, WindowBounds bounds, CrashGuard guard, Runnable closed) {
    Runnable quit = () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    Wiring wiring =
        new Wiring(
            connected,
            folders,
            background,
            notices,
            requests,
            remembered,
            tabs,
            Clock.systemUTC(),
            quit);
    guard.tell(wiring.crash()::happened);
    Scene scene = new Scene(wiring.root());
    wiring.dress(scene);
    stage.setScene(scene);
    stage.setOnCloseRequest(event -> {
      if (!wiring.mayClose()) {
        event.consume();
        return;
      }
      wiring.keepEverything();
      bounds.remember();
      remembered.flush();
      stage.hide();
      closed.run();
    });
    stage.show();
    wiring.opened();
    stage.focusedProperty().subscribe((before, here) -> wiring.focused(here));
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Desktop.class.getResourceAsStream("icon-" + size + ".png")));
  }

  @Override
  public void close() {
    connected.close();
  }
}
