package modeldesk.ui.session;

import java.time.Duration;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// What the program remembers from one start to the next: looks, sizes, limits, the last place.
/// Whoever follows it lives by what is chosen at once. Changes are on disk a moment later. On the
/// window's thread only.
public final class Remembered {
  private static final Duration SAVE_AFTER = Duration.ofMillis(500);

  private final SettingsStore store;
  private final Background background;
  private final Notices notices;
  private final Debounce saveSoon;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private @Nullable Remembered owner;
  private Subscription following = Subscription.EMPTY;

  public Remembered(
      SettingsStore store, Settings settings, Background background, Notices notices) {
    this.store = store;
    this.settings = new ReadOnlyObjectWrapper<>(settings);
    this.background = background;
    this.notices = notices;
    saveSoon = new Debounce(background, SAVE_AFTER);
  }

  /// The same memory for somebody who ends before the program does: who follows that one is let go
  /// when it is given back.
  public Remembered lend() {
    Remembered lent = new Remembered(store, settings(), background, notices);
    lent.owner = this;
    lent.following = settings.subscribe(now -> lent.settings.set(now));
    return lent;
  }

  /// Nothing is followed any more.
  public void giveBack() {
    following.unsubscribe();
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  public Settings settings() {
    return settings.get();
  }

  public void change(UnaryOperator<Settings> change) {
    if (owner != null) {
      owner.change(change);
      return;
    }
    Settings changed = change.apply(settings.get());
    if (!changed.equals(settings.get())) {
      saveSoon.request(this::save);
      settings.set(changed);
    }
  }

  /// Hands what is not on disk yet to the disk lane.
  public void flush() {
    if (owner != null) {
      owner.flush();
      return;
    }
    saveSoon.flush();
  }

  private void save() {
    Settings now = settings.get();
    background.disk(
        Messages.get("session.job.settings"),
        progress -> {
          store.save(now);
          return now;
        },
        saved -> notices.settled(this),
        failure ->
            notices.error(
                this, Messages.get("session.settings.notSaved", Problems.sentence(failure))));
  }
}
