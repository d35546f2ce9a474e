package modeldesk.app;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import modeldesk.app.command.WindowZoom;
import modeldesk.store.AppFolders;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.settings.SettingsView;
import modeldesk.ui.settings.SettingsViewModel;
import modeldesk.work.Background;

/// The settings over a screen that has no commands of its own, and the keys that work everywhere:
/// those of the settings and of the zoom.
final class ScreenKeys {
  private final SettingsViewModel settings;
  private final WindowZoom zoom;

  ScreenKeys(ModalHost host, Remembered remembered, AppFolders folders, Background background) {
    settings = new SettingsViewModel(remembered, folders, new SystemSurroundings(), background);
    zoom = new WindowZoom(remembered);
    new SettingsView(settings, host);
  }

  void serve(Scene scene) {
    put(scene, "Shortcut+Comma", this::showSettings);
    put(scene, "Alt+Shift+Equals", zoom::larger);
    put(scene, "Alt+Shift+Minus", zoom::smaller);
    put(scene, "Alt+Shift+0", zoom::usual);
  }

  void showSettings() {
    settings.show();
  }

  private static void put(Scene scene, String keys, Runnable action) {
    scene.getAccelerators().put(KeyCombination.valueOf(keys), action);
  }
}
