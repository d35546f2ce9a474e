package modeldesk.ui.code;

import static modeldesk.ui.code.ChangeBars.Mark.ADDED;
import static modeldesk.ui.code.ChangeBars.Mark.CHANGED;
import static modeldesk.ui.code.ChangeBars.Mark.NONE;
import static modeldesk.ui.code.ChangeBars.Mark.REMOVED_ABOVE;
import static modeldesk.ui.code.ChangeBars.Mark.REMOVED_BELOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChangeBarsTest {
  @Test
  void equalTextsHaveNoBars() {
    assertThat(ChangeBars.marks("a\nb\n", "a\nb\n")).containsExactly(NONE, NONE, NONE);
  }

  @Test
  void aNewLineIsAdded() {
    assertThat(ChangeBars.marks("a\nc", "a\nb\nc")).containsExactly(NONE, ADDED, NONE);
  }

  @Test
  void aLineWithTheSameKeyIsChanged() {
    assertThat(ChangeBars.marks("a: 1\nb: 2\nc: 3", "a: 1\nb: other\nc: 3"))
        .containsExactly(NONE, CHANGED, NONE);
  }

  @Test
  void linesBetweenTwoChangedOnesAreAdded() {
    assertThat(
            ChangeBars.marks(
                "x:\n  sql: ${a}\n  description: Follows the order\ny: 1",
                "x:\n  sql: |-\n    CASE\n    END\n  description: Follows the control\ny: 1"))
        .containsExactly(NONE, CHANGED, ADDED, ADDED, CHANGED, NONE);
  }

  @Test
  void aMissingLineIsAWedgeWhereItStood() {
    assertThat(ChangeBars.marks("a\nb\nc", "a\nc")).containsExactly(NONE, REMOVED_ABOVE);
    assertThat(ChangeBars.marks("a\nb", "a")).containsExactly(REMOVED_BELOW);
  }

  @Test
  void everythingReplacedIsChanged() {
    assertThat(ChangeBars.marks("abc", "xyz")).containsExactly(CHANGED);
  }
}
