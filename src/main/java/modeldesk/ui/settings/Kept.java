package modeldesk.ui.settings;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;

/// One value among the settings: what it is now, what it is where nobody chose, and a way to choose
/// another one, which is handed to the disk at once.
final class Kept<T> {
  private final Remembered remembered;
  private final Function<Settings, T> of;
  private final BiFunction<Settings, T, Settings> with;
  private final ObservableValue<T> value;

  Kept(Remembered remembered, Function<Settings, T> of, BiFunction<Settings, T, Settings> with) {
    this.remembered = remembered;
    this.of = of;
    this.with = with;
    value = remembered.settingsProperty().map(of);
  }

  ObservableValue<T> valueProperty() {
    return value;
  }

  T get() {
    return of.apply(remembered.settings());
  }

  /// A value inside this one.
  <P> Kept<P> part(Function<T, P> partOf, BiFunction<T, P, T> withPart) {
    return new Kept<>(
        remembered,
        settings -> partOf.apply(of.apply(settings)),
        (settings, part) -> with.apply(settings, withPart.apply(of.apply(settings), part)));
  }

  T usual() {
    return of.apply(Settings.DEFAULT);
  }

  void set(T chosen) {
    remembered.change(settings -> with.apply(settings, chosen));
    remembered.flush();
  }
}
