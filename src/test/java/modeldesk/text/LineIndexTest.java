package modeldesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineIndexTest {
  private static final String TEXT = "label: a\n\nhidden: true\r\nlast";

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "8, 0, 8",
    "9, 1, 0",
    "10, 2, 0",
    "22, 2, 12",
    "23, 2, 13",
    "24, 3, 0",
    "28, 3, 4",
    "99, 3, 75"
  })
  void tellsLineAndColumnOfAnOffset(int offset, int line, int column) {
    LineIndex lines = LineIndex.of(TEXT);
    assertThat(lines.lineOf(offset)).isEqualTo(line);
    assertThat(lines.columnOf(offset)).isEqualTo(column);
  }

  @Test
  void endsALineBeforeItsTerminator() {
    LineIndex lines = LineIndex.of(TEXT);
    assertThat(lines.line(0)).isEqualTo(new Span(0, 8));
    assertThat(lines.line(1)).isEqualTo(new Span(9, 9));
    assertThat(lines.line(2)).isEqualTo(new Span(10, 22));
    assertThat(lines.line(3)).isEqualTo(new Span(24, 28));
  }

  @Test
  void countsAnEmptyLineBehindTheLastTerminator() {
    assertThat(LineIndex.of("").lineCount()).isEqualTo(1);
    assertThat(LineIndex.of("a\n").lineCount()).isEqualTo(2);
    assertThat(LineIndex.of("a\r\r\n").lineCount()).isEqualTo(3);
  }

  @Test
  void agreesWithCountingForAnyText() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append("ab\n\r".charAt(random.nextInt(4)));
      }
      LineIndex lines = LineIndex.of(text);
      int line = 0;
      for (int i = 0; i < text.length(); i++) {
        assertThat(lines.lineOf(i)).isEqualTo(line);
        boolean ends =
            text.charAt(i) == '\n'
                || (text.charAt(i) == '\r'
                    && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
        line += ends ? 1 : 0;
      }
      assertThat(lines.lineCount()).isEqualTo(line + 1);
    }
  }
}
