package modeldesk.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.ModelQuery;
import modeldesk.api.RequestBudget;
import modeldesk.model.Branch;
import modeldesk.model.FileName;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.playground.wire.WriteCount;

/// A Playground that can go away and come back on the same port with what was pushed to it, and a
/// client of its own to see what is really there.
final class TestOmni implements AutoCloseable {
  private static final String TOKEN = "omni_osk_of_a_test";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Path data;
  private PlaygroundServer server;
  private boolean gone;
  final Instance instance;
  final HttpOmniApi eyes;

  TestOmni(Path data) {
    this.data = data;
    server = start(0);
    instance = Instance.parse(server.base().toString(), true);
    eyes =
        new HttpOmniApi(
            instance,
            new Credentials(TOKEN),
            threads,
            RequestBudget.unlimited(),
            entry -> {},
            "test");
  }

  private PlaygroundServer start(int port) {
    try {
      return PlaygroundServer.start(
          PlaygroundOptions.inMemory(threads)
              .withPort(port)
              .withToken(TOKEN)
              .withData(data)
              .withRefreshTime(Duration.ofMillis(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Launch.Server.Omni place() {
    return new Launch.Server.Omni(instance, new Credentials(TOKEN));
  }

  /// For a person instead of the organization: `viewer`, `modeler` or `connection-admin`.
  Launch.Server placeOf(String role) {
    return new Launch.Server.Omni(instance, new Credentials(TOKEN + "-" + role));
  }

  /// From now on every request of `method` whose path starts with `path` goes wrong.
  void suffer(Mishap mishap, String method, String path) {
    Faults.Fault fault = mishap.fault();
    if (fault == null) {
      gone = true;
      server.close();
    } else {
      server.faults().next(Integer.MAX_VALUE, method, path, fault);
    }
  }

  /// The next request of `method` goes wrong in this way.
  void once(String method, String path, Faults.Fault fault) {
    server.faults().next(1, method, path, fault);
  }

  /// From now on every answer takes so long.
  void slow(Duration time) {
    server.faults().next(Integer.MAX_VALUE, "*", "/api/", new Faults.Fault.Slow(time));
  }

  /// Every change that was done since the start.
  List<WriteCount> writes() {
    return server.store().writes();
  }

  /// Like `suffer` for a request behind others: where the network goes, it goes when the answer,
  /// which is held until then, is told to strike.
  Runnable prepare(Mishap mishap, String method, String path) {
    if (mishap.fault() != null) {
      suffer(mishap, method, path);
      return () -> {};
    }
    CountDownLatch gate = new CountDownLatch(1);
    server.faults().next(Integer.MAX_VALUE, method, path, new Faults.Fault.Held(gate));
    return () -> {
      suffer(mishap, method, path);
      gate.countDown();
    };
  }

  /// Everything is well again.
  void recover() {
    if (gone) {
      gone = false;
      server = start(instance.base().getPort());
    }
    server.faults().clear();
  }

  Target branch(String name) {
    return branch("Blobs R Us", name);
  }

  /// Makes a branch of the shared model called `of`.
  Target branch(String of, String name) {
    try {
      Model model =
          eyes.models(
                  new ModelQuery(
                      null,
                      null,
                      null,
                      ModelKind.SHARED,
                      of,
                      false,
                      false,
                      ModelQuery.Sort.NAME,
                      true,
                      20,
                      null))
              .records()
              .getFirst();
      Branch branch = eyes.createBranch(model, name);
      return new Target(model, branch, Mode.COMBINED);
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean has(Target target, FileName name) {
    try {
      return eyes.file(target, name) != null;
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  ModelFile file(Target target, FileName name) {
    try {
      return requireNonNull(eyes.file(target, name));
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    eyes.close();
    server.close();
    threads.shutdownNow();
  }
}
