package modeldesk.ui.code;

import static modeldesk.ui.code.DiffRow.Kind.ADDED;
import static modeldesk.ui.code.DiffRow.Kind.CHANGED;
import static modeldesk.ui.code.DiffRow.Kind.REMOVED;
import static modeldesk.ui.code.DiffRow.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

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
  void aMissingLineLeavesRoomOnTheOtherSide() {
    assertThat(Comparison.of("a\nb\n", "a\n").rows(false, Set.of()))
        .containsExactly(line(SAME, 0, 0), line(REMOVED, 1, -1));
    assertThat(Comparison.of("a\n", "a\nb\n").rows(false, Set.of()))
        .containsExactly(line(SAME, 0, 0), line(ADDED, -1, 1));
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
