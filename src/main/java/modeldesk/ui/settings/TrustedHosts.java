package modeldesk.ui.settings;

import java.util.List;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;

/// The hosts besides Omni's own that the user lets the token be sent to.
final class TrustedHosts implements Setting {
  private final About about;
  private final Remembered remembered;
  private final ObservableValue<List<String>> hosts;

  TrustedHosts(About about, Remembered remembered) {
    this.about = about;
    this.remembered = remembered;
    hosts = remembered.settingsProperty().map(TrustedHosts::sorted);
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return sorted(remembered.settings());
  }

  ObservableValue<List<String>> hostsProperty() {
    return hosts;
  }

  void forget(String host) {
    remembered.change(settings -> settings.withoutTrustedHost(host));
    remembered.flush();
  }

  private static List<String> sorted(Settings settings) {
    return List.copyOf(new TreeSet<>(settings.trustedHosts()));
  }
}
