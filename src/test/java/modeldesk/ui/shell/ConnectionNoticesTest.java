package modeldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import modeldesk.api.ApiException;
import modeldesk.api.RequestLog;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectionNoticesTest {
  @TempDir Path home;

  @Test
  void whatSaysThatOmniCannotBeReachedGoesWhenItAnswersAgain() {
    try (Bench bench = new Bench(home)) {
      ShellBench.of(bench);
      ended(bench, 0);
      bench.notices.error(
          "Validate did not run. "
              + Problems.sentence(
                  new ApiException(ApiException.Kind.UNREACHABLE, 0, "Connection refused")));
      bench.notices.error("Push stopped.");

      ended(bench, 200);

      assertThat(bench.notices.all())
          .extracting(Notice::text)
          .containsExactly(
              "Validate did not run. Omni answers again, so it can be tried again.",
              "Push stopped.");
    }
  }

  private static void ended(Bench bench, int status) {
    bench.requests.ended(new RequestLog.Entry(Instant.EPOCH, "GET", "/api/v1/x", status, 1));
    bench.window.drain();
  }
}
