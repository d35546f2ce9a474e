package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What topics expose (api.md §2.16, YAML reference §3.6 and §6): each test writes a small model
/// into "Old stores" and asks for its topic.
class TopicTest {
  private static final String STORES =
      """
      schema: cold
      dimensions:
        city:
          label: Town
          tags: [ place ]
        opened_on:
          tags: [ place, time ]
      """;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options());
    write("cold/stores.view", STORES);
    write("relationships", "- { join_from_view: cold__sales, join_to_view: cold__stores }\n");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private void write(String key, String text) {
    Desk.Answer answer = desk.write(Sample.OLD_STORES, key, text, "extension", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /// The topic of a text, as it is exposed.
  private JsonNode topic(String text) {
    write("sales.topic", text);
    return desk.get("/models/" + Sample.OLD_STORES + "/topic/sales").json().get("topic");
  }

  /// Its views, each with its fields: `cold__stores: id city / count`.
  private static List<String> exposed(JsonNode topic) {
    List<String> views = new ArrayList<>();
    for (JsonNode view : topic.get("views")) {
      String fields = names(view.get("dimensions")) + " / " + names(view.get("measures"));
      views.add((view.get("name").stringValue() + ": " + fields.strip()).strip());
    }
    return views;
  }

  private static String names(JsonNode fields) {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.get("name").stringValue()));
    return String.join(" ", names.stream().sorted().toList());
  }

  private static String label(JsonNode topic, int view, String field) {
    for (JsonNode dimension : topic.get("views").get(view).get("dimensions")) {
      if (dimension.get("name").stringValue().equals(field)) {
        return dimension.get("label").stringValue();
      }
    }
    throw new AssertionError(field);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "all_views.*                                 | city closed_on id opened_on / count",
        "cold__stores.*                              | city closed_on id opened_on / count",
        "cold__sales.*                               | /",
        "tag:place                                   | city opened_on /",
        "cold__stores.city                           | city /",
        "all_views.*, -cold__stores.*                | /",
        "-cold__stores.*, all_views.*                | /",
        "-tag:time, all_views.*                      | city closed_on id / count",
        "cold__stores.city, -tag:place, all_views.*  | city closed_on id / count",
        "cold__stores.id, -cold__stores.*            | id /",
        "-cold__stores.id, cold__stores.*            | city closed_on opened_on / count",
        "tag:time, -cold__stores.*, all_views.*      | opened_on /",
        "tag:place, -tag:time                        | city /",
      })
  void fieldsCountByKindNotByPlace(String list, String fields) {
    JsonNode topic = topic("base_view: cold__stores\njoins: {}\nfields: [ " + list + " ]\n");
    assertThat(exposed(topic)).containsExactly("cold__stores: " + fields);
  }

  @Test
  void aViewTakesOverTheFieldsOfThoseItExtends() {
    write("clock.view", "template: true\ndimensions:\n  age:\n    sql: '1'\n    label: Age\n");
    write("cold/stores.view", STORES + "  age:\n    tags: [ time ]\n" + "extends: [ clock ]\n");
    JsonNode topic = topic("base_view: cold__stores\njoins: {}\n");
    assertThat(exposed(topic))
        .containsExactly("cold__stores: age city closed_on id opened_on / count");
    assertThat(label(topic, 0, "age")).isEqualTo("Age");
  }

  @Test
  void viewsThatExtendEachOtherComeToAnEnd() {
    write("one.view", "extends: [ two ]\ndimensions:\n  a:\n    sql: '1'\n");
    write("two.view", "extends: [ one ]\ndimensions:\n  b:\n    sql: '1'\n");
    assertThat(exposed(topic("base_view: one\njoins: {}\n"))).containsExactly("one: a b /");
  }

  @Test
  void theSameViewIsThereTwiceUnderAnotherName() {
    JsonNode topic =
        topic(
            """
            base_view: cold__sales
            joins:
              branches: {}
            views:
              branches:
                extends: [ cold__stores ]
                label: Branches
                dimensions:
                  city:
                    label: Seat
                  opened_on:
                    ignored: true
            relationships:
              - join_from_view: cold__sales
                join_to_view: branches
                on_sql: ${cold__sales.store_id} = ${branches.id}
            fields: [ branches.*, tag:place ]
            """);
    assertThat(exposed(topic))
        .containsExactly("cold__sales: /", "branches: city closed_on id / count");
    assertThat(topic.get("views").get(1).get("label").stringValue()).isEqualTo("Branches");
    assertThat(label(topic, 1, "city")).isEqualTo("Seat");
    assertThat(topic.get("relationships")).hasSize(1);
  }

  @Test
  void aTopicAddsToAViewWhatTheViewDoesNotSay() {
    JsonNode topic =
        topic(
            """
            base_view: cold__stores
            joins: {}
            views:
              cold__stores:
                dimensions:
                  city:
                    description: Where it is.
                  street:
                    sql: '1'
                measures:
                  cities:
                    sql: ${city}
                    aggregate_type: count_distinct
            fields: [ tag:place, cold__stores.street, cold__stores.cities ]
            """);
    assertThat(exposed(topic)).containsExactly("cold__stores: city opened_on street / cities");
    assertThat(label(topic, 0, "city")).isEqualTo("Town");
  }

  @Test
  void aViewMayStandInTheTopicAlone() {
    JsonNode topic =
        topic(
            """
            base_view: cold__sales
            joins:
              days: {}
              weeks: {}
              nothing: {}
            views:
              days:
                sql: SELECT 1 AS day
                dimensions:
                  day: {}
              weeks:
                query:
                  base_view: cold__sales
                  fields:
                    cold__sales.sold_on[week]: week
              nothing:
                label: Nothing
            fields: [ days.*, weeks.* ]
            """);
    assertThat(exposed(topic)).containsExactly("cold__sales: /", "days: day /", "weeks: week /");
  }

  @Test
  void withoutJoinsATopicReachesWhatTheModelJoins() {
    assertThat(exposed(topic("base_view: cold__sales\nfields: [ cold__stores.city ]\n")))
        .containsExactly("cold__sales: /", "cold__stores: city /");
    String other = "base_view: cold__stores\nfields: [ all_views.* ]\n";
    assertThat(topic(other).get("views")).hasSize(1);
    write(
        "relationships",
        "- { join_from_view: cold__sales, join_to_view: cold__stores, reversible: true }\n");
    assertThat(topic(other).get("views")).hasSize(2);
    assertThat(topic(other + "joins: {}\n").get("views")).hasSize(1);
  }

  @Test
  void aTopicTakesOverWhatItDoesNotSayItself() {
    write(
        "hub.topic",
        """
        base_view: cold__stores
        label: Hub
        group_label: All
        hidden: true
        joins: {}
        fields: [ cold__stores.city ]
        """);
    JsonNode topic = topic("extends: [ hub ]\nlabel: Sales\nhidden: false\n");
    assertThat(exposed(topic)).containsExactly("cold__stores: city /");
    assertThat(topic.get("base_view_name").stringValue()).isEqualTo("cold__stores");
    assertThat(topic.get("label").stringValue()).isEqualTo("Sales");
    assertThat(topic.get("group_label").stringValue()).isEqualTo("All");
    write("sales.topic", "extends: [ hub ]\n");
    assertThat(desk.get("/models/" + Sample.OLD_STORES + "/topic/sales").status()).isEqualTo(404);
  }
}
