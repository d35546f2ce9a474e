package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class OpeningTest {
  private final StringWriter err = new StringWriter();
  private final Opening opening =
      new Opening(
          task -> Thread.ofVirtual().start(task), Path.of("log"), new PrintWriter(err, true));

  @Test
  void aWindowThatIsBuiltIsOpenAndNothingIsSaid() throws InterruptedException {
    assertThat(opening.isDone(() -> {})).isTrue();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @Timeout(60)
  void aWindowThatCannotBeBuiltIsToldInOneSentenceAndTheTraceGoesToTheLog()
      throws InterruptedException {
    Logger logger = Logger.getLogger("modeldesk");
    List<LogRecord> logged = new ArrayList<>();
    Handler handler = new Recording(logged);
    boolean others = logger.getUseParentHandlers();
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    boolean open;
    try {
      open =
          opening.isDone(() -> {
            throw new IllegalStateException("no such icon");
          });
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(others);
    }

    assertThat(open).isFalse();
    assertThat(err.toString().strip())
        .isEqualTo(
            "The window could not be built, so Model Desk ends. Your drafts are kept on this"
                + " computer; the details are in log.");
    assertThat(logged).hasSize(1);
    assertThat(logged.getFirst().getThrown()).hasMessage("no such icon");
  }

  private static final class Recording extends Handler {
    private final List<LogRecord> records;

    Recording(List<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord entry) {
      records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
