package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import org.junit.jupiter.api.Test;

final class CuresTest {
  private static final FileName TOPIC = new FileName("sales.topic");
  private static final FileName USERS = new FileName("users.view");
  private static final String VIEWS =
      """
      schema: shop
      dimensions:
        id: { primary_key: true }
        user_id: {}
      """;

  @Test
  void aMisspelledNameIsReplacedAndAllElseStays() {
    assertThat(cured("base_view:   orderz  # lines\n", "[]\n", "Replace with \"orders\"", TOPIC))
        .isEqualTo("base_view:   orders  # lines\n");
  }

  @Test
  void aMissingViewIsJoinedWhereARelationshipLeadsToIt() {
    String relations = "- join_from_view: orders\n  join_to_view: users\n";
    String topic = "base_view: orders\njoins: {}   # none\nfields: [ users.id ]\n";
    assertThat(cured(topic, relations, "Join \"users\" in the topic", TOPIC))
        .isEqualTo("base_view: orders\njoins:\n  users: {}   # none\nfields: [ users.id ]\n");
  }

  @Test
  void aRelationshipIsMadeOfKeysThatMatch() {
    String topic = "base_view: orders\njoins:\n  users: {}\n";
    assertThat(
            cured(
                topic,
                "[]\n",
                "Add a relationship from \"orders\" to \"users\"",
                FileName.RELATIONSHIPS))
        .isEqualTo(
            """
            - join_from_view: orders
              join_to_view: users
              join_type: always_left
              on_sql: ${orders.user_id} = ${users.id}
              relationship_type: many_to_one
            """);
  }

  @Test
  void aTopicThatBeginsNowhereCanBeDeleted() {
    ModelIndex model = model("base_view: warehouse\n", "[]\n");
    Fix fix = Check.of(model).findings(TOPIC).getFirst().fixes(model).getFirst();
    assertThat(fix.title()).isEqualTo("Delete topic \"sales\"");
    assertThat(Cured.model(model, fix).file(TOPIC)).isNull();
  }

  private static String cured(String topic, String relations, String title, FileName file) {
    ModelIndex model = model(topic, relations);
    Fix fix =
        Check.of(model).findings().stream()
            .flatMap(finding -> finding.fixes(model).stream())
            .filter(each -> each.title().equals(title))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(Cured.model(model, fix).file(file)).text();
  }

  private static ModelIndex model(String topic, String relations) {
    return ModelIndex.of(
        Map.of(
            TOPIC,
            topic,
            FileName.RELATIONSHIPS,
            relations,
            new FileName("orders.view"),
            VIEWS,
            USERS,
            VIEWS),
        Surroundings.COMPLETE);
  }
}
