package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.FileChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TakingBranchTest {
  private static final FileName USERS = new FileName("users.view");

  @TempDir private Path home;
  private Bench bench;
  private TakingBranch branch;
  private final List<String> shown = new ArrayList<>();

  @BeforeEach
  void start() {
    bench = new Bench(home);
    bench.open(bench.branch("fix/topics"));
    branch =
        new TakingBranch(
            "playground",
            requireNonNull(bench.session.project()),
            bench.session,
            bench.documents,
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            () -> shown.add("the branch"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Project project() {
    return requireNonNull(bench.session.project());
  }

  @Test
  void aFileIsMeantByItsNameOrByTheNameOthersUse() {
    assertThat(branch.refusal()).isEmpty();
    assertThat(branch.proposed(USERS, "")).isEqualTo(new FileName("ecomm/users.view"));
    assertThat(
            branch.proposed(
                new FileName("copy.view"), "# Reference this view as ecomm__users\nlabel: x\n"))
        .isEqualTo(new FileName("ecomm/users.view"));
    assertThat(branch.proposed(new FileName("nowhere.topic"), ""))
        .isEqualTo(new FileName("nowhere.topic"));
  }

  @Test
  void whatIsTakenBecomesADraftThatIsShown() {
    FileName known = new FileName("ecomm/users.view");
    String before = requireNonNull(branch.text(known));
    branch.take(known, before, before + "# mine\n");
    branch.take(new FileName("fresh.view"), null, "table_name: fresh\n");
    bench.untilWritten();
    assertThat(branch.text(known)).isEqualTo(before + "# mine\n");
    assertThat(project().text(new FileName("fresh.view"))).isEqualTo("table_name: fresh\n");
    assertThat(requireNonNull(bench.documents.active()).name())
        .isEqualTo(new FileName("fresh.view"));
    assertThat(shown).hasSize(2);

    branch.take(known, before, "late\n");
    assertThat(branch.text(known)).isEqualTo(before + "# mine\n");
  }
}
