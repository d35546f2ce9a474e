package modeldesk.lang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextSearchTest {
  private static final String VIEW =
      """
      # status of the order
      label: Order status # status
      dimensions:
        status:
          sql: ${status} # status
          description: "The status: new or done"
        status_group:
          sql: |-
            -- by status
            CASE WHEN status = 'new'
            END
      measures:
        done:
          sql: "${status}"
          filters:
            status: { is: done }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status | ANYWHERE | 1 2 2 4 5 5 6 7 9 10 14 16",
        "status | KEYS     | 4 7 16",
        "status | VALUES   | 2 5 6 9 10 14",
        "status | SQL      | 5 9 10 14",
        "status | COMMENTS | 1 2 5",
        "sql    | KEYS     | 5 8 14",
        "done   | KEYS     | 13",
        "done   | VALUES   | 6 16",
        "nobody | ANYWHERE | ''",
      })
  void findsWhereItIsToLook(String sought, Where where, String lines) {
    assertThat(lines(search(sought, where, false))).isEqualTo(lines);
  }

  @Test
  void aPlaceWithoutCharactersIsNone() {
    assertThat(search("x*", Where.ANYWHERE, true).places(VIEW, 100)).isEmpty();
    assertThat(search("g?", Where.KEYS, true).places(VIEW, 100)).hasSize(1);
  }

  @Test
  void noMorePlacesThanWanted() {
    assertThat(search("status", Where.ANYWHERE, false).places(VIEW, 5)).hasSize(5);
    assertThat(search("status", Where.SQL, false).places(VIEW, 3)).hasSize(3);
  }

  @Test
  void aReplacementTakesGroupsAndStaysWhereItWasToLook() {
    List<Edit> edits = search("\\{(sta)tus}", Where.SQL, true).replace(VIEW, "{$1te}");
    assertThat(new Edits(edits).apply(VIEW))
        .contains("sql: ${state} # status", "sql: \"${state}\"", "description: \"The status:");
  }

  private static TextSearch search(String sought, Where where, boolean regex) {
    return new TextSearch(new TextQuery(new Sought(sought, false, false, regex), Set.of(), where));
  }

  private static String lines(TextSearch search) {
    return search.places(VIEW, 100).stream()
        .map(place -> VIEW.substring(0, place.start()).lines().count())
        .map(line -> Long.toString(line))
        .collect(Collectors.joining(" "));
  }
}
