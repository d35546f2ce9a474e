package modeldesk.ui.code;

import static modeldesk.ui.code.DiffRow.Kind.ADDED;
import static modeldesk.ui.code.DiffRow.Kind.CHANGED;
import static modeldesk.ui.code.DiffRow.Kind.REMOVED;
import static modeldesk.ui.code.DiffRow.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
  @Test
  void aChangedLineStandsBesideWhatItWas() {
    Comparison comparison = Comparison.of("a: 1\nb: 2\n", "a: 1\nb: 3\n");
    assertThat(comparison.rows(false, Set.of()))
        .containsExactly(line(SAME, 0, 0), line(CHANGED, 1, 1));
    assertThat(comparison.rows(true, Set.of()))
        .containsExactly(line(SAME, 0, 0), line(REMOVED, 1, 1), line(ADDED, 1, 1));
  }

  @Test
  void aNameStandsBesideTheOneItTookThePlaceOf() {
    assertThat(
            Comparison.of("  total_shipping_fee:\n    sql: x\n", "  cost:\n    sql: x\n")
                .rows(false, Set.of()))
        .containsExactly(line(CHANGED, 0, 0), line(SAME, 1, 1));
    assertThat(Comparison.of("  deep: 1\n", "shallow:\n").rows(false, Set.of()))
        .containsExactly(line(REMOVED, 0, -1), line(ADDED, -1, 0));
  }

  @Test
  void aMissingLineLeavesRoomOnTheOtherSide() {
    assertThat(Comparison.of("a\nb\n", "a\n").rows(false, Set.of()))
        .containsExactly(line(SAME, 0, 0), line(REMOVED, 1, -1));
    assertThat(Comparison.of("a\n", "a\nb\n").rows(false, Set.of()))
        .containsExactly(line(SAME, 0, 0), line(ADDED, -1, 1));
  }

  @Test
  void everyLineWrittenBehindTheEndIsShownWithWhatStandsAboveIt() {
    Comparison comparison = Comparison.of("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\n6\n\n\n# tail");
    assertThat(comparison.added()).isEqualTo(3);
    assertThat(comparison.removed()).isZero();
    assertThat(comparison.rows(false, Set.of()))
        .containsExactly(
            new DiffRow.Fold(0, 0, 3),
            line(SAME, 3, 3),
            line(SAME, 4, 4),
            line(SAME, 5, 5),
            line(ADDED, -1, 6),
            line(ADDED, -1, 7),
            line(ADDED, -1, 8));
  }

  @Test
  void linesFarFromChangesAreFoldedUntilOpened() {
    String same = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    Comparison comparison = Comparison.of(same + "x: 1\n", same + "x: 2\n");
    assertThat(comparison.rows(false, Set.of()))
        .containsExactly(
            new DiffRow.Fold(0, 0, 6),
            line(SAME, 6, 6),
            line(SAME, 7, 7),
            line(SAME, 8, 8),
            line(CHANGED, 9, 9));
    assertThat(comparison.rows(false, Set.of(0))).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nb\nc\n', 'a\nx\nc\n', 1, 'a\nb\nc\n'",
    "'a\nc\n', 'x\na\nc\ny\n', 2, 'x\na\nc\n'",
    "'a\nb', 'a', 1, 'a\nb'",
    "'a', 'a\nb', 1, 'a'",
    "'', 'a\nb\n', 1, ''",
    "'a\n', 'a\n\n\nb', 1, 'a\n'",
    "'a\nb\n', 'a', 1, 'a\nb\n'",
    "'a\r\nb\r\n', 'a\r\nx\r\n', 1, 'a\nb\n'",
  })
  void aChangeTakenOverHasTheLinesOfTheLeft(String left, String right, int change, String after) {
    Comparison comparison = Comparison.of(left, right);
    assertThat(comparison.takenOver(change).apply(right.replace("\r", ""))).isEqualTo(after);
  }

  @Test
  void theChangeAtALineIsThatOrTheNextBelow() {
    Comparison comparison = Comparison.of("a\nb\nc\nd\n", "x\nb\nc\n");
    assertThat(comparison.changeAt(-1, 0)).isEqualTo(1);
    assertThat(comparison.changeAt(1, 1)).isEqualTo(2);
    assertThat(comparison.changeAt(3, -1)).isEqualTo(2);
    assertThat(Comparison.of("a", "a").changeAt(0, 0)).isZero();
  }

  @Test
  void countsLinesThatCameAndWent() {
    Comparison comparison = Comparison.of("a\nb: 1\nc\n", "a\nb: 2\nc\nd\n");
    assertThat(comparison.added()).isEqualTo(2);
    assertThat(comparison.removed()).isEqualTo(1);
    assertThat(comparison.changeCount()).isEqualTo(2);
  }

  @Test
  void equalTextsHaveNoChange() {
    assertThat(Comparison.of("", "").rows(false, Set.of())).isEmpty();
    assertThat(Comparison.of("a\n", "a").changeCount()).isZero();
  }

  private static DiffRow line(DiffRow.Kind kind, int left, int right) {
    return new DiffRow.Line(kind, left, right);
  }
}
