package modeldesk.app;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import modeldesk.api.RequestBudgets;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.TabStore;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.OpenTabs;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Requests;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// One connection that is open: its server, its lanes, its notices, and, once it was furnished, its
/// own scene with everything in it.
final class OpenConnection implements AutoCloseable {
  private final AppFolders folders;
  private final Background lanes;
  private final Notices notices;
  private final Requests requests;
  private final Connected connected;
  private final OpenTabs tabs;
  private @Nullable Wiring wiring;
  private @Nullable Scene scene;
  private Runnable letGo = () -> {};

  private OpenConnection(
      AppFolders folders,
      Background lanes,
      Notices notices,
      Requests requests,
      Connected connected,
      OpenTabs tabs) {
    this.folders = folders;
    this.lanes = lanes;
    this.notices = notices;
    this.requests = requests;
    this.connected = connected;
    this.tabs = tabs;
  }

  /// Starts or makes ready to call the server and reads its tabs; blocks. It lives on lanes of its
  /// own beside `background`.
  static OpenConnection to(
      Launch.Server server, AppFolders folders, Background background, RequestBudgets budgets)
      throws IOException {
    Background lanes = background.beside();
    Notices notices = new Notices();
    Requests requests = new Requests(lanes);
    Connected connected =
        Connected.to(
            server, folders.ofHost("playground").resolve("server"), lanes, budgets, requests);
    return new OpenConnection(
        folders,
        lanes,
        notices,
        requests,
        connected,
        OpenTabs.load(new TabStore(folders), connected.instance().host(), lanes, notices));
  }

  Connected connected() {
    return connected;
  }

  Instance instance() {
    return connected.instance();
  }

  String host() {
    return instance().host();
  }

  Notices notices() {
    return notices;
  }

  Requests requests() {
    return requests;
  }

  /// Builds the window's content; before that it has no scene. On the window's thread.
  void furnish(
      Remembered remembered,
      Theme theme,
      Servers servers,
      Function<Parent, Scene> scenes,
      Runnable quit) {
    Remembered lent = remembered.lend();
    Wiring built =
        new Wiring(
            connected,
            folders,
            lanes,
            notices,
            requests,
            lent,
            tabs,
            theme,
            servers,
            scenes,
            Clock.systemUTC(),
            quit);
    wiring = built;
    Scene own = scenes.apply(built.root());
    scene = own;
    letGo =
        () -> {
          lent.giveBack();
          built.hideWindows();
          theme.undress(own);
        };
  }

  /// What lives longer forgets it. On the window's thread, before `close`.
  void letGo() {
    letGo.run();
  }

  Scene scene() {
    return Objects.requireNonNull(scene);
  }

  /// The content, null before it was furnished.
  @Nullable Wiring wiring() {
    return wiring;
  }

  /// Whether it may be closed without losing what the disk does not take.
  boolean mayClose() {
    return wiring == null || wiring.mayClose();
  }

  /// Hands everything typed to the disk.
  void keepEverything() {
    if (wiring != null) {
      wiring.keepEverything();
    }
  }

  /// The windows beside the main one go from the screen.
  void hideWindows() {
    if (wiring != null) {
      wiring.hideWindows();
    }
  }

  /// Ends the server and waits until everything is on disk; blocks.
  @Override
  public void close() {
    connected.close();
    lanes.close();
  }
}
