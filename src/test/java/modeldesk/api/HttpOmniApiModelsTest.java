package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOmniApiModelsTest {
  private static final Model SHARED =
      new Model("s1", "Sales", ModelKind.SHARED, null, "c1", null, null, null);
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void readsAPageOfModels() throws Exception {
    server.then(
        200,
        """
        {"pageInfo": {"hasNextPage": true, "nextCursor": "n2", "pageSize": 2, "totalRecords": 134},
         "records": [
          {"id": "s1", "name": "Sales", "modelKind": "SHARED", "baseModelId": "x1",
           "connectionId": "c1", "createdAt": "2025-05-01T10:00:00.000Z",
           "updatedAt": "2025-06-01T10:00:00+02:00", "deletedAt": null, "branches": []},
          {"id": "t1", "name": null, "modelKind": "TOPIC", "somethingNew": {"a": 1}}]}
        """);
    Page<Model> page = api.models(ModelQuery.ofConnection("c1", ModelKind.SHARED));
    assertThat(page)
        .isEqualTo(
            new Page<>(
                java.util.List.of(
                    new Model(
                        "s1",
                        "Sales",
                        ModelKind.SHARED,
                        "x1",
                        "c1",
                        Instant.parse("2025-05-01T10:00:00Z"),
                        Instant.parse("2025-06-01T08:00:00Z"),
                        null),
                    new Model("t1", null, ModelKind.OTHER, null, null, null, null, null)),
                "n2",
                134));
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models?connectionId=c1&modelKind=SHARED&sortField=name&sortDirection=asc&pageSize=100");
  }

  @Test
  void sendsEveryListParameter() throws Exception {
    server.then(200, "{\"records\":[]}");
    api.models(
        new ModelQuery(
            "c",
            "b",
            "m",
            ModelKind.BRANCH,
            "R&D models",
            true,
            true,
            ModelQuery.Sort.UPDATED,
            false,
            500,
            "a+b="));
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models?connectionId=c&baseModelId=b&modelId=m&modelKind=BRANCH"
                + "&name=R%26D%20models&includeDeleted=true&include=activeBranches"
                + "&sortField=updatedAt&sortDirection=desc&pageSize=100&cursor=a%2Bb%3D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"records\":[]}",
        "{\"records\":[],\"pageInfo\":{\"hasNextPage\":false,\"nextCursor\":\"x\"}}",
        "{\"records\":[],\"pageInfo\":{\"hasNextPage\":true,\"nextCursor\":\"\"}}",
        "{\"records\":[],\"pageInfo\":{\"hasNextPage\":true,\"nextCursor\":null}}",
        "{\"records\":[],\"pageInfo\":{\"hasNextPage\":true,\"nextCursor\":\"same\"}}",
      })
  void endsTheListInEveryWayAServerMayEndIt(String body) throws Exception {
    server.then(200, body);
    Page<Model> page = api.models(ModelQuery.ofConnection("c", null).after("same"));
    assertThat(page.hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"connections", "records"})
  void readsConnectionsUnderBothNames(String name) throws Exception {
    server.then(
        200,
        """
        {"%s": [{"id": "c1", "name": "Warehouse", "dialect": "snowflake", "database": "PROD"},
                {"id": "c2", "name": null}]}
        """
            .formatted(name));
    assertThat(api.connections())
        .containsExactly(
            new Connection("c1", "Warehouse", "snowflake", "PROD"),
            new Connection("c2", "c2", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\":{\"id\":\"b1\",\"name\":\"fix/x\",\"modelKind\":\"BRANCH\",\"baseModelId\":\"s1\"}}",
        "{\"success\":true,\"model\":{\"id\":\"b1\",\"modelKind\":\"BRANCH\",\"name\":null}}",
        "{\"id\":\"b1\",\"name\":\"fix/x\",\"modelKind\":\"BRANCH\",\"error\":null}",
      })
  void makesABranchWhateverTheShapeOfTheAnswer(String body) throws Exception {
    server.then(200, body);
    assertThat(api.createBranch(SHARED, "fix/x")).isEqualTo(new Branch("b1", "fix/x"));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models {\"connectionId\":\"c1\",\"baseModelId\":\"s1\",\"modelKind\":\"BRANCH\",\"modelName\":\"fix/x\"}");
  }

  @Test
  void looksTheConnectionUpWhereTheModelDoesNotSay() throws Exception {
    server
        .then(
            200,
            "{\"records\":[{\"id\":\"zz\",\"connectionId\":\"c8\"},{\"id\":\"s1\",\"connectionId\":\"c9\"}]}")
        .then(200, "{\"model\":{\"id\":\"b1\"}}");
    Model base = new Model("s1", "Sales", ModelKind.SHARED, null, null, null, null, null);
    api.createBranch(base, "fix");
    assertThat(server.asked.getFirst().target()).isEqualTo("/api/v1/models?modelId=s1");
    assertThat(server.asked.getLast().body()).contains("\"connectionId\":\"c9\"");
  }

  @Test
  void aRefusedBranchSaysWhy() {
    server.then(200, "{\"success\":false,\"error\":\"Branch name already exists\"}");
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.createBranch(SHARED, "fix"));
    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure).hasMessage("Branch name already exists");
  }

  @Test
  void refreshesWithoutABranchFirst() throws Exception {
    server.then(200, "{\"jobId\":\"j1\",\"modelId\":\"s1\",\"status\":\"running\"}");
    assertThat(api.refreshSchema("s1", "b1"))
        .isEqualTo(new RefreshJob("j1", RefreshJob.State.RUNNING));
    assertThat(server.requests()).containsExactly("POST /api/v1/models/s1/refresh");
  }

  @Test
  void namesTheBranchWhenTheConnectionDemandsIt() throws Exception {
    server
        .then(
            400,
            "{\"detail\":\"Bad Request: branch_id is required when branch schema refresh is enabled\"}")
        .then(200, "{\"jobId\":\"j1\",\"status\":\"running\"}");
    api.refreshSchema("s1", "b1");
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/refresh", "POST /api/v1/models/s1/refresh?branch_id=b1");
  }

  @Test
  void narrowsARefreshOnlyWhenAsked() throws Exception {
    server
        .then(400, "{\"detail\":\"branch_id is required\"}")
        .then(200, "{\"jobId\":\"j1\",\"status\":\"running\"}")
        .then(200, "{\"jobId\":\"j2\",\"status\":\"running\"}");
    api.refreshSchema(
        "s1", "b1", RefreshOptions.adding(java.util.List.of("a", "b"), java.util.List.of("a.t")));
    api.refreshSchema(
        "s1", null, new RefreshOptions(true, java.util.List.of(), java.util.List.of()));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/refresh?hard_refresh=false&schemas=a%2Cb&tables=a.t",
            "POST /api/v1/models/s1/refresh?hard_refresh=false&schemas=a%2Cb&tables=a.t&branch_id=b1",
            "POST /api/v1/models/s1/refresh?hard_refresh=true");
  }

  @ParameterizedTest
  @CsvSource({
    "acme.omniapp.co,true",
    "https://ACME.playground.exploreomni.dev/,true",
    "omni.acme.com,false",
    "https://evilomniapp.co,false",
    "https://acme.omniapp.co.evil.example,false"
  })
  void knowsOmnisOwnHosts(String address, boolean known) {
    assertThat(modeldesk.model.Instance.parse(address, false).isKnownOmniHost()).isEqualTo(known);
  }

  @Test
  void aRefreshThatNeedsABranchFailsWithoutOne() {
    server.then(400, "{\"detail\":\"branch_id is required\"}");
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.refreshSchema("s1", null));
    assertThat(failure).hasMessage("branch_id is required");
    assertThat(server.asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_PROGRESS,RUNNING",
    "running,RUNNING",
    "QUEUED_BY_SOMETHING_NEW,RUNNING",
    "COMPLETED,COMPLETED",
    "completed,COMPLETED",
    "Failed,FAILED"
  })
  void followsARefresh(String status, RefreshJob.State state) throws Exception {
    server.then(
        200,
        "{\"job_id\":\"j1\",\"job_type\":\"refresh_schema\",\"status\":\"%s\"}".formatted(status));
    RefreshJob job = new RefreshJob("j1", RefreshJob.State.RUNNING);
    assertThat(api.refreshStatus(job)).isEqualTo(new RefreshJob("j1", state));
    assertThat(server.requests()).containsExactly("GET /api/v1/jobs/j1/status");
  }

  @Test
  void aRefreshWithoutAJobIsOver() throws Exception {
    server.then(200, "{\"modelId\":\"s1\",\"status\":\"running\"}");
    RefreshJob job = api.refreshSchema("s1", null);
    assertThat(job).isEqualTo(new RefreshJob(null, RefreshJob.State.COMPLETED));
    assertThat(api.refreshStatus(job)).isEqualTo(job);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void resetsACache() throws Exception {
    server.then(200, "{\"cache_reset\":{\"model_id\":\"s1\"},\"success\":true}").then(200, "{}");
    api.resetCache("s1", "every hour", Instant.parse("2026-01-02T03:04:05Z"));
    api.resetCache("s1", "p", null);
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/cache_reset/every%20hour {\"resetAt\":\"2026-01-02T03:04:05Z\"}",
            "POST /api/v1/models/s1/cache_reset/p {}");
  }
}
