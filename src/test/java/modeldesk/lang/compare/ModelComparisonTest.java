package modeldesk.lang.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.model.FileName;
import modeldesk.text.Diff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelComparisonTest {
  private static final String VIEW =
      """
      schema: ecomm
      dimensions:
        status:
          sql: ${TABLE}.status
          label: Status
      measures:
        total:
          sql: ${price}
          aggregate_type: sum
      """;

  private static final String TOPIC =
      """
      base_view: orders
      joins:
        users:
          cities: {}
      views:
        users:
          dimensions:
            age:
              label: Age
      """;

  private static final String MODEL =
      """
      access_grants:
        pii:
          user_attribute: team
      constants:
        fee: 5
      """;

  private static final String RELATIONSHIPS =
      """
      - join_from_view: orders
        join_to_view: users
        on_sql: a = b
      - join_from_view: orders
        join_to_view: users
        join_to_view_as: buyers
        on_sql: a = c
      """;

  private static final Map<FileName, String> SHARED =
      Map.of(
          new FileName("orders.view"),
          VIEW,
          new FileName("orders.topic"),
          TOPIC,
          FileName.MODEL,
          MODEL,
          FileName.RELATIONSHIPS,
          RELATIONSHIPS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders.view | label: Status | label: State | CHANGED DIMENSION orders.status [label]",
        "orders.view | sql: ${price} | sql: ${cost} | CHANGED MEASURE orders.total [sql]",
        "orders.view | aggregate_type: sum | format: usd | CHANGED MEASURE orders.total [format, aggregate_type]",
        "orders.view | schema: ecomm | label: All | CHANGED VIEW orders [label, schema]",
        "orders.topic | base_view: orders | base_view: sales | CHANGED TOPIC orders [base_view]",
        "orders.topic | cities: {} | towns: {} | DELETED JOIN orders.users › cities [], ADDED JOIN orders.users › towns []",
        "orders.topic | label: Age | label: Years | CHANGED DIMENSION orders.users.age [label]",
        "model | user_attribute: team | user_attribute: unit | CHANGED ACCESS_GRANT pii [user_attribute]",
        "model | fee: 5 | fee: 6 | CHANGED CONSTANT fee []",
        "model | pii: | secret: | DELETED ACCESS_GRANT pii [], ADDED ACCESS_GRANT secret []",
        "relationships | on_sql: a = c | on_sql: a = d | CHANGED RELATIONSHIP orders → buyers [on_sql]",
      })
  void a_part_that_differs_is_told_by_its_keys(
      String file, String from, String to, String expected) {
    Map<FileName, String> branch = new HashMap<>(SHARED);
    branch.computeIfPresent(new FileName(file), (name, text) -> text.replace(from, to));

    ModelComparison found = ModelComparison.of(SHARED, branch);

    assertThat(String.join(", ", lines(found))).isEqualTo(expected);
    assertThat(found.files()).extracting(each -> each.name().key()).containsExactly(file);
  }

  @Test
  void comments_quotes_and_order_make_another_file_and_no_other_part() {
    Map<FileName, String> branch = new HashMap<>(SHARED);
    branch.put(
        new FileName("orders.view"),
        VIEW.replace("label: Status", "label: \"Status\" # shown")
            .replace("schema", "# x\nschema"));

    ModelComparison found = ModelComparison.of(SHARED, branch);

    assertThat(found.parts()).isEmpty();
    assertThat(found.files())
        .extracting(ChangedFile::difference, ChangedFile::parts, ChangedFile::lines)
        .containsExactly(tuple(Difference.CHANGED, 0, new Diff.Count(2, 1)));
  }

  @Test
  void a_new_view_is_one_part_with_its_members_even_beside_a_topic_of_its_name() {
    Map<FileName, String> branch = new HashMap<>(SHARED);
    branch.put(new FileName("shop/fees.view"), "dimensions:\n  a: {}\n  b: {}\n");
    branch.remove(new FileName("orders.topic"));
    branch.computeIfPresent(
        new FileName("orders.view"), (name, text) -> text.replace("    total:", "    sum:"));
    branch.computeIfPresent(
        new FileName("orders.view"), (name, text) -> text.replace("  total:", "  sum:"));

    ModelComparison found = ModelComparison.of(SHARED, branch);

    assertThat(lines(found))
        .containsExactly(
            "DELETED TOPIC orders []",
            "ADDED VIEW shop__fees []",
            "ADDED MEASURE orders.sum []",
            "DELETED MEASURE orders.total []");
    assertThat(found.parts()).extracting(PartChange::members).containsExactly(3, 2, 0, 0);
    assertThat(found.files())
        .extracting(ChangedFile::difference)
        .containsExactly(Difference.DELETED, Difference.CHANGED, Difference.ADDED);
  }

  @Test
  void a_part_keeps_its_place_in_both_texts_and_is_the_same_in_another_file() {
    Map<FileName, String> branch = new HashMap<>(SHARED);
    branch.remove(new FileName("orders.view"));
    String moved = "# Reference this view as orders\n" + VIEW.replace("Status", "State");
    branch.put(new FileName("shop/orders.view"), moved);

    ModelComparison found = ModelComparison.of(SHARED, branch);

    assertThat(lines(found)).containsExactly("CHANGED DIMENSION orders.status [label]");
    PartChange change = found.parts().getFirst();
    assertThat(change.file()).isEqualTo(new FileName("shop/orders.view"));
    assertThat(change.left()).isEqualTo(-1);
    assertThat(change.right()).isEqualTo(moved.indexOf("status:"));
  }

  @Test
  void the_parts_of_a_text_that_cannot_be_read_are_not_told() {
    Map<FileName, String> branch = new HashMap<>(SHARED);
    branch.put(new FileName("orders.view"), "dimensions: [\n");

    ModelComparison found = ModelComparison.of(SHARED, branch);

    assertThat(found.parts()).isEmpty();
    assertThat(found.files()).extracting(ChangedFile::parts).containsExactly(-1);
  }

  private static List<String> lines(ModelComparison comparison) {
    return comparison.parts().stream()
        .map(each ->
            each.difference()
                + " "
                + each.part().kind()
                + " "
                + each.part().qualified()
                + " "
                + each.keys())
        .toList();
  }
}
