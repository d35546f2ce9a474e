package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import modeldesk.api.RequestLog;
import modeldesk.playground.Faults;
import modeldesk.work.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestsTest {
  @TempDir Path home;

  @Test
  void aRequestTheUserCancelsSaysNothingAboutTheNetwork() {
    try (Bench bench = new Bench(home)) {
      CountDownLatch gate = new CountDownLatch(1);
      bench.server.faults().next(1, "/api/v1/connections", new Faults.Fault.Held(gate));
      Job job =
          bench.background.io(
              "Connections", progress -> bench.api.connections(), read -> {}, failure -> {});
      job.cancel();
      gate.countDown();
      bench.background.io("Again", progress -> bench.api.connections(), read -> {}, failure -> {});
      bench.window.until(() -> bench.requests.all().stream().anyMatch(e -> e.status() == 200));

      bench.requests.ended(
          new RequestLog.Entry(
              java.time.Instant.EPOCH, "GET", "/api/v1/x", RequestLog.Entry.CANCELLED, 1));
      bench.window.until(() -> bench.requests.all().getLast().path().equals("/api/v1/x"));

      assertThat(bench.requests.onlineProperty().get()).isTrue();
    }
  }
}
