package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.Branch;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOmniApiTopicsTest {
  private static final Target ON_BRANCH =
      new Target(
          new Model("s1", "Sales", ModelKind.SHARED, null, "c1", null, null, null),
          new Branch("b1", "fix"),
          Mode.COMBINED);
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"schemas\":[\"a\",\"w.b\"]}", "[\"a\",\"w.b\"]"})
  void readsSchemasInBothShapes(String body) throws Exception {
    server.then(200, body);
    assertThat(api.schemas("s1", null)).containsExactly("a", "w.b");
    assertThat(server.requests()).containsExactly("GET /api/v1/models/s1/schemas");
  }

  @Test
  void findsTheSpellingOfTheBranchAndRemembersIt() throws Exception {
    server
        .then(400, "{\"detail\":\"Bad Request: Unrecognized key(s) in object: 'branch_id'\"}")
        .then(200, "[]")
        .then(200, "[]");
    api.schemas("s1", "b1");
    api.schemas("s1", "b2");
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models/s1/schemas?branch_id=b1",
            "GET /api/v1/models/s1/schemas?branchId=b1",
            "GET /api/v1/models/s1/schemas?branchId=b2");
  }

  @Test
  void asksNoThirdTimeWhereTheServerKnowsNeitherSpelling() {
    server
        .then(400, "{\"detail\":\"Unrecognized key: \\\"branch_id\\\"\"}")
        .then(400, "{\"detail\":\"Unrecognized key: \\\"branchId\\\"\"}");
    ApiException failure = catchThrowableOfType(ApiException.class, () -> api.schemas("s1", "b1"));
    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(server.asked).hasSize(2);
  }

  @Test
  void asksForOneSchemaMore() throws Exception {
    server.then(200, "{\"files\":{\"OLD/x.view\":\"a: 1\"},\"version\":3}");
    assertThat(api.files(ON_BRANCH, "w.OLD").files()).containsKey(new FileName("OLD/x.view"));
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models/s1/yaml?mode=combined&branchId=b1&includeChecksums=true&includeSchemas=w.OLD");
  }

  @Test
  void readsWhatATopicExposes() throws Exception {
    server.then(
        200,
        """
        {"success": true, "topic": {"name": "sales", "base_view_name": "orders", "label": "Sales",
          "views": [
            {"name": "orders", "label": "Orders",
             "dimensions": [{"name": "id", "label": "Id", "data_type": "number"},
                            {"field_name": "orders.status"}, "city"],
             "measures": {"total": {"label": "Total", "type": "number"}},
             "filter_only_fields": [{"name": "period"}]},
            {"name": "users"}],
          "relationships": [{"left_view_name": "orders", "right_view_name": "users",
            "join_type": "always_left", "type": "many_to_one", "sql": "${a} = ${b}"}],
          "join_via_map": {}, "ide_file_name": "sales.topic"}}
        """);
    ExposedTopic topic = api.topic(ON_BRANCH, "sales & co");
    assertThat(topic)
        .isEqualTo(
            new ExposedTopic(
                "sales",
                "Sales",
                "orders",
                List.of(
                    new ExposedTopic.View(
                        "orders",
                        "Orders",
                        List.of(
                            new ExposedTopic.Field("id", "Id", "number"),
                            new ExposedTopic.Field("status", null, null),
                            new ExposedTopic.Field("city", null, null)),
                        List.of(new ExposedTopic.Field("total", "Total", "number")),
                        List.of(new ExposedTopic.Field("period", null, null))),
                    new ExposedTopic.View("users", null, List.of(), List.of(), List.of())),
                List.of(
                    new ExposedTopic.Relationship(
                        "orders", "users", "always_left", "many_to_one", "${a} = ${b}"))));
    assertThat(topic.view("orders"))
        .isNotNull()
        .satisfies(view -> assertThat(view.has("total")).isTrue())
        .satisfies(view -> assertThat(view.has("orders.total")).isFalse());
    assertThat(server.requests())
        .containsExactly("GET /api/v1/models/s1/topic/sales%20%26%20co?branch_id=b1");
  }

  @Test
  void aHiddenTopicIsNotFound() {
    server.then(404, "{\"detail\":\"Topic not found\",\"status\":404}");
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.topic(ON_BRANCH, "secret"));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
  }
}
