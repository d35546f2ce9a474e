package modeldesk.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.AccessGrant;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Instance;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.playground.Dialect;
import modeldesk.playground.Faults;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole interface against the Playground, which refuses what its dialect does not know.
@ParameterizedClass
@EnumSource(Dialect.class)
class HttpOmniApiPlaygroundTest {
  private static final FileName API_TOPIC = new FileName("api.topic");
  private final Dialect dialect;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private PlaygroundServer server;
  private HttpOmniApi api;

  HttpOmniApiPlaygroundTest(Dialect dialect) {
    this.dialect = dialect;
  }

  @BeforeEach
  void start() throws IOException {
    server =
        PlaygroundServer.start(
            PlaygroundOptions.inMemory(threads)
                .withDialect(dialect)
                .withRefreshTime(Duration.ZERO));
    api = as(server.token());
  }

  private HttpOmniApi as(String token) {
    return new HttpOmniApi(
        Instance.parse(server.base().toString(), true),
        new Credentials(token),
        threads,
        RequestBudget.unlimited(),
        entry -> {},
        "1.2.3",
        Timeouts.STANDARD,
        HttpOmniApi.BODY_CAP,
        new FakePause());
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
    threads.shutdownNow();
  }

  private Model model(String name) throws ApiException {
    ModelQuery named =
        new ModelQuery(
            null,
            null,
            null,
            ModelKind.SHARED,
            name,
            false,
            false,
            ModelQuery.Sort.NAME,
            true,
            1,
            null);
    return api.models(named).records().getFirst();
  }

  private Target onNewBranch() throws ApiException {
    Model blobs = model("Blobs R Us");
    return new Target(blobs, api.createBranch(blobs, "fix/topics"), Mode.COMBINED);
  }

  private ModelFile topic(Target target) throws ApiException {
    return requireNonNull(api.file(target, API_TOPIC));
  }

  @Test
  void pagesThroughAllModelsOnce() throws Exception {
    Connection warehouse =
        api.connections().stream()
            .filter(connection -> connection.name().equals("Store warehouse"))
            .findFirst()
            .orElseThrow();
    List<String> ids = new ArrayList<>();
    Page<Model> page =
        api.models(ModelQuery.ofConnection(warehouse.id(), ModelKind.BRANCH).pageSize(20));
    assertThat(page.total()).isEqualTo(60);
    page.records().forEach(model -> ids.add(model.id()));
    while (page.hasNext()) {
      page =
          api.models(
              ModelQuery.ofConnection(warehouse.id(), ModelKind.BRANCH)
                  .pageSize(20)
                  .after(page.nextCursor()));
      page.records().forEach(model -> ids.add(model.id()));
    }
    assertThat(ids).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void makesABranchAndRemovesIt() throws Exception {
    Target target = onNewBranch();
    Branch branch = requireNonNull(target.branch());
    assertThat(api.models(ModelQuery.branchesOf(target.model().id())).records())
        .extracting(Model::id)
        .contains(branch.id());
    ApiException twice =
        catchThrowableOfType(
            ApiException.class, () -> api.createBranch(target.model(), "fix/topics"));
    assertThat(twice.kind()).isEqualTo(Kind.REFUSED);

    api.deleteBranch(target.model().id(), "fix/topics");

    assertThat(api.models(ModelQuery.branchesOf(target.model().id())).records())
        .extracting(Model::id)
        .doesNotContain(branch.id());
    ApiException gone = catchThrowableOfType(ApiException.class, () -> api.files(target));
    assertThat(gone.kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void writesReadsBackAndNoticesAnothersWrite() throws Exception {
    Target target = onNewBranch();
    ModelFile before = requireNonNull(api.files(target).file(API_TOPIC));
    assertThat(before.checksum()).isNotNull();
    YamlWrite write =
        new YamlWrite(
            API_TOPIC, "base_view: ecomm__orders\nlabel: \"Größe\"\n", before.checksum(), "Mend");

    api.write(target, write);

    ModelFile after = topic(target);
    assertThat(after.text()).contains("base_view: ecomm__orders", "Größe");
    assertThat(after.checksum()).isNotNull().isNotEqualTo(before.checksum());
    ApiException stale = catchThrowableOfType(ApiException.class, () -> api.write(target, write));
    assertThat(stale.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(topic(new Target(target.model(), null, Mode.COMBINED)).text())
        .isEqualTo(before.text());
  }

  @Test
  void deletingTheTopicCuresTheIssueTheServerFound() throws Exception {
    Target target = onNewBranch();
    String message = "No view \"api\". Set base_view to a valid, existing view.";
    assertThat(api.validate(target.model().id(), target.branchId()))
        .filteredOn(issue -> issue.message().equals(message))
        .singleElement()
        .extracting(ServerIssue::autoFix)
        .isEqualTo(
            switch (dialect) {
              case DOCS -> new Issue.AutoFix("Delete topic \"api\"", "Delete topic \"api\"");
              case OPENAPI -> null;
            });

    api.delete(target, API_TOPIC, "Delete topic");

    assertThat(api.file(target, API_TOPIC)).isNull();
    assertThat(api.validate(target.model().id(), target.branchId()))
        .extracting(ServerIssue::message)
        .doesNotContain(message);
    assertThat(api.validate(target.model().id(), null))
        .extracting(ServerIssue::message)
        .contains(message);
  }

  @Test
  void readsAuthoredFilesAlone() throws Exception {
    Target target = onNewBranch();
    int all = api.files(target).files().size();
    assertThat(api.files(target.with(Mode.EXTENSION)).files().size()).isLessThan(all);
  }

  @Test
  void makesAnExtensionWithEverythingOneCanHave() throws Exception {
    Model blobs = model("Blobs R Us");
    AccessGrant grant = new AccessGrant("eu", "region", List.of("EU"), true);

    String id =
        api.createModel(
            NewModel.extension(requireNonNull(blobs.connectionId()), blobs.id(), "Own", true)
                .withAccessGrants(List.of(grant))
                .withIsolatedBranches(true));
    api.rename(id, "Ours");

    assertThat(api.models(ModelQuery.ofConnection(blobs.connectionId(), null)).records())
        .filteredOn(model -> model.id().equals(id))
        .extracting(Model::name)
        .containsExactly("Ours");
  }

  @Test
  void readsWhatABranchOffers() throws Exception {
    Target target = onNewBranch();
    assertThat(api.schemas(target.model().id(), target.branchId())).contains("archive_2019");
    assertThat(api.files(target, "archive_2019").files().keySet())
        .extracting(FileName::key)
        .contains("archive_2019/orders.view");
    assertThat(api.topic(target, "order_transactions").baseView()).isEqualTo("ecomm__order_items");
  }

  @Test
  void aBranchGoesIntoGitAndIsMergedOnlyByForce() throws Exception {
    Model ledger = model("Ledger");
    Branch branch = api.createBranch(ledger, "fix/git");
    GitCommit commit = new GitCommit(branch.id(), "Add fix", GitCommit.When.ONLY_NEW);
    assertThat(api.commitToGit(ledger.id(), commit).pullRequestUrl()).startsWith("https://");
    MergeOptions byForce = new MergeOptions(true, false, "Merge fix", true);
    MergeOptions properly = new MergeOptions(true, false, "Merge fix", false);
    ApiException refused =
        catchThrowableOfType(ApiException.class, () -> api.merge(ledger.id(), "fix/git", properly));
    assertThat(refused.isPullRequestRequired()).isTrue();

    assertThat(api.merge(ledger.id(), "fix/git", byForce)).isEqualTo(new MergeResult(0, 0, false));

    assertThat(api.syncGit(ledger.id(), "Catch up").inSync()).isTrue();
  }

  @Test
  void refreshesTheSchemaToItsEnd() throws Exception {
    RefreshJob job = api.refreshSchema(model("Blobs R Us").id(), null);
    assertThat(job.id()).isNotNull();
    assertThat(api.refreshStatus(job).state()).isEqualTo(RefreshJob.State.COMPLETED);
  }

  @Test
  void resetsACacheUpToNow() throws Exception {
    String id = model("Blobs R Us").id();
    api.resetCache(id, "daily", null);
    api.resetCache(id, "daily", Instant.parse("2026-01-01T00:00:00Z"));
    ApiException future =
        catchThrowableOfType(
            ApiException.class,
            () -> api.resetCache(id, "daily", Instant.parse("2999-01-01T00:00:00Z")));
    assertThat(future).hasMessageContaining("resetAt cannot be future dated");
  }

  @Test
  void knowsWhichModelsAreInGit() throws Exception {
    assertThat(api.git(model("Blobs R Us").id())).isEqualTo(new GitState.NotConnected());
    assertThat(api.git(model("Ledger").id()))
        .isInstanceOfSatisfying(
            GitState.Connected.class,
            git -> {
              assertThat(git.requirePullRequest()).isTrue();
              assertThat(git.follower()).isFalse();
            });
    assertThat(api.git(model("Ledger mirror").id()))
        .isInstanceOfSatisfying(
            GitState.Connected.class, git -> assertThat(git.follower()).isTrue());
  }

  @Test
  void aWrongTokenIsUnauthorized() {
    try (HttpOmniApi stranger = as("omni_osk_wrong")) {
      ApiException failure = catchThrowableOfType(ApiException.class, stranger::connections);
      assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORIZED);
    }
  }

  @Test
  void readsSurvivePassingFaults() throws Exception {
    server.faults().next(1, "/api/v1/connections", new Faults.Fault.Cut());
    server.faults().next(1, "/api/v1/connections", new Faults.Fault.TooMany(Duration.ofSeconds(5)));
    server.faults().next(1, "/api/v1/connections", new Faults.Fault.Html(503));
    assertThat(api.connections()).hasSize(5);
  }

  @Test
  void aWriteWhoseAnswerIsCutIsSentOnceAndMayHaveHappened() throws Exception {
    Target target = onNewBranch();
    ModelFile before = topic(target);
    server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.CutAfter());
    YamlWrite write =
        new YamlWrite(API_TOPIC, "base_view: ecomm__users\n", before.checksum(), "Mend");
    ApiException failure = catchThrowableOfType(ApiException.class, () -> api.write(target, write));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure.mayHaveHappened()).isTrue();
    assertThat(topic(target).text()).contains("ecomm__users");
  }
}
