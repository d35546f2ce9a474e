package modeldesk.app;

import java.io.IOException;
import java.nio.file.Path;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.api.RequestBudgets;
import modeldesk.api.RequestLog;
import modeldesk.model.Instance;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.store.Settings;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The server behind the window: reached over the network, or running in this process.
final class Connected implements AutoCloseable {
  private final Instance instance;
  private final Credentials credentials;
  private final RequestBudget budget;
  private final HttpOmniApi api;
  private final @Nullable PlaygroundServer playground;

  private Connected(
      Instance instance,
      Credentials credentials,
      @Nullable PlaygroundServer playground,
      Background background,
      RequestBudgets budgets,
      RequestLog log) {
    this.instance = instance;
    this.credentials = credentials;
    this.playground = playground;
    budget = budgets.of(instance, credentials);
    api =
        new HttpOmniApi(
            instance, credentials, background.ioExecutor(), budget, log, Version.text());
  }

  /// Starts the Playground, which keeps what is pushed to it in `playgroundData`, or makes ready to
  /// call the instance; nothing is sent yet.
  static Connected to(
      Launch.Server server,
      Path playgroundData,
      Background background,
      RequestBudgets budgets,
      RequestLog log)
      throws IOException {
    return switch (server) {
      case Launch.Server.Remembered() -> throw new IllegalArgumentException("no server");
      case Launch.Server.Omni(Instance instance, Credentials credentials) ->
          new Connected(instance, credentials, null, background, budgets, log);
      case Launch.Server.Playground() -> {
        PlaygroundServer playground =
            PlaygroundServer.start(
                PlaygroundOptions.inMemory(background.ioExecutor()).withData(playgroundData));
        yield new Connected(
            Instance.parse(playground.base().toString(), true),
            new Credentials(playground.token()),
            playground,
            background,
            budgets,
            log);
      }
    };
  }

  Instance instance() {
    return instance;
  }

  Credentials credentials() {
    return credentials;
  }

  RequestBudget budget() {
    return budget;
  }

  /// From now on the server is asked no more often than this says, and given as much time.
  void allow(Settings.Network network) {
    budget.allow(network.requestsPerMinute());
    api.patience(network.patience());
    api.proxy(network.proxy());
  }

  OmniApi api() {
    return api;
  }

  @Override
  public void close() {
    api.close();
    if (playground != null) {
      playground.close();
    }
  }
}
