package modeldesk.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import modeldesk.api.Credentials;
import modeldesk.api.Pause;
import modeldesk.api.RequestBudgets;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window as the program builds it, on the Playground inside this process or on the start
/// screen beside a server that needs a token, from opening to closing.
public final class RealWindow implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Thread.@Nullable UncaughtExceptionHandler guard =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Background background = new Background(Platform::runLater);
  private final Desktop desktop;
  private final Stage stage;
  private final @Nullable TestOmni omni;

  public RealWindow(Path home) throws Exception {
    this(home, new Launch.Server.Playground(), null);
  }

  private RealWindow(Path home, Launch.Server server, @Nullable TestOmni omni) throws Exception {
    this.omni = omni;
    FxToolkit.registerPrimaryStage();
    desktop =
        Desktop.start(
            server,
            AppFolders.under(home),
            OnThisComputer.nothing(home),
            settings ->
                settings
                    .withTheme(Settings.Theme.LIGHT)
                    .withWindow(new Settings.Window(0, 0, 1440, 900, false)),
            background,
            new RequestBudgets(Pause.REAL));
    stage = onWindow(Stage::new);
    onWindow(() -> {
      desktop.open(stage, () -> {});
      return true;
    });
  }

  /// On the start screen, as at the very first start; there is a server to connect to.
  public static RealWindow onStartScreen(Path home) throws Exception {
    TestOmni omni = new TestOmni(home.resolve("server"));
    return new RealWindow(home.resolve("desk"), new Launch.Server.Remembered(), omni);
  }

  public Instance instance() {
    return omni == null ? desktop.instance() : omni.instance;
  }

  public Credentials credentials() {
    return omni == null ? desktop.credentials() : omni.place().credentials();
  }

  /// Whether the keyboard is in the node of an id, and the window shows so. On the window's thread.
  public boolean hasKeyboard(String id) {
    Node owner = stage.getScene().getFocusOwner();
    return owner != null
        && id.equals(owner.getId())
        && owner.getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("focus-visible"));
  }

  @Override
  public void close() {
    onWindow(() -> {
      stage.close();
      return true;
    });
    background.close();
    desktop.close();
    if (omni != null) {
      omni.close();
    }
    Thread.setDefaultUncaughtExceptionHandler(guard);
    Application.setUserAgentStylesheet(null);
  }

  private static <T> T onWindow(Callable<T> action) {
    return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, action));
  }
}
