package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpOmniApiContentTest {
  private static final ContentName OLD = new ContentName(ContentName.Type.FIELD, "orders.old");
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void readsWhatIsWrongWithDocuments() throws Exception {
    server.then(
        200,
        """
        {"model_id": "s1", "branch": {"id": "b1", "name": "fix"}, "content": [
          {"document_id": "d1", "identifier": "12db1a0a", "name": "Weekly", "type": "Published",
           "updated_at": "2026-01-01T00:00:00Z", "folder": {"name": "Sales", "path": "/sales"},
           "owner": {"email": "ann@acme.dev", "name": "Ann"}, "require_pull_request_to_publish": true,
           "queries_and_issues": [
             {"query_name": "Orders", "query_presentation_id": "q", "query_id_map_key": "1",
              "issues": ["Field 'orders.old' not found in model", {"message": "odd"}, {"a": 1}]},
             {"query_name": "Users", "issues": []}],
           "dashboard_filter_issues": ["Filter gone"]},
          {"identifier": "77", "name": null, "owner": {"email": "bob@acme.dev"}}]}
        """);
    ContentReport report = api.checkContent("s1", everything("b1"));
    assertThat(report)
        .isEqualTo(
            new ContentReport(
                "fix",
                List.of(
                    new ContentReport.Document(
                        "d1",
                        "12db1a0a",
                        "Weekly",
                        "Published",
                        "/sales",
                        "Ann",
                        true,
                        List.of(
                            new ContentReport.Query(
                                "Orders",
                                List.of(
                                    "Field 'orders.old' not found in model", "odd", "{\"a\":1}")),
                            new ContentReport.Query("Users", List.of())),
                        List.of("Filter gone")),
                    new ContentReport.Document(
                        "77",
                        "77",
                        "77",
                        null,
                        null,
                        "bob@acme.dev",
                        false,
                        List.of(),
                        List.of()))));
    assertThat(report.issueCount()).isEqualTo(4);
    assertThat(server.requests())
        .containsExactly("GET /api/v1/models/s1/content-validator?branch_id=b1");
  }

  private static ContentQuery everything(String branchId) {
    return new ContentQuery(
        branchId, ContentQuery.Show.ALL, null, List.of(), false, List.of(), false);
  }

  @Test
  void choosesByFindingsItselfWithoutAKeyTheApiDocumentDoesNotKnow() throws Exception {
    String content =
        """
        {"model_id": "s1", "branch": null, "content": [
          {"document_id": "clean", "queries_and_issues": [{"query_name": "A", "issues": []}]},
          {"document_id": "query", "queries_and_issues": [{"query_name": "B", "issues": ["x"]}]},
          {"document_id": "filter", "dashboard_filter_issues": ["y"]}]}
        """;
    server.then(200, content).then(200, content).then(200, content);
    assertThat(shown(ContentQuery.Show.WITH_ISSUES)).containsExactly("query", "filter");
    assertThat(shown(ContentQuery.Show.NO_ISSUES)).containsExactly("clean");
    assertThat(shown(ContentQuery.Show.ALL)).containsExactly("clean", "query", "filter");
    assertThat(server.requests()).containsOnly("GET /api/v1/models/s1/content-validator");
  }

  private List<String> shown(ContentQuery.Show show) throws ApiException {
    ContentQuery query = new ContentQuery(null, show, null, List.of(), false, List.of(), false);
    return api.checkContent("s1", query).documents().stream()
        .map(ContentReport.Document::id)
        .toList();
  }

  @Test
  void asksOnlyForWhatIsSet() throws Exception {
    String none = "{\"model_id\":\"s1\",\"branch\":null,\"content\":[]}";
    server.then(200, none).then(200, none);
    assertThat(api.checkContent("s1", ContentQuery.uses(null, OLD)).documents()).isEmpty();
    api.checkContent(
        "s1",
        new ContentQuery(
            "b1",
            ContentQuery.Show.NO_ISSUES,
            new ContentName(ContentName.Type.TOPIC, "a b"),
            List.of("/Finance", "/R&D"),
            true,
            List.of("verified", "old"),
            true));
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models/s1/content-validator?find=orders.old&find_type=FIELD",
            "GET /api/v1/models/s1/content-validator?branch_id=b1"
                + "&include_personal_folders=true&labels=verified%2Cold&force_full_validation=true"
                + "&folder_paths=%2FFinance&folder_paths=%2FR%26D&find=a%20b&find_type=TOPIC");
  }

  @Test
  void replaces() throws Exception {
    String done =
        """
        {"replaced_queries_count": 3, "replaced_documents_count": 2,
         "replaced_workbook_models_count": 1, "replaced_dashboard_filters_count": 4,
         "skipped_pr_required_count": 5}
        """;
    server.then(200, done).then(200, done);
    assertThat(api.replaceContent("s1", ContentReplacement.everywhere("b1", OLD, "orders.new")))
        .isEqualTo(new ReplacedCounts(3, 2, 1, 4, 5));
    api.replaceContent(
        "s1",
        new ContentReplacement(
            null,
            new ContentName(ContentName.Type.VIEW, "a"),
            "b",
            List.of("/x"),
            true,
            List.of("l", "m"),
            "w1"));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/content-validator {\"find\":\"orders.old\","
                + "\"replacement\":\"orders.new\",\"find_or_replace_type\":\"FIELD\",\"branch_id\":\"b1\"}",
            "POST /api/v1/models/s1/content-validator {\"find\":\"a\",\"replacement\":\"b\","
                + "\"find_or_replace_type\":\"VIEW\",\"folder_paths\":[\"/x\"],"
                + "\"include_personal_folders\":true,\"labels\":\"l,m\",\"only_in_workbook_id\":\"w1\"}");
  }

  @Test
  void aFieldIsNamedWithItsView() {
    assertThatThrownBy(() -> new ContentName(ContentName.Type.FIELD, "old"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ContentReplacement.everywhere(null, OLD, "new"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
