package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The place is marked with `^`.
final class KeyLinesTest {
  private static String above(String marked) {
    int place = marked.indexOf('^');
    String text = marked.replace("^", "");
    return String.join(" ", KeyLines.of(text).above(place).segments());
  }

  @Test
  void theKeysAroundAPlaceAreThoseOfTheLinesIndentedLess() {
    assertThat(
            above(
                """
                # Orders
                dimensions:
                  id:
                    sql: ${TABLE}.id

                  "is big":
                    # a remark: not a key
                    sql: ${fee} > 100
                    label: ^"Big order
                measures:
                  count: {}
                """))
        .isEqualTo("dimensions is big label");
  }

  @Test
  void anItemIsItsIndexAndMayStandBelowItsKey() {
    assertThat(
            above(
                """
                - join_from: a
                - join_from: b
                  on_sql: ^"x
                """))
        .isEqualTo("1 on_sql");
    assertThat(
            above(
                """
                fields:
                - a
                -
                  x: 1
                - ^"b
                """))
        .isEqualTo("fields 2");
    assertThat(above("a:\n  - b:\n      - c: ^'x\n")).isEqualTo("a 0 b 0 c");
  }

  @Test
  void aPlaceWithinTheEndOfALineIsOnTheLine() {
    assertThat(KeyLines.of("a:\r\n  b:\r\n").aboveWord(9).segments()).containsExactly("a");
  }

  @Test
  void wordsWithoutAKeyAreInWhatIsAroundThem() {
    assertThat(above("a:\n  b: 1\n  c^ d\n")).isEqualTo("a");
    assertThat(above("^")).isEmpty();
    assertThat(above("a: 1\n^]\n")).isEmpty();
  }
}
