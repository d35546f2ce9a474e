package modeldesk.ui.git;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.api.GitCommit;
import modeldesk.model.Branch;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitTest {
  @TempDir Path home;
  private Bench bench;
  private GitViewModel git;
  private PullRequestViewModel request;
  private int validated;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    git =
        new GitViewModel(
            bench.api, bench.background, bench.session, bench.messages, bench.session::reload);
    request =
        new PullRequestViewModel(bench.api, bench.background, bench.session, () -> validated++);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Target branchOf(String model) throws Exception {
    Model base = bench.model(model);
    Branch branch = bench.api.createBranch(base, "fix/git");
    return new Target(base, branch, Mode.COMBINED);
  }

  private void open(Target target) {
    bench.open(target);
    bench.window.until(() -> !bench.session.gitProperty().get().equals(new GitState.Unknown("")));
  }

  private void answer(String method, int status, String json) {
    bench.server.faults().next(1, method, "/api/v1/models/", new Faults.Fault.Answer(status, json));
  }

  private GitViewModel.Synced sync() {
    git.sync();
    bench.window.until(() -> !git.busyProperty().get());
    return git.syncedProperty().get();
  }

  @Test
  void aMessageIsOfferedAgainOnceASynchronisationBeganWithIt() {
    open(new Target(bench.model("Ledger"), null, Mode.COMBINED));
    git.show();
    git.messageProperty().set("Close the quarter");
    assertThat(git.messages()).isEmpty();
    sync();
    assertThat(git.messages()).containsExactly("Close the quarter");
  }

  private void send() {
    request.messageProperty().set("Close the quarter");
    request.send();
    bench.window.until(() -> !request.busyProperty().get());
  }

  private PullRequestViewModel.Step.Done done() {
    return (PullRequestViewModel.Step.Done) request.stepProperty().get();
  }

  @Test
  void aModelInGitSaysHowChangesReachIt() {
    open(new Target(bench.model("Ledger"), null, Mode.COMBINED));
    git.show();
    GitState.Connected state = (GitState.Connected) git.stateProperty().get();

    assertThat(GitFacts.rule(state)).startsWith("Every change needs a pull request.");
    assertThat(GitFacts.of(state))
        .contains(
            new GitFact("Provider", "gitlab"),
            new GitFact("Base branch", "main"),
            new GitFact("Folder of the model", "omni"),
            new GitFact("Branch per pull request", "no"));
  }

  @Test
  void aRefusalToTellIsAThirdStateWithAReasonAndARetry() {
    Model ledger = bench.model("Ledger mirror");
    open(new Target(ledger, null, Mode.COMBINED));
    answer("GET", 403, "{\"detail\":\"Forbidden: Requires MANAGE_MODEL permission\"}");
    git.retry();
    bench.window.until(() -> git.stateProperty().get() instanceof GitState.Unknown);
    assertThat(git.stateProperty().get())
        .isEqualTo(
            new GitState.Unknown(
                "Omni does not show them to this token: Forbidden: Requires MANAGE_MODEL"
                    + " permission. If it wants more for a push, it says so then, and your drafts"
                    + " are kept."));

    git.retry();
    bench.window.until(() -> git.stateProperty().get() instanceof GitState.Connected);
  }

  @Test
  void aFollowerIsReadOnlyAndItsBranchIsNot() throws Exception {
    Target branch = branchOf("Ledger mirror");
    open(new Target(branch.model(), null, Mode.COMBINED));
    assertThat(bench.session.readOnlyReason()).startsWith("This model follows a git repository");
    open(branch);
    assertThat(bench.session.readOnlyReason()).isEmpty();
  }

  @Test
  void aSynchronisationIsToldInASentence() {
    open(new Target(bench.model("Ledger"), null, Mode.COMBINED));
    git.show();
    bench.window.until(() -> git.stateProperty().get() instanceof GitState.Connected);
    answer("POST", 200, "{\"didSync\":true,\"inSync\":true,\"message\":\"ok\"}");
    assertThat(sync())
        .isEqualTo(
            new GitViewModel.Synced.Done(
                "Model and repository agree now. Get latest shows what came in.", true));
    answer(
        "POST", 200, "{\"didSync\":false,\"inSync\":false,\"message\":\"orders.view differs.\"}");
    assertThat(sync())
        .isEqualTo(
            new GitViewModel.Synced.Failed(
                "Model and repository changed the same lines, and nothing was overwritten:"
                    + " orders.view differs. Resolve the conflict in the repository, then sync"
                    + " again. Your drafts are kept."));
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.CutAfter());
    assertThat(sync())
        .isEqualTo(
            new GitViewModel.Synced.Failed(
                "Omni gave no clear answer; the synchronisation may have happened. It was not sent"
                    + " a second time. Look in the repository before you sync again."));
  }

  @Test
  void aPullRequestOfTheRepositoryCanBeOpened() throws Exception {
    open(branchOf("Ledger"));
    request.create();
    assertThat(request.whenProperty().get()).isEqualTo(GitCommit.When.ALWAYS);
    send();

    assertThat(done().link()).isPresent();
    assertThat(done().shown()).startsWith("https://git.blobsrus.example/models/ledger-model");
    request.revalidate();
    assertThat(validated).isEqualTo(1);
  }

  @Test
  void anAddressOfSomebodyElseIsShownButNotOpened() throws Exception {
    open(branchOf("Ledger"));
    request.update();
    assertThat(request.whenProperty().get()).isEqualTo(GitCommit.When.ONLY_EXISTING);
    answer("POST", 200, "{\"pr_url\":\"https://evil.example/pr/1\",\"in_sync\":true}");
    send();

    assertThat(done().link()).isEmpty();
    assertThat(done().shown()).isEqualTo("https://evil.example/pr/1");
    assertThat(done().reason()).startsWith("The address is not opened from here");
  }

  @Test
  void aLostAnswerIsToldAndTheMessageStays() throws Exception {
    open(branchOf("Ledger"));
    request.create();
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.CutAfter());
    send();

    assertThat(request.failureProperty().get()).startsWith("Omni gave no clear answer");
    assertThat(request.messageProperty().get()).isEqualTo("Close the quarter");
  }

  @Test
  void draftsThatAreNotPushedAreWarnedOf() throws Exception {
    open(branchOf("Ledger"));
    Document document = requireNonNull(bench.documents.open(FileName.MODEL));
    document.port().apply(Edits.between(document.text(), "default_row_limit: 7\n"));
    bench.documents.keepAll();
    bench.untilWritten();
    request.create();

    assertThat(request.warningProperty().get())
        .isEqualTo(
            "1 draft is only on this computer and not part of the pull request. Push first to have"
                + " it in.");
  }

  @Test
  void withoutABranchOrARepositoryItSaysWhatIsMissing() {
    open(bench.shared());
    assertThat(request.unavailableProperty().getValue()).startsWith("No branch is open.");
    open(bench.branch("fix/plain"));
    assertThat(request.unavailableProperty().getValue()).contains("not connected to git");
  }
}
