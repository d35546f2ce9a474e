package modeldesk.app;

import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Remembered;

/// Whether the token may be sent to a host that is none of Omni's own (api.md §1.1): asked before
/// the first request, once for each host. Never about the Playground or this computer.
final class HostQuestion {
  private final Instance instance;
  private final Remembered remembered;

  HostQuestion(Instance instance, Remembered remembered) {
    this.instance = instance;
    this.remembered = remembered;
  }

  boolean isNeeded() {
    return !instance.playground()
        && !instance.isLoopback()
        && !instance.isKnownOmniHost()
        && !remembered.settings().trustedHosts().contains(instance.host());
  }

  String host() {
    return instance.host();
  }

  /// Remembers a yes and runs `agreed`; does nothing otherwise.
  void put(Ask ask, Runnable agreed) {
    ask.confirm(
        new Ask.Question(
            Messages.get("app.host.title", host()),
            Messages.get("app.host.text", host()),
            Messages.get("app.host.agree"),
            null,
            true),
        () -> {
          remembered.change(settings -> settings.withTrustedHost(host()));
          agreed.run();
        });
  }
}
