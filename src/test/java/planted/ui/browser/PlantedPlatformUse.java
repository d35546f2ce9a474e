package planted.ui.browser;

import javafx.application.Platform;

/// Goes to the window's thread by itself.
public final class PlantedPlatformUse {
  public void later(Runnable action) {
    Platform.runLater(action);
  }
}
