package modeldesk.app;

import java.io.IOException;
import java.util.concurrent.Executor;
import modeldesk.api.Credentials;
import modeldesk.model.Instance;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.store.AppFolders;
import org.jspecify.annotations.Nullable;

/// The server of a tour: one that runs already, or a Playground for as long as the tour takes.
record TourServer(Instance instance, Credentials credentials, @Nullable PlaygroundServer playground)
    implements AutoCloseable {

  static TourServer of(Launch.Server server, AppFolders folders, Executor executor)
      throws IOException {
    return switch (server) {
      case Launch.Server.Omni(Instance instance, Credentials credentials) ->
          new TourServer(instance, credentials, null);
      case Launch.Server.Remembered(), Launch.Server.Playground() -> {
        PlaygroundServer playground =
            PlaygroundServer.start(
                PlaygroundOptions.inMemory(executor)
                    .withData(folders.ofHost("playground").resolve("server")));
        yield new TourServer(
            Instance.parse(playground.base().toString(), true),
            new Credentials(playground.token()),
            playground);
      }
    };
  }

  @Override
  public void close() {
    if (playground != null) {
      playground.close();
    }
  }
}
