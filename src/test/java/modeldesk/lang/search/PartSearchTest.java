package modeldesk.lang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartSearchTest {
  private static final Map<FileName, String> TEXTS =
      Map.of(
          new FileName("shop/orders.view"),
          """
          label: Orders
          dimensions:
            id: { primary_key: true, hidden: true }
            status:
              description: Whether it was paid
            gone: { ignored: true }
            total:
              sql: ${price} * 2
              format: usd_2
          measures:
            count: { aggregate_type: count }
            revenue:
              sql: ${total}
              aggregate_type: sum
              format: usd_0
              description: Money
              tags: [ finance, board ]
          """,
          new FileName("shop/users.view"),
          "table_name: users\ndimensions:\n  name: {}\nmeasures:\n  users: { hidden: true }\n",
          new FileName("sales.topic"),
          "base_view: shop__orders\nlabel: Sales\njoins:\n  shop__users: {}\n",
          new FileName("people.topic"),
          "base_view: shop__users\n",
          FileName.RELATIONSHIPS,
          """
          - join_from_view: shop__orders
            join_to_view: shop__users
            relationship_type: many_to_one
          - join_from_view: shop__users
            join_to_view: shop__stores
          """);

  private static final ModelIndex MODEL = ModelIndex.of(TEXTS, Surroundings.COMPLETE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "measures without description            | orders:11 users:5",
        "measures with format                    | orders:12",
        "fields with format is usd*              | orders:12 orders:7",
        "fields with format usd_2                | orders:7",
        "Dimensions with sql containing price    | orders:7",
        "hidden fields                           | orders:3 users:5",
        "fields hidden and not unused            | ''",
        "measures not hidden without description | orders:11",
        "ignored dimensions                      | orders:6",
        "unused measures                         | orders:11 orders:12 users:5",
        "dimension named sta*                    | orders:4",
        "measures with tags board                | orders:12",
        "fields in shop__users                   | users:3 users:5",
        "views without primary key               | users:1",
        "views with label Orders                 | orders:1",
        "views in shop without label             | users:1",
        "topics with base_view shop__orders      | sales:1",
        "topics without label                    | people:1",
        "topics in shop__users                   | people:1 sales:1",
        "relationships without relationship type | relationships:4",
        "relationships in shop__orders           | relationships:1",
        "measures with description \"money\"     | orders:12",
        "query views                             | ''",
      })
  void findsThePartsThatFit(String query, String places) {
    List<String> found = new ArrayList<>();
    new PartSearch(MODEL, PartQuery.of(query))
        .each(
            100,
            file ->
                file.spots().forEach(spot -> found.add(file.file().stem() + ":" + spot.line())));
    assertThat(String.join(" ", found.stream().sorted().toList())).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | Say what to look for: fields, dimensions",
        "cubes                      | “cubes” is nothing one can ask for. Begin with fields",
        "measures lacking sql       | “lacking” is not understood here. What can follow: with,",
        "measures without           | Say which parameter of measures",
        "measures without descripton | Do you mean description?",
        "topics with primary_key    | “primary_key” is no parameter of topics.",
        "fields named               | Say a word behind “named”.",
        "unused topics              | Nothing in a model uses topics.",
        "fields not                 | Say what it must not be",
      })
  void whatIsNotUnderstoodIsSaid(String query, String sentence) {
    assertThatThrownBy(() -> PartQuery.of(query))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void saysWhatCanComeNext() {
    assertThat(PartQuery.next("")).contains("measures", "query views", "hidden");
    assertThat(PartQuery.next("me")).containsExactly("measures");
    assertThat(PartQuery.next("measures wi")).containsExactly("with", "without");
    assertThat(PartQuery.next("measures without desc")).containsExactly("description");
    assertThat(PartQuery.next("measures without description")).isEmpty();
    assertThat(PartQuery.next("measures with format ")).startsWith("is", "containing");
    assertThat(PartQuery.next("measures named ")).isEmpty();
    assertThat(PartQuery.next("cubes ")).isEmpty();
  }

  @Test
  void noMorePlacesThanWanted() {
    List<FileMatches> found = new ArrayList<>();
    assertThat(new PartSearch(MODEL, PartQuery.of("fields")).each(2, found::add)).isTrue();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().spots()).hasSize(2);
  }
}
