package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import modeldesk.model.Branch;
import modeldesk.model.Ignored;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IgnoredStoreTest {
  private static final String HOST = "acme.omniapp.co";
  private static final Ignored IDS =
      new Ignored(
          "practice-shown-id",
          "orders.view,dimensions,id",
          "Support asks for “the number” 🙂",
          Instant.parse("2026-03-04T14:46:10Z"));

  @TempDir Path home;
  private IgnoredStore store;
  private Target branch;
  private Path file;

  @BeforeEach
  void open() {
    store = new IgnoredStore(AppFolders.under(home));
    Model model = new Model("m1", "Shop", ModelKind.SHARED, null, "c1", null, null, null);
    branch = new Target(model, new Branch("b1", "fix"), Mode.COMBINED);
    Path drafts = AppFolders.under(home).ofHost(HOST).resolve("drafts");
    file = drafts.resolve("m1").resolve("b1").resolve("ignored.json");
  }

  @Test
  void givesBackWhatWasSavedInEveryModeOfTheBranchOnly() throws Exception {
    store.save(HOST, branch, List.of(IDS));
    assertThat(store.load(HOST, branch.with(Mode.EXTENSION)).ignored()).containsExactly(IDS);
    assertThat(store.load(HOST, new Target(branch.model(), null, Mode.COMBINED)).ignored())
        .isEmpty();
    assertThat(store.load("other.omniapp.co", branch).ignored()).isEmpty();
    assertThat(Files.readString(file)).contains("Support asks for “the number” 🙂");
  }

  @Test
  void isNoFileWhenNothingIsIgnored() throws Exception {
    store.save(HOST, branch, List.of(IDS));
    store.save(HOST, branch, List.of());
    assertThat(file).doesNotExist();
    assertThat(store.load(HOST, branch).ignored()).isEmpty();
  }

  @Test
  void isNoDraft() throws Exception {
    store.save(HOST, branch, List.of(IDS));
    DraftStore drafts = new DraftStore(AppFolders.under(home));
    assertThat(drafts.places(HOST)).isEmpty();
    assertThat(drafts.load(HOST, branch).drafts()).isEmpty();
  }

  @Test
  void leavesOutWhatSaysNothingAndTakesWhatIsMissingAsUnknown() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"ignored\": [null, {\"code\": \"a\"}, {\"code\": \"a\", \"place\": \"b\", \"at\": \"x\"}]}");
    assertThat(store.load(HOST, branch).ignored())
        .containsExactly(new Ignored("a", "b", "", Instant.EPOCH));
  }

  @Test
  void anUnreadableFileIsSetAside() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"ignored\": [");
    IgnoredStore.Loaded loaded = store.load(HOST, branch);
    assertThat(loaded.ignored()).isEmpty();
    assertThat(loaded.setAside()).isNotNull().hasContent("{\"ignored\": [");
    assertThat(file).doesNotExist();
  }
}
