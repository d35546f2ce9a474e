package modeldesk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import modeldesk.i18n.Messages;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.work.Background;

/// `modeldesk serve`: the Playground alone, until the process is ended. Every write of its data
/// folder is whole or absent, so it may be ended at any time.
final class PlaygroundProgram {
  private final PrintWriter out;
  private final PrintWriter err;

  PlaygroundProgram(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  int run(Launch.Serve serve) {
    try (Background background = new Background(Runnable::run);
        PlaygroundServer server =
            PlaygroundServer.start(
                PlaygroundOptions.inMemory(background.ioExecutor())
                    .withPort(serve.port())
                    .withData(serve.data())
                    .withToken(serve.token())
                    .withRequestsPerMinute(serve.requestsPerMinute())
                    .withDialect(serve.dialect()))) {
      server.faults().follow(serve.faults());
      out.println(server.base());
      if (serve.token() == null) {
        out.println(server.token());
      }
      out.flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      err.println(Messages.get("app.serve.failed", serve.port(), String.valueOf(e.getMessage())));
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
