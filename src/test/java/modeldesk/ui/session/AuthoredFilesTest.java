package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException;
import modeldesk.api.YamlWrite;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuthoredFilesTest {
  @TempDir Path home;
  private Bench bench;
  private AuthoredFiles authored;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    authored = new AuthoredFiles(bench.session, bench.api, bench.background);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private void open(Target target) {
    bench.open(target);
    if (target.mode() == Mode.COMBINED) {
      bench.window.until(() -> authored.knownProperty().get() != null);
    }
  }

  private List<String> schemaOnly() {
    return Objects.requireNonNull(bench.session.project()).names().stream()
        .filter(authored::isSchemaOnly)
        .map(FileName::key)
        .toList();
  }

  @Test
  void viewsThatNobodyWroteAreKnown() {
    open(bench.shared());
    assertThat(schemaOnly())
        .containsExactly("ecomm/tmp_order_audit.view", "marketing/newsletters.view");
  }

  @Test
  void whatTheBranchWroteCountsToo() throws ApiException {
    Target branch = bench.branch("fix/audit");
    bench.api.write(
        branch.with(Mode.EXTENSION),
        new YamlWrite(
            new FileName("ecomm__tmp_order_audit.view"), "label: Audit\n", null, "Label it"));
    open(branch);
    assertThat(schemaOnly()).containsExactly("marketing/newsletters.view");
  }

  @Test
  void inExtensionNothingIsSchemaOnly() {
    open(bench.shared());
    open(bench.shared().with(Mode.EXTENSION));
    assertThat(schemaOnly()).isEmpty();
  }

  @Test
  void untilItIsKnownEveryFileCountsAsWritten() {
    bench.open(bench.shared());
    assertThat(schemaOnly()).isEmpty();
  }
}
