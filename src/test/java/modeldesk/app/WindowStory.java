package modeldesk.app;

import java.nio.file.Path;
import javafx.application.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// What a story of whole windows stands on: a server and folders of its own.
abstract class WindowStory {
  @TempDir Path home;
  TestOmni omni;

  @BeforeEach
  final void startServer() throws Exception {
    FxToolkit.registerPrimaryStage();
    omni = new TestOmni(home.resolve("server"));
  }

  @AfterEach
  final void stopServer() {
    omni.close();
    Application.setUserAgentStylesheet(null);
  }
}
