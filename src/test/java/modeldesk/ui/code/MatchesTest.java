package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class MatchesTest {
  @Test
  void findsEveryPlaceWhateverTheCase() {
    assertThat(Matches.find("Status: status\nSTATUS", "status", false))
        .containsExactly(new Span(0, 6), new Span(8, 14), new Span(15, 21));
  }

  @Test
  void matchesTheCaseWhenAsked() {
    assertThat(Matches.find("Status: status", "status", true)).containsExactly(new Span(8, 14));
  }

  @Test
  void placesDoNotOverlap() {
    assertThat(Matches.find("aaaa", "aa", false)).containsExactly(new Span(0, 2), new Span(2, 4));
    assertThat(Matches.find("aaaa", "", false)).isEmpty();
  }
}
