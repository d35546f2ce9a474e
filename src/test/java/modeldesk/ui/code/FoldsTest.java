package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class FoldsTest {
  private static final String VIEW = "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n";
  private static final TextLines LINES = TextLines.of(VIEW);
  private static final Block A = new Block(0, 3, 1);
  private static final Block B = new Block(1, 2, 2);

  /// From the end of `b:` to the end of `c: 1`.
  private static final Folds INNER = Folds.NONE.with(List.of(B), LINES);

  @Test
  void aBlockIsHiddenButForItsFirstLine() {
    assertThat(INNER.all()).containsExactly(new Span(7, 16));
    assertThat(INNER.hidden(LINES).stream()).containsExactly(2);
    assertThat(INNER.isAt(1, LINES)).isTrue();
    assertThat(INNER.isAt(0, LINES)).isFalse();
  }

  @Test
  void whatIsFoldedWithinAnotherStaysFoldedWhenThatOneOpens() {
    Folds both = INNER.with(List.of(A, B), LINES);
    assertThat(both.all()).hasSize(2);
    assertThat(both.hidden(LINES).stream()).containsExactly(1, 2, 3);
    assertThat(both.without(0, LINES)).isEqualTo(INNER);
    assertThat(both.showing(12)).isEqualTo(Folds.NONE);
    assertThat(both.showing(20)).isEqualTo(INNER);
    assertThat(INNER.showing(7)).isEqualTo(INNER);
    assertThat(INNER.showing(17)).isEqualTo(INNER);
  }

  @Test
  void itFollowsWhatIsEditedAboveBelowAndInItsFirstLine() {
    assertThat(after(Edit.insert(0, "# new\n"))).containsExactly(new Span(13, 22));
    assertThat(after(Edit.insert(3, "  x: 1\n"))).containsExactly(new Span(14, 23));
    assertThat(after(Edit.insert(7, " # b"))).containsExactly(new Span(11, 20));
    assertThat(after(Edit.insert(17, "  x: 1\n"))).containsExactly(new Span(7, 16));
    assertThat(after(new Edit(0, 1, "long"), new Edit(19, 20, "")))
        .containsExactly(new Span(10, 19));
  }

  @Test
  void whatIsEditedWithinOpens() {
    assertThat(after(Edit.insert(12, "x"))).isEmpty();
    assertThat(after(new Edit(7, 8, ""))).isEmpty();
    assertThat(after(Edit.insert(7, "\n    z: 1"))).isEmpty();
    assertThat(after(Edit.insert(16, "x"))).isEmpty();
    assertThat(after(new Edit(16, 17, ""))).isEmpty();
    assertThat(after(new Edit(0, VIEW.length(), "x"))).isEmpty();
  }

  private static List<Span> after(Edit... edits) {
    return INNER.after(Edits.of(edits)).all();
  }
}
