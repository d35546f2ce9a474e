package modeldesk.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  @Test
  void aCountThatStandsAloneIsWrittenAsInASentence() {
    assertThat(Messages.count(28)).isEqualTo("28");
    assertThat(Messages.count(1234)).isEqualTo("1,234");
    assertThat(Messages.get("browser.more", 1234)).isEqualTo("Load 1,234 more");
  }

  @Test
  void theNumberOfALineIsNoCount() {
    assertThat(Messages.get("issues.place.line", 1234)).isEqualTo("line 1234");
    assertThat(Messages.get("palette.row.column", 1234, 5)).isEqualTo("line 1234, column 5");
  }

  /// `{1,number}` would write 1,234 there.
  @Test
  void noSentenceWritesTheNumberOfALineAsACount() throws IOException {
    try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/modeldesk/i18n"))) {
      List<String> grouped =
          bundles
              .flatMap(MessagesTest::lines)
              .filter(line -> line.matches(".*\\b[Ll]ine \\{\\d(,number(,integer)?)?}.*"))
              .toList();
      assertThat(grouped).isEmpty();
    }
  }

  private static Stream<String> lines(Path bundle) {
    try {
      return Files.readAllLines(bundle).stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
