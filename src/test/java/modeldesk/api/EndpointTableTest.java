package modeldesk.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.ContentName;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays every row of `endpoints.txt`: the server gives the answers written there, the call must
/// come to the outcome written there with as many requests as are written there.
@Timeout(60)
class EndpointTableTest {
  private static final Model MODEL =
      new Model("m1", "Sales", ModelKind.SHARED, null, "c1", null, null, null);
  private static final Target BRANCH = new Target(MODEL, new Branch("b1", "fix/x"), Mode.COMBINED);
  private static final FileName FILE = new FileName("a.view");
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofMillis(100));

  private interface Call {
    @Nullable Object make(OmniApi api) throws ApiException;
  }

  private interface Silent {
    void make(OmniApi api) throws ApiException;
  }

  private static Call done(Silent call) {
    return api -> {
      call.make(api);
      return "done";
    };
  }

  private static final Map<String, Call> CALLS =
      Map.ofEntries(
          Map.entry("whoami", OmniApi::whoami),
          Map.entry("connections", OmniApi::connections),
          Map.entry("models", api -> page(api.models(ModelQuery.ofConnection("c1", null)))),
          Map.entry("createModel", api -> api.createModel(NewModel.shared("c1", "Sales"))),
          Map.entry(
              "createExtension",
              api ->
                  api.createModel(
                      NewModel.extension("c1", "m1", "Mine", false).withIsolatedBranches(true))),
          Map.entry("createBranch", api -> api.createBranch(MODEL, "fix/y")),
          Map.entry("rename", done(api -> api.rename("m1", "Sales 2"))),
          Map.entry("deleteBranch", done(api -> api.deleteBranch("m1", "fix/x"))),
          Map.entry(
              "merge",
              api -> api.merge("m1", "fix/x", new MergeOptions(true, false, "Fix x", false))),
          Map.entry("refreshSchema", api -> api.refreshSchema("m1", "b1")),
          Map.entry(
              "refreshStatus",
              api -> api.refreshStatus(new RefreshJob("j1", RefreshJob.State.RUNNING))),
          Map.entry("resetCache", done(api -> api.resetCache("m1", "hour ly", null))),
          Map.entry("schemas", api -> api.schemas("m1", "b1")),
          Map.entry("files", api -> files(api.files(BRANCH))),
          Map.entry("file", api -> api.file(BRANCH, FILE)),
          Map.entry(
              "write",
              done(api ->
                  api.write(BRANCH, new YamlWrite(FILE, "x: 2", new Checksum("k1"), "Fix x")))),
          Map.entry("delete", done(api -> api.delete(BRANCH, FILE, "Drop a"))),
          Map.entry("validate", api -> api.validate("m1", "b1")),
          Map.entry("topic", api -> api.topic(BRANCH, "orders")),
          Map.entry("checkContent", api -> api.checkContent("m1", ContentQuery.issues("b1"))),
          Map.entry(
              "replaceContent",
              api ->
                  api.replaceContent(
                      "m1",
                      ContentReplacement.everywhere(
                          "b1", new ContentName(ContentName.Type.FIELD, "o.x"), "o.y"))),
          Map.entry("git", api -> api.git("m1")),
          Map.entry("syncGit", api -> api.syncGit("m1", "Sync")),
          Map.entry(
              "commitToGit",
              api -> api.commitToGit("m1", new GitCommit("b1", "Fix x", GitCommit.When.ALWAYS))));

  private static String page(Page<Model> page) {
    List<String> models =
        page.records().stream().map(m -> m.id() + " " + m.name() + " " + m.kind()).toList();
    return models + " of " + page.total() + ", then " + page.nextCursor();
  }

  private static String files(Snapshot snapshot) {
    return snapshot.files().values() + " v" + snapshot.version();
  }

  /// One row: what the call named `call` must ask first, and what becomes of it.
  record Row(
      String call,
      String request,
      String dialect,
      String event,
      List<String> answers,
      int requests,
      String outcome) {
    @Override
    public String toString() {
      return call + ", " + dialect + ": " + event;
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    String call = "";
    String request = "";
    for (String line : text().lines().skip(3).toList()) {
      if (line.startsWith("# ")) {
        call = line.substring(2);
      } else if (line.startsWith("> ")) {
        request = line.substring(2);
      } else if (!line.isBlank()) {
        String[] cells = line.split(" +\\| +", -1);
        List<String> answers = List.of(cells[2].split(" => ", -1));
        int requests = Integer.parseInt(cells[3].substring(1));
        rows.add(new Row(call, request, cells[0], cells[1], answers, requests, cells[4]));
      }
    }
    return rows;
  }

  private static String text() throws IOException {
    try (InputStream file =
        requireNonNull(EndpointTableTest.class.getResourceAsStream("endpoints.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void comesToItsOutcome(Row row) {
    Timeouts timeouts = row.answers().contains("timeout") ? SHORT : Timeouts.STANDARD;
    try (CannedServer server = new CannedServer();
        HttpOmniApi api =
            server.api(timeouts, HttpOmniApi.BODY_CAP, RequestBudget.unlimited(server.pause))) {
      for (int i = 0; i < row.requests() + 2; i++) {
        answer(server, row.answers().get(Math.min(i, row.answers().size() - 1)));
      }
      assertThat(outcome(api, requireNonNull(CALLS.get(row.call())))).isEqualTo(row.outcome());
      assertThat(server.asked).hasSize(row.requests());
      assertThat(server.requests().getFirst()).isEqualTo(row.request());
    }
  }

  private static void answer(CannedServer server, String answer) {
    switch (answer) {
      case "timeout" -> server.thenNothing();
      case "cut" ->
          server.then(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
          });
      default -> {
        String body = answer.length() > 4 ? answer.substring(4) : "";
        String type = body.startsWith("<") ? "text/html" : "application/json";
        server.then(Integer.parseInt(answer.substring(0, 3)), body, "Content-Type", type);
      }
    }
  }

  private static String outcome(OmniApi api, Call call) {
    try {
      return String.valueOf(call.make(api));
    } catch (ApiException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("<html", CannedServer.TOKEN);
      return e.kind() + " " + e.reason();
    }
  }

  @Test
  void hasRowsForEveryCallInBothDialectsAndForEveryWayToGoWrong() throws IOException {
    Set<String> missing = new HashSet<>();
    for (String call : CALLS.keySet()) {
      Stream.of("no answer in time", "cut", "invalid JSON", "too many requests", "server failure")
          .map(event -> call + ", both: " + event)
          .forEach(missing::add);
      missing.add(call + ", docs: token not accepted");
      missing.add(call + ", openapi: token not accepted");
    }
    rows().forEach(row -> missing.remove(row.toString()));
    missing.removeIf(row -> row.startsWith("createExtension"));
    assertThat(missing).isEmpty();
    assertThat(rows()).extracting(Row::call).containsAll(CALLS.keySet());
  }
}
