package modeldesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import modeldesk.api.Credentials;
import modeldesk.api.RequestBudgets;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.ConnectionStore;
import modeldesk.store.KnownConnection;
import modeldesk.store.SessionTokens;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.store.TokenFile;
import modeldesk.store.Tokens;
import modeldesk.ui.connect.Connections;
import modeldesk.ui.connect.TokenKeys;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Requests;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The window of Model Desk and the connections in it, from opening to closing.
final class Desktop implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger("modeldesk");
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128, 256);

  private final AppFolders folders;
  private final OnThisComputer computer;
  private final Background background;
  private final RequestBudgets budgets;
  private final Notices notices;
  private final Remembered remembered;
  private final Connections connections;
  private final @Nullable OpenConnection first;
  private @Nullable Desk desk;

  private Desktop(
      AppFolders folders,
      OnThisComputer computer,
      Background background,
      RequestBudgets budgets,
      Notices notices,
      Remembered remembered,
      Connections connections,
      @Nullable OpenConnection first) {
    this.folders = folders;
    this.computer = computer;
    this.background = background;
    this.budgets = budgets;
    this.notices = notices;
    this.remembered = remembered;
    this.connections = connections;
    this.first = first;
  }

  /// Reads the settings, loads the fonts and starts the server that is asked for; blocks. `adjust`
  /// has the last word about the settings, `budgets` are those of the whole program.
  static Desktop start(
      Launch.Server server,
      AppFolders folders,
      OnThisComputer computer,
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
    ConnectionStore known = new ConnectionStore(folders);
    List<KnownConnection> connections = load(known, background, notices);
    loadFonts();
    return new Desktop(
        folders,
        computer,
        background,
        budgets,
        notices,
        new Remembered(store, adjust.apply(loaded.settings()), background, notices),
        new Connections(known, connections, background, notices),
        server instanceof Launch.Server.Remembered
            ? null
            : OpenConnection.to(server, folders, background, budgets));
  }

  /// Beside the start of the toolkit. Where there is none, who waits for it says so.
  private static void loadFonts() {
    try {
      Theme.loadFonts();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "fonts not loaded", e);
    }
  }

  private static List<KnownConnection> load(
      ConnectionStore known, Background background, Notices notices) {
    try {
      return known.load();
    } catch (IOException e) {
      background.ui(() -> notices.warning(Messages.get("app.connectionsNotRead")));
      return List.of();
    }
  }

  Instance instance() {
    return front().instance();
  }

  Credentials credentials() {
    return front().connected().credentials();
  }

  /// What was asked so far of the server that is on screen.
  Requests requests() {
    return front().requests();
  }

  private OpenConnection front() {
    OpenConnection shown = desk == null ? null : desk.front();
    return Objects.requireNonNull(shown == null ? first : shown);
  }

  /// Opens the window; `closed` is called when the user has closed it. On the window's thread.
  void open(Stage stage, Runnable closed) {
    open(stage, closed, List.of());
  }

  /// The same with files of this computer in front.
  void open(Stage stage, Runnable closed, List<Path> files) {
    WindowBounds bounds = new WindowBounds(stage, remembered);
    background
        .ioExecutor()
        .execute(() -> {
          List<Image> icons = icons();
          background.ui(() -> stage.getIcons().setAll(icons));
        });
    bounds.restore();
    Desk made = desk(stage);
    desk = made;
    Thread.setDefaultUncaughtExceptionHandler(new CrashGuard(background, made::crashed));
    Thread.currentThread().setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
    stage.setOnCloseRequest(event -> {
      if (!made.mayClose()) {
        event.consume();
        return;
      }
      made.keepEverything();
      bounds.remember();
      remembered.flush();
      made.hideWindows();
      stage.hide();
      closed.run();
    });
    if (first != null) {
      made.admit(first);
    }
    made.restoreFiles();
    if (!files.isEmpty()) {
      made.openFiles(files);
    }
    if (first == null) {
      made.reopen();
    }
    bounds.follow();
  }

  /// Brings the window to the front, with files of this computer if there are any. On the window's
  /// thread.
  void comeForward(List<Path> files) {
    Desk open = Objects.requireNonNull(desk);
    if (!files.isEmpty()) {
      open.openFiles(files);
    }
    open.window().comeForward();
  }

  private Desk desk(Stage stage) {
    CompiledSheets sheets =
        new CompiledSheets(folders.cache().resolve("look"), background.ioExecutor());
    Theme theme = Themes.follow(remembered, sheets);
    Desk made =
        new Desk(
            stage,
            folders,
            background,
            budgets,
            remembered,
            theme,
            notices,
            connections,
            () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    made.startsWith(() -> startScreen(made));
    return made;
  }

  private StartScreen startScreen(Desk made) {
    TokenFile file = new TokenFile(folders);
    Tokens tokens = new Tokens(computer.keyStore(), file, new SessionTokens());
    return new StartScreen(
        made,
        connections,
        new TokenKeys(tokens, file.isPossible(), background),
        computer.profiles(),
        remembered,
        notices,
        budgets,
        folders,
        background);
  }

  static List<Image> icons() {
    return ICON_SIZES.stream().map(Desktop::icon).toList();
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Desktop.class.getResourceAsStream("icon-" + size + ".png")));
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.closeServers();
    } else if (first != null) {
      first.connected().close();
    }
  }
}
