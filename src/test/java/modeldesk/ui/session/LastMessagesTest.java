package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastMessagesTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    bench.untilWritten();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theNewestComesFirstAndEachOnce() {
    bench.messages.remember("Net sales");
    bench.messages.remember("Returns\n\nAsked for by finance");
    bench.messages.remember("  Net sales \n");
    bench.messages.remember(" ");
    assertThat(bench.messages.all())
        .containsExactly("Net sales", "Returns\n\nAsked for by finance");
  }

  @Test
  void ofManyTheLastTwentyAreOffered() {
    for (int i = 1; i <= 23; i++) {
      bench.messages.remember("Message " + i);
    }
    assertThat(bench.messages.all())
        .hasSize(20)
        .startsWith("Message 23", "Message 22")
        .endsWith("Message 4");
  }

  @Test
  void theyAreThereInTheNextRunBehindWhatIsSentBeforeTheyAreRead() {
    bench.messages.remember("First");
    bench.messages.remember("Second");
    bench.close();
    bench = new Bench(home);
    bench.messages.remember("At once");
    bench.messages.remember("First");
    bench.untilWritten();
    assertThat(bench.messages.all()).containsExactly("First", "At once", "Second");
    bench.untilWritten();
    bench.close();
    bench = new Bench(home);
    bench.untilWritten();
    assertThat(bench.messages.all()).containsExactly("First", "At once", "Second");
  }

  @Test
  void whereTheyCannotBeReadOrKeptThatIsToldAndTheyAreOfferedInThisRun() throws Exception {
    bench.close();
    Files.createDirectories(home.resolve("data/playground/messages.json/in the way"));
    bench = new Bench(home);
    bench.untilWritten();
    bench.messages.remember("Net sales");
    bench.untilWritten();
    assertThat(bench.messages.all()).containsExactly("Net sales");
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .satisfiesExactly(
            read ->
                assertThat(read)
                    .startsWith("The commit messages you used before could not be read, so"),
            kept ->
                assertThat(kept)
                    .startsWith("Your commit message could not be kept to be offered again."));
  }
}
