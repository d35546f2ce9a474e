package modeldesk.ui.models;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import modeldesk.model.Branch;
import modeldesk.model.FileName;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenameViewModelTest {
  private static final String TEXT = "default_row_limit: 7\n";

  @TempDir Path home;
  private Bench bench;
  private Catalog catalog;
  private RenameViewModel form;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    form = new RenameViewModel(bench.api, bench.background, bench.session, catalog, bench.notices);
    catalog.start();
    bench.window.until(() -> catalog.state() instanceof Catalog.State.Loaded);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private void save(String name) {
    form.nameProperty().set(name);
    form.save();
    bench.window.until(() -> !form.busyProperty().get());
  }

  private void type(String text) {
    Document document = requireNonNull(bench.documents.open(FileName.MODEL));
    document.port().apply(Edits.between(document.text(), text));
    bench.documents.keepAll();
    bench.untilWritten();
  }

  @Test
  void theOpenBranchFollowsItsNameAndKeepsItsDrafts() {
    Target target = bench.branch("fix/before");
    bench.open(target);
    type(TEXT);
    form.renameBranch();
    save("fix/after");

    Target now = requireNonNull(bench.session.target());
    assertThat(now.displayName()).isEqualTo("fix/after");
    assertThat(now.branchId()).isEqualTo(target.branchId());
    assertThat(bench.draftText(now, "model")).isEqualTo(TEXT);
    assertThat(requireNonNull(bench.session.project()).drafts()).containsKey(FileName.MODEL);
    assertThat(form.subjectProperty().get()).isNull();
  }

  @Test
  void whatIsTypedAfterARenameIsKeptAndCanBeDiscarded() {
    bench.open(bench.branch("fix/before"));
    Document document = requireNonNull(bench.documents.open(FileName.MODEL));
    form.renameBranch();
    save("fix/after");
    document.port().apply(Edits.between(document.text(), TEXT));
    bench.documents.keepAll();
    bench.drafts.discard(FileName.MODEL);
    bench.untilWritten();

    assertThat(bench.onDisk(requireNonNull(bench.session.target()))).isEmpty();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  @Test
  void theOpenModelFollowsItsNameInTheListsToo() {
    bench.open(bench.shared());
    form.renameModel();
    save("Blobs and more");

    assertThat(requireNonNull(bench.session.target()).model().name()).isEqualTo("Blobs and more");
    assertThat(bench.model("Blobs and more").id())
        .isEqualTo(requireNonNull(bench.session.target()).model().id());
  }

  @Test
  void namesThatOmniWouldRefuseAreRefusedHere() {
    bench.branch("team/one");
    Target target = bench.branch("fix/name");
    Branch branch = Objects.requireNonNull(target.branch());
    form.rename(target.model(), branch);
    bench.window.until(() -> !catalog.branches(target.model()).isLoading());

    assertThat(form.problemProperty().get()).isEqualTo("Type another name.");
    form.nameProperty().set("team");
    assertThat(form.problemProperty().get()).startsWith("Branch team/one is in the way");
    form.nameProperty().set("team/one");
    assertThat(form.problemProperty().get()).isEqualTo("There is a branch team/one already.");
    form.nameProperty().set("a b");
    assertThat(form.problemProperty().get()).startsWith("A name has no spaces");
    form.nameProperty().set("fix/name/longer");
    assertThat(form.problemProperty().get()).isEmpty();
  }

  @Test
  void aModelMayNotTakeTheNameOfAnother() {
    Model ledger = bench.model("Ledger");
    form.rename(ledger);
    bench.window.until(
        () -> !catalog.standing(requireNonNull(catalog.connectionOf(ledger))).isLoading());
    form.nameProperty().set("Ledger mirror");
    assertThat(form.problemProperty().get()).isEqualTo("There is a model Ledger mirror already.");
  }

  @Test
  void anOpenPullRequestIsTheReasonGiven() {
    bench.open(bench.branch("fix/open"));
    form.renameBranch();
    bench
        .server
        .faults()
        .next(
            1,
            "PATCH",
            "/api/v1/models/",
            new Faults.Fault.Answer(
                400,
                "{\"detail\":\"Cannot rename branch with open pull request\",\"status\":400}"));
    save("fix/closed");

    assertThat(form.failureProperty().get())
        .isEqualTo(
            "The branch has an open pull request and keeps its name until that is merged or closed."
                + " Nothing was changed.");
    assertThat(requireNonNull(bench.session.target()).displayName()).isEqualTo("fix/open");
  }

  @Test
  void aLostAnswerIsLookedUp() {
    bench.open(bench.branch("fix/lost"));
    form.renameBranch();
    bench.server.faults().next(1, "PATCH", "/api/v1/models/", new Faults.Fault.CutAfter());
    save("fix/found");

    assertThat(requireNonNull(bench.session.target()).displayName()).isEqualTo("fix/found");
  }

  @Test
  void theCommandsSayWhatIsMissing() {
    assertThat(form.modelUnavailableProperty().getValue()).startsWith("Open a model first");
    assertThat(form.branchUnavailableProperty().getValue()).startsWith("No branch is open.");
    bench.open(bench.branch("fix/here"));
    assertThat(form.modelUnavailableProperty().getValue()).isEmpty();
    assertThat(form.branchUnavailableProperty().getValue()).isEmpty();
  }
}
