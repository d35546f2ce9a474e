package modeldesk.lang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTest {
  @Test
  void manyTextsTogetherMustNotBeTooHardEither() {
    RegexSearch search = new RegexSearch(new Sought("(a|b|ab)*c", true, false, true), 300_000);
    String text = "ab".repeat(200) + "\n";
    Span whole = new Span(0, text.length());
    assertThat(search.find(text, whole, 10)).isEmpty();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                search.find(text, whole, 10);
              }
            })
        .isInstanceOf(SearchException.class);
  }

  /// The switches: `c` match case, `w` whole word, `r` regular expression.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Status: status STATUS  | status     | -  | 0-6 8-14 15-21",
        "Status: status STATUS  | status     | c  | 8-14",
        "aaaa                   | aa         | -  | 0-2 2-4",
        "aaab                   | aab        | c  | 1-4",
        "id order_id id2 id     | id         | w  | 0-2 16-18",
        "idid id                | id         | w  | 5-7",
        "a.b axb                | a.b        | -  | 0-3",
        "a.b axb                | a.b        | r  | 0-3 4-7",
        "ab AB                  | a(b)       | r  | 0-2 3-5",
        "ab AB                  | a(b)       | cr | 0-2",
        "id order_id id2        | i.         | wr | 0-2",
        "ÄRGER ärger            | ärger      | -  | 0-5 6-11",
        "ÄRGER ärger            | ärger      | r  | 0-5 6-11",
        "one two                | three      | -  | ''",
        "one two                | ' two'     | -  | 3-7",
        "one two                | 'one two ' | -  | ''",
      })
  void findsEveryPlace(String text, String sought, String switches, String places) {
    assertThat(find(text, sought, switches)).isEqualTo(places);
  }

  @Test
  void aLineBeginsAndEndsWhereTheTextSaysSo() {
    assertThat(find("a: 1\nb: 2\n", "^\\w", "r")).isEqualTo("0-1 5-6");
    assertThat(find("a: 1\nb: 2\n", "\\d$", "r")).isEqualTo("3-4 8-9");
    assertThat(find("ab\nc", "x*", "r")).isEqualTo("0-0 1-1 2-2 3-3 4-4");
  }

  @Test
  void onlyAPartIsSearchedAndWhatIsAroundItStillCounts() {
    Span part = new Span(3, 8);
    assertThat(places(Search.of(sought("id", "-")).find("id id_id id", part, 9)))
        .isEqualTo("3-5 6-8");
    assertThat(places(Search.of(sought("id", "w")).find("id id_id id", part, 9))).isEmpty();
    assertThat(places(Search.of(sought("id", "wr")).find("id id_id id", part, 9))).isEmpty();
    assertThat(places(Search.of(sought("^i", "r")).find("id id_id id", part, 9))).isEmpty();
    assertThat(places(Search.of(sought("id", "-")).find("id id id", new Span(0, 7), 9)))
        .isEqualTo("0-2 3-5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1; b: 2 | 1           | -  | $1\\n   | a: $1\\n; b: 2",
        "a: 1; b: 2 | (\\w): (\\d) | r  | $2-$1   | 1-a; 2-b",
        "a: 1; b: 2 | \\d         | r  | <$&>    | a: <1>; b: <2>",
        "a: 1; b: 2 | '; '        | r  | \\n     | 'a: 1\nb: 2'",
        "a: 1; b: 2 | '; '        | r  | \\t     | 'a: 1\tb: 2'",
        "a: 1; b: 2 | '; '        | r  | \\\\n   | a: 1\\nb: 2",
        "a: 1; b: 2 | '; '        | r  | \\$1    | a: 1$1b: 2",
        "a: 1; b: 2 | (?<key>\\w): | r | ${key}= | a= 1; b= 2",
        "a: 1; b: 2 | ' \\d'      | r  | ''      | a:; b:",
      })
  void replacesEveryPlace(String text, String sought, String switches, String by, String after) {
    Search search = Search.of(sought(sought, switches));
    Edits edits = new Edits(search.replace(text, new Span(0, text.length()), by));
    assertThat(edits.apply(text)).isEqualTo(after);
  }

  @Test
  void aBrokenExpressionSaysWhatIsWrong() {
    assertThatThrownBy(() -> Search.of(sought("a(b", "r")))
        .isInstanceOf(SearchException.class)
        .hasMessage("Not a regular expression: Unclosed group, at character 4.");
    assertThatThrownBy(() -> Search.of(sought("a", "r")).replace("a", new Span(0, 1), "$1"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("No group 1");
  }

  @Test
  void anExpressionThatWouldNeverEndIsGivenUp() {
    String text = "x".repeat(60);
    assertThatThrownBy(() -> find(text, "(x+x+)+y\\1", "r"))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("This expression tries too many ways to match");
    assertThatThrownBy(() -> find("ab".repeat(100_000), "(a|b)*c", "r"))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("This expression tries too many ways to match");
  }

  @Test
  void anExpressionStopsWhenNobodyWantsItsAnswer() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> find("x".repeat(60), "(x+x+)+y\\1", "r"))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static String find(String text, String sought, String switches) {
    Span all = new Span(0, text.length());
    return places(Search.of(sought(sought, switches)).find(text, all, 100));
  }

  private static Sought sought(String text, String switches) {
    return new Sought(text, switches.contains("c"), switches.contains("w"), switches.contains("r"));
  }

  private static String places(List<Span> spans) {
    return String.join(" ", spans.stream().map(span -> span.start() + "-" + span.end()).toList());
  }
}
