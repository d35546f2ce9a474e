package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Severity;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOmniApiYamlTest {
  private static final Model SHARED =
      new Model("s1", "Sales", ModelKind.SHARED, null, "c1", null, null, null);
  private static final Target ON_BRANCH =
      new Target(SHARED, new Branch("b1", "fix/x"), Mode.COMBINED);
  private static final Target AUTHORED = new Target(SHARED, null, Mode.EXTENSION);
  private static final FileName ORDERS = new FileName("MARTS/orders (new).view");
  private static final String PAGE = "<html>Cannot GET</html>";

  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void readsAllFilesWithTheirChecksums() throws Exception {
    server.then(
        200,
        """
        {"files": {"model": "", "MARTS/orders.view": "# orders\\r\\nlabel: Ünï\\n",
                   "x.topic": {"contents": "base_view: x", "checksum": "k9"},
                   "y.topic": {"content": "base_view: y"}, "gone.view": null},
         "checksums": {"model": "k1", "MARTS/orders.view": "k2", "y.topic": null},
         "version": 42, "viewNames": {"marts__orders": "MARTS/orders.view", "odd": {}}}
        """);
    Snapshot snapshot = api.files(ON_BRANCH);
    assertThat(snapshot.files().values())
        .containsExactly(
            new ModelFile(
                new FileName("MARTS/orders.view"), "# orders\r\nlabel: Ünï\n", new Checksum("k2")),
            new ModelFile(FileName.MODEL, "", new Checksum("k1")),
            new ModelFile(new FileName("x.topic"), "base_view: x", new Checksum("k9")),
            new ModelFile(new FileName("y.topic"), "base_view: y", null));
    assertThat(snapshot.target()).isEqualTo(ON_BRANCH);
    assertThat(snapshot.version()).isEqualTo(42);
    assertThat(snapshot.viewNames())
        .containsOnly(java.util.Map.entry("marts__orders", "MARTS/orders.view"));
    assertThat(snapshot.fetchedAt()).isEqualTo(FakePause.START);
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models/s1/yaml?mode=combined&branchId=b1&includeChecksums=true");
  }

  @Test
  void readsOneFileByItsExactName() throws Exception {
    server.then(
        200,
        """
        {"files": {"OLD/MARTS/orders (new).view": "other", "MARTS/orders (new).view": "mine"},
         "version": 1, "checksums": {"MARTS/orders (new).view": "k"}, "viewNames": {}}
        """);
    assertThat(api.file(AUTHORED, ORDERS))
        .isEqualTo(new ModelFile(ORDERS, "mine", new Checksum("k")));
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models/s1/yaml?mode=extension&includeChecksums=true"
                + "&fileName=%5EMARTS%2Forders%20%5C%28new%5C%29%5C.view%24");
  }

  @Test
  void aFileThatIsNotThereIsNull() throws Exception {
    server
        .then(200, "{\"files\":{\"other.view\":\"x\"},\"version\":1}")
        .then(404, "{\"detail\":\"File does not exist\"}")
        .then(404, "{\"detail\":\"Branch does not exist\"}");
    assertThat(api.file(ON_BRANCH, ORDERS)).isNull();
    assertThat(api.file(ON_BRANCH, ORDERS)).isNull();
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.file(ON_BRANCH, ORDERS));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fileName\":\"a.view\",\"success\":true}",
        "{\"files\":{\"a.view\":\"x\"},\"version\":3}",
        ""
      })
  void writesAFileWhateverTheShapeOfTheAnswer(String answer) throws Exception {
    server.then(200, answer);
    api.write(
        ON_BRANCH,
        new YamlWrite(new FileName("a.view"), "label: \"Ü\"\n", new Checksum("k1"), "Label a"));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/yaml {\"fileName\":\"a.view\",\"yaml\":\"label: \\\"Ü\\\"\\n\","
                + "\"mode\":\"combined\",\"branchId\":\"b1\",\"commitMessage\":\"Label a\","
                + "\"previousChecksum\":\"k1\"}");
  }

  @Test
  void leavesOutWhatANewFileHasNot() throws Exception {
    server.then(200, "{\"success\":true}");
    api.write(AUTHORED, new YamlWrite(new FileName("a.view"), "", null, null));
    assertThat(server.requests())
        .containsExactly(
            "POST /api/v1/models/s1/yaml {\"fileName\":\"a.view\",\"yaml\":\"\",\"mode\":\"extension\"}");
  }

  @Test
  void aStaleChecksumIsAConflictInBothSpellings() {
    server
        .then(409, "{\"detail\":\"Conflict\"}")
        .then(400, "{\"detail\":\"Bad Request: File has been modified since it was fetched\"}");
    YamlWrite write = new YamlWrite(new FileName("a.view"), "x", new Checksum("k"), null);
    for (int i = 0; i < 2; i++) {
      ApiException failure =
          catchThrowableOfType(ApiException.class, () -> api.write(ON_BRANCH, write));
      assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
      assertThat(failure.mayHaveHappened()).isFalse();
    }
  }

  @Test
  void deletesAFileAndTakesAMissingOneAsDone() throws Exception {
    server
        .then(200, "{\"fileName\":\"MARTS/orders (new).view\",\"success\":true}")
        .then(404, "{\"detail\":\"File does not exist\"}")
        .then(404, "{\"detail\":\"Model with id s1 does not exist\"}");
    api.delete(ON_BRANCH, ORDERS, "Drop old");
    api.delete(AUTHORED, ORDERS, null);
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.delete(AUTHORED, ORDERS, null));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(server.requests())
        .startsWith(
            "DELETE /api/v1/models/s1/yaml?fileName=MARTS%2Forders%20%28new%29.view&mode=combined"
                + "&branchId=b1&commitMessage=Drop%20old",
            "DELETE /api/v1/models/s1/yaml?fileName=MARTS%2Forders%20%28new%29.view&mode=extension");
  }

  @Test
  void findsAnOldServersYamlUnderUnstableAndRemembersIt() throws Exception {
    server
        .then(404, PAGE, "Content-Type", "text/html")
        .then(200, "{\"files\":{},\"version\":1}")
        .then(200, "{\"success\":true}");
    api.files(AUTHORED);
    api.delete(AUTHORED, ORDERS, null);
    assertThat(server.asked)
        .extracting(asked -> asked.target().replaceAll("\\?.*", ""))
        .containsExactly(
            "/api/v1/models/s1/yaml",
            "/api/unstable/models/s1/yaml",
            "/api/unstable/models/s1/yaml");
  }

  @Test
  void staysWithV1WhenUnstableIsUnknownToo() {
    for (int i = 0; i < 4; i++) {
      server.then(404, "");
    }
    for (int i = 0; i < 2; i++) {
      ApiException failure = catchThrowableOfType(ApiException.class, () -> api.files(AUTHORED));
      assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
    }
    assertThat(server.asked)
        .extracting(asked -> asked.target().substring(0, 8))
        .containsExactly("/api/v1/", "/api/uns", "/api/v1/", "/api/uns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"detail\":\"Model wi", "no such route"})
  void doesNotTryUnstableWhereTheAnswerIsNeitherAPageNorEmpty(String body) {
    server.then(404, body, "Content-Type", "text/plain");
    ApiException failure = catchThrowableOfType(ApiException.class, () -> api.files(AUTHORED));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(server.asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400,branchId is only valid in combined mode",
    "404,Branches are not valid for workbook models with mode=extension",
  })
  void opensABranchInCombinedModeWhereTheServerRefusesTheOther(int status, String text)
      throws Exception {
    Target authoredBranch = ON_BRANCH.with(Mode.EXTENSION);
    server
        .then(status, "{\"detail\":\"" + text + "\"}")
        .then(200, "{\"files\":{}}")
        .then(200, "{\"files\":{}}");
    assertThat(api.files(authoredBranch).target()).isEqualTo(ON_BRANCH);
    assertThat(api.files(authoredBranch).target()).isEqualTo(ON_BRANCH);
    assertThat(server.requests())
        .containsExactly(
            "GET /api/v1/models/s1/yaml?mode=extension&branchId=b1&includeChecksums=true",
            "GET /api/v1/models/s1/yaml?mode=combined&branchId=b1&includeChecksums=true",
            "GET /api/v1/models/s1/yaml?mode=combined&branchId=b1&includeChecksums=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Schema models do not have branches", "branchId: Invalid uuid"})
  void doesNotTryAnotherModeWhereTheRefusalHasAnotherReason(String text) {
    server.then(400, "{\"detail\":\"" + text + "\"}");
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.files(ON_BRANCH.with(Mode.EXTENSION)));
    assertThat(failure).hasMessage(text);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void takesAnAnswerWhoseViewNamesHaveAnotherForm() throws Exception {
    server.then(200, "{\"files\":{\"model\":\"\"},\"viewNames\":[\"a\"],\"new\":{\"b\":1}}");
    assertThat(api.files(AUTHORED).viewNames()).isEmpty();
  }

  @Test
  void doesNotTryUnstableAfterARealAnswer() {
    server.then(404, "{\"detail\":\"Model with id s1 does not exist\"}");
    ApiException failure = catchThrowableOfType(ApiException.class, () -> api.files(AUTHORED));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void readsABareListOfIssues() throws Exception {
    server.then(
        200,
        """
        [{"message": "No view \\"sales\\". Set base_view to a valid, existing view.",
          "is_warning": false, "yaml_path": "sales.topic", "code": "x",
          "auto_fix": {"description_short": "Delete topic \\"sales\\"",
                       "description_unique": "Delete topic \\"sales\\" u"}},
         {"message": "No join path", "is_warning": true, "yaml_path": ""},
         {"message": "unmarked", "auto_fix": null}]
        """);
    assertThat(api.validate("s1", "b1"))
        .containsExactly(
            new ServerIssue(
                "No view \"sales\". Set base_view to a valid, existing view.",
                Severity.ERROR,
                "sales.topic",
                new Issue.AutoFix("Delete topic \"sales\"", "Delete topic \"sales\" u")),
            new ServerIssue("No join path", Severity.WARNING, "", null),
            new ServerIssue("unmarked", Severity.ERROR, "", null));
    assertThat(server.requests()).containsExactly("GET /api/v1/models/s1/validate?branchId=b1");
  }

  @Test
  void readsIssuesInsideAnObject() throws Exception {
    server.then(
        200,
        """
        {"valid": false,
         "issues": [{"message": "a", "severity": "error", "view": "orders", "field": "total"},
                    {"message": "b", "severity": "warning"}],
         "warnings": [{"message": "c"}, "d"]}
        """);
    assertThat(api.validate("s1", null))
        .isEqualTo(
            List.of(
                new ServerIssue("a", Severity.ERROR, "orders.view,total", null),
                new ServerIssue("b", Severity.WARNING, "", null),
                new ServerIssue("c", Severity.WARNING, "", null),
                new ServerIssue("d", Severity.WARNING, "", null)));
    assertThat(server.requests()).containsExactly("GET /api/v1/models/s1/validate");
  }

  @Test
  void anAnswerWithoutAListIsNotAClearBill() {
    server.then(200, "{\"valid\":false}").then(200, "");
    for (int i = 0; i < 2; i++) {
      ApiException failure =
          catchThrowableOfType(ApiException.class, () -> api.validate("s1", null));
      assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
    }
  }

  @Test
  void aCleanModelHasNoIssues() throws Exception {
    server.then(200, "[]").then(200, "{\"valid\":true,\"issues\":[]}");
    assertThat(api.validate("s1", null)).isEmpty();
    assertThat(api.validate("s1", null)).isEmpty();
  }
}
