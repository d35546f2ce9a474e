package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class BracketsTest {
  @Test
  void theBracketBeforeTheCaretFindsItsPartner() {
    assertThat(Brackets.at(TextLines.of("a: [ (x), [y] ]"), 4)).isEqualTo(new Span(3, 14));
    assertThat(Brackets.at(TextLines.of("a: [ (x), [y] ]"), 15)).isEqualTo(new Span(3, 14));
  }

  @Test
  void theBracketBehindTheCaretFindsItsPartner() {
    assertThat(Brackets.at(TextLines.of("sql: ${a}"), 6)).isEqualTo(new Span(6, 8));
  }

  @Test
  void partnersMayStandOnOtherLines() {
    assertThat(Brackets.at(TextLines.of("a: [\n  b,\n\n  [c]\n]"), 4)).isEqualTo(new Span(3, 17));
    assertThat(Brackets.at(TextLines.of("a: [\n  b,\n\n  [c]\n]"), 18)).isEqualTo(new Span(3, 17));
  }

  @Test
  void aBracketWithoutPartnerIsNoPair() {
    assertThat(Brackets.at(TextLines.of("a: ["), 4)).isNull();
    assertThat(Brackets.at(TextLines.of("]"), 0)).isNull();
    assertThat(Brackets.at(TextLines.of("abc"), 1)).isNull();
    assertThat(Brackets.at(TextLines.of(""), 0)).isNull();
  }
}
