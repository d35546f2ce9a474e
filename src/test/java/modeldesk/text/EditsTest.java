package modeldesk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EditsTest {
  private static final String TEXT = "label: Orders\nhidden: true\n";
  private static final Edits EDITS =
      Edits.of(new Edit(7, 13, "Order Lines"), Edit.insert(14, "# note\n"), new Edit(14, 22, ""));

  @Test
  void appliesAllEditsOfTheTextBeforeThem() {
    assertThat(EDITS.apply(TEXT)).isEqualTo("label: Order Lines\n# note\ntrue\n");
  }

  @Test
  void inverseBringsTheTextBack() {
    assertThat(EDITS.inverse(TEXT).apply(EDITS.apply(TEXT))).isEqualTo(TEXT);
  }

  @Test
  void positionsFollowEditsBeforeThem() {
    Edits insert = Edits.of(Edit.insert(0, "abc"));
    assertThat(insert.map(5)).isEqualTo(8);
    assertThat(insert.map(new Span(5, 9))).isEqualTo(new Span(8, 12));
  }

  @Test
  void textTypedAtTheEdgesOfASpanStaysOutside() {
    assertThat(Edits.of(Edit.insert(9, "x")).map(new Span(5, 9))).isEqualTo(new Span(5, 9));
    assertThat(Edits.of(Edit.insert(5, "x")).map(new Span(5, 9))).isEqualTo(new Span(6, 10));
  }

  @Test
  void aDeletedSpanShrinksToAPoint() {
    assertThat(Edits.of(new Edit(3, 12, "")).map(new Span(5, 9))).isEqualTo(new Span(3, 3));
  }

  @Test
  void overlappingEditsAreRefused() {
    assertThatThrownBy(() -> Edits.of(new Edit(0, 5, ""), new Edit(4, 6, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
