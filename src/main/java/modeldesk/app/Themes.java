package modeldesk.app;

import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;

/// Keeps the look and the settings alike, whichever of them changes.
final class Themes {
  private Themes() {}

  /// With the fonts loaded.
  static Theme follow(Remembered remembered, CompiledSheets sheets) {
    Theme theme = Theme.ofLoadedFonts(choice(remembered.settings().theme()), sheets::addressOf);
    theme
        .choiceProperty()
        .subscribe(choice -> remembered.change(settings -> settings.withTheme(setting(choice))));
    remembered
        .settingsProperty()
        .subscribe(settings -> theme.choiceProperty().set(choice(settings.theme())));
    remembered.settingsProperty().map(Settings::sight).subscribe(theme::see);
    return theme;
  }

  private static Theme.Choice choice(Settings.Theme setting) {
    return switch (setting) {
      case LIGHT -> Theme.Choice.LIGHT;
      case DARK -> Theme.Choice.DARK;
      case CONTRAST -> Theme.Choice.CONTRAST;
      case SYSTEM -> Theme.Choice.SYSTEM;
    };
  }

  private static Settings.Theme setting(Theme.Choice choice) {
    return switch (choice) {
      case LIGHT -> Settings.Theme.LIGHT;
      case DARK -> Settings.Theme.DARK;
      case CONTRAST -> Settings.Theme.CONTRAST;
      case SYSTEM -> Settings.Theme.SYSTEM;
    };
  }
}
