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

/// The window as the program builds it, on the Playground inside this process, from opening to
/// closing.
public final class RealWindow implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Thread.@Nullable UncaughtExceptionHandler guard =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Background background = new Background(Platform::runLater);
  private final Desktop desktop;
  private final Stage stage;

  public RealWindow(Path home) throws Exception {
    FxToolkit.registerPrimaryStage();
    desktop =
        Desktop.start(
            new Launch.Server.Playground(),
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

  public Instance instance() {
    return desktop.instance();
  }

  public Credentials credentials() {
    return desktop.credentials();
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
    Thread.setDefaultUncaughtExceptionHandler(guard);
    Application.setUserAgentStylesheet(null);
  }

  private static <T> T onWindow(Callable<T> action) {
    return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, action));
  }
}
