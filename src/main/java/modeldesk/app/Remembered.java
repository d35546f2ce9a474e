package modeldesk.app;

import java.time.Duration;
import java.util.function.UnaryOperator;
import modeldesk.i18n.Messages;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import modeldesk.work.Debounce;

/// What the program remembers from one start to the next: looks, sizes, the last place. Changes are
/// on disk a moment later. On the window's thread only.
final class Remembered {
  private static final Duration SAVE_AFTER = Duration.ofMillis(500);

  private final SettingsStore store;
  private final Background background;
  private final Notices notices;
  private final Debounce saveSoon;
  private Settings settings;

  Remembered(SettingsStore store, Settings settings, Background background, Notices notices) {
    this.store = store;
    this.settings = settings;
    this.background = background;
    this.notices = notices;
    saveSoon = new Debounce(background, SAVE_AFTER);
  }

  Settings settings() {
    return settings;
  }

  void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings);
    if (!changed.equals(settings)) {
      settings = changed;
      saveSoon.request(this::save);
    }
  }

  /// Hands what is not on disk yet to the disk lane.
  void flush() {
    saveSoon.flush();
  }

  private void save() {
    Settings now = settings;
    background.disk(
        Messages.get("app.job.settings"),
        progress -> {
          store.save(now);
          return now;
        },
        saved -> {},
        failure -> notices.error(Messages.get("app.settingsNotSaved", Problems.sentence(failure))));
  }
}
