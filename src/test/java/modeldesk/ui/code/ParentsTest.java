package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ParentsTest {
  private static final TextLines VIEW =
      TextLines.of(
          """
          label: Orders
          dimensions:
            # the key
            id:
              sql: |-
                SELECT a
                  FROM b

                WHERE c

              label: Id
          measures:
            - count:
                hidden: true
          """);

  @Test
  void theKeysAroundALineAreThoseIndentedLess() {
    assertThat(new Parents(VIEW).of(6)).containsExactly(1, 3, 4);
    assertThat(new Parents(VIEW).of(9)).containsExactly(1, 3);
    assertThat(new Parents(VIEW).of(13)).containsExactly(11, 12);
    assertThat(new Parents(VIEW).of(11)).isEmpty();
  }

  @Test
  void onTopStayTheKeysWhoseLinesAreGone() {
    assertThat(new Parents(VIEW).onTop(1, 5)).isEmpty();
    assertThat(new Parents(VIEW).onTop(4, 5)).containsExactly(1, 3, 4);
    assertThat(new Parents(VIEW).onTop(4, 2)).containsExactly(1, 3);
  }

  @Test
  void whatIsRememberedOfTheLineBeforeChangesNothing() {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("  ".repeat(random.nextInt(5))).append(random.nextInt(4) == 0 ? "x" : "k: 1");
      text.append('\n');
    }
    TextLines lines = TextLines.of(text.toString());
    Parents parents = new Parents(lines);
    for (int i = 0; i < 2_000; i++) {
      int line = random.nextInt(300);
      List<Integer> fresh = new Parents(lines).of(line);
      assertThat(parents.of(line)).as("line %s", line).isEqualTo(fresh);
    }
  }

  @Test
  void guidesGoOnThroughBlankLinesAndColoursAreFoundBelowColors() {
    assertThat(Margin.of(VIEW, 5, 0).guides()).isEqualTo(3);
    assertThat(Margin.of(VIEW, 7, 0).guides()).isEqualTo(3);
    assertThat(Margin.of(VIEW, 1, 0).guides()).isZero();
    TextLines colours =
        TextLines.of(
            """
            a: "#ffffff"
            colors:
              x: "#d9534f"
            b: { colors: { y: '#fff' } }
            colors:
              conditions:
                - color: "#0a7"
            d: "#000"
            """);
    assertThat(Swatches.on(colours, 0)).isEmpty();
    assertThat(Swatches.on(colours, 2)).containsExactly(new Swatches.Swatch(6, "#d9534f"));
    assertThat(Swatches.on(colours, 3)).containsExactly(new Swatches.Swatch(19, "#fff"));
    assertThat(Swatches.on(colours, 6)).containsExactly(new Swatches.Swatch(14, "#0a7"));
    assertThat(Swatches.on(colours, 7)).isEmpty();
  }
}
