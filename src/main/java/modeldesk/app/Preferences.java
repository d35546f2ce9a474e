package modeldesk.app;

import modeldesk.ui.keymap.KeyMapView;
import modeldesk.ui.keymap.KeyMapViewModel;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.settings.Places;
import modeldesk.ui.settings.SettingsView;
import modeldesk.ui.settings.SettingsViewModel;
import modeldesk.ui.shell.Commands;

/// The settings of the program and its keys.
final class Preferences {
  final KeyMapViewModel keyMap;
  final SettingsViewModel settings;

  Preferences(Basis basis, Kept kept) {
    String host = basis.host();
    ModalHost root = basis.root();
    keyMap = new KeyMapViewModel(basis.remembered(), Commands.keysOfText());
    settings =
        new SettingsViewModel(
            basis.remembered(),
            kept.versions,
            basis.ask(),
            new Places(basis.folders(), host, basis.isPlayground(), kept.draftStore.root(host)),
            new SystemSurroundings(),
            basis.background(),
            keyMap::show);
    Bind.once(keyMap.showingProperty(), () -> new KeyMapView(keyMap, root));
    Bind.once(settings.showingProperty(), () -> new SettingsView(settings, root));
  }
}
