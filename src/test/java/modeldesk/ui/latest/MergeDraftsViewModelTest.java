package modeldesk.ui.latest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.lang.SyntaxCheck;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.latest.KeyDecision.Answer;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.yaml.YamlChoice.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two users on one server: one has drafts and merges them, the other writes straight to Omni.
final class MergeDraftsViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private BehindDrafts behind;
  private MergeDraftsViewModel model;
  private int ended;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    behind = new BehindDrafts(bench.session, bench.documents, bench.texts, bench.background);
    model =
        new MergeDraftsViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            behind,
            bench.notices,
            SyntaxCheck::of,
            bench.background,
            Clock.systemUTC());
    target = bench.branch("fix/topics");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Document type(FileName name, String text) {
    Document document = bench.type(name, text);
    bench.documents.keepAll();
    bench.untilWritten();
    return document;
  }

  private @Nullable Draft draft(FileName name) {
    return requireNonNull(bench.session.project()).drafts().get(name);
  }

  private String onServer(FileName name) throws ApiException {
    ModelFile file = bench.api.file(target, name);
    return file == null ? "" : file.text();
  }

  private void fetch(int drafts) {
    boolean[] there = new boolean[1];
    bench.session.reload(fetched -> there[0] = true);
    bench.window.until(() -> there[0] && behind.all().size() == drafts);
  }

  private void show(int count) {
    fetch(count);
    model.open(List.of(), () -> ended++);
    bench.window.until(() -> model.showingProperty().get());
  }

  private void keep() {
    model.keep();
    bench.window.until(() -> !model.showingProperty().get());
    bench.untilWritten();
  }

  @Test
  void everythingIsDecidedBeforeItCanBeKeptAndThenItIsOneUndoableStep() throws Exception {
    Document document = type(RETURNS, "description: Mine\n");
    String mine = document.text();
    bench.someoneWrites(
        target, RETURNS, "description: Theirs\n" + onServer(RETURNS) + "hidden: true\n");
    show(1);
    assertThat(model.titleProperty().get()).isEqualTo("1 key changed on both sides");
    assertThat(model.subtitleProperty().get()).endsWith("1 other key merged without asking");
    assertThat(model.progressProperty().get()).isEqualTo("0 of 1 done");
    assertThat(model.unavailableProperty().get()).isEqualTo("1 key is still to decide.");
    model.keep();
    bench.window.drain();
    assertThat(model.showingProperty().get()).isTrue();
    assertThat(document.text()).isEqualTo(mine);

    model.choose(Side.THEIRS);
    assertThat(model.progressProperty().get()).isEqualTo("1 of 1 done");
    assertThat(model.sentence(model.decisions().getFirst())).isEqualTo("returns.topic · theirs");
    keep();
    long revision = document.revision();
    assertThat(document.text()).contains("description: Theirs\n", "hidden: true\n");
    assertThat(revision).isEqualTo(2);
    assertThat(behind.all()).isEmpty();
    assertThat(bench.onDisk(target)).isEmpty();
    assertThat(onServer(RETURNS)).doesNotContain("Mine");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void whatIsCombinedByHandBecomesTheDraftOnTopOfWhatOmniHolds() throws Exception {
    type(RETURNS, "description: Mine\n");
    String theirs = "description: Theirs\n" + onServer(RETURNS);
    bench.someoneWrites(target, RETURNS, theirs);
    show(1);
    MergingFile file = model.files().getFirst();
    int at = file.text().indexOf("Mine");
    model.edited(file, Edits.of(Edit.insert(at, "Theirs and ")));
    assertThat(model.decisions().getFirst().answer()).isEqualTo(Answer.BY_HAND);
    assertThat(model.unavailableProperty().get()).isEmpty();
    keep();
    Draft kept = bench.onDisk(target).getFirst();
    assertThat(kept.text()).startsWith("description: Theirs and Mine\n");
    assertThat(kept.baseText()).isEqualTo(onServer(RETURNS));
  }

  @Test
  void severalFilesAreDecidedInOneView() throws Exception {
    bench.documents.close(type(API, "# mine\n"));
    type(RETURNS, "description: Mine\n");
    bench.someoneWrites(target, API, onServer(API) + "hidden: true\n");
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS));
    show(2);
    assertThat(model.files()).extracting(MergingFile::name).containsExactly(API, RETURNS);
    assertThat(model.decisions()).extracting(KeyDecision::file).containsExactly(RETURNS);
    assertThat(model.taken()).extracting(model::path).containsExactly("hidden");
    model.choose(Side.MINE);
    keep();
    assertThat(behind.all()).isEmpty();
    assertThat(bench.draftText(target, "api.topic")).contains("# mine\n", "hidden: true\n");
    assertThat(bench.draftText(target, "returns.topic")).contains("description: Mine\n");
  }

  @Test
  void decidingLaterKeepsTheDraftAndWhatWasDecided() throws Exception {
    Document document = type(RETURNS, "description: Mine\n");
    String mine = document.text();
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS));
    show(1);
    model.choose(Side.THEIRS);
    model.later();
    bench.untilWritten();
    assertThat(document.text()).isEqualTo(mine);
    assertThat(bench.draftText(target, "returns.topic")).isEqualTo(mine);
    assertThat(ended).isEqualTo(1);
    model.open(List.of(RETURNS), () -> {});
    bench.window.until(() -> model.showingProperty().get());
    assertThat(model.decisions().getFirst().answer()).isEqualTo(Answer.THEIRS);
  }

  @Test
  void whatChangesInOmniMeanwhileIsMergedAnewAndNothingDecidedIsLost() throws Exception {
    type(RETURNS, "description: Mine\n");
    String theirs = "description: Theirs\n" + onServer(RETURNS);
    bench.someoneWrites(target, RETURNS, theirs);
    show(1);
    model.choose(Side.MINE);
    MergingFile before = model.files().getFirst();
    model.edited(before, Edits.of(Edit.insert(0, "# by hand\n")));
    bench.someoneWrites(target, RETURNS, theirs + "hidden: true\n");
    bench.session.reload();
    bench.window.until(() -> !model.files().contains(before));
    assertThat(model.statusProperty().get())
        .isEqualTo(
            "returns.topic changed meanwhile and was merged anew. What you decided and wrote is"
                + " still here.");
    assertThat(model.files().getFirst().text())
        .startsWith("# by hand\n")
        .contains("description: Mine\n", "hidden: true\n");
    keep();
    assertThat(bench.draftText(target, "returns.topic"))
        .startsWith("# by hand\n")
        .contains("description: Mine\n", "hidden: true\n");
  }

  @Test
  void whatIsTypedInTheEditorBehindIsNotOverwritten() throws Exception {
    Document document = type(RETURNS, "description: Mine\n");
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS));
    show(1);
    model.choose(Side.MINE);
    MergingFile before = model.files().getFirst();
    document.port().apply(Edits.of(Edit.insert(0, "# typed behind\n")));
    model.keep();
    bench.window.until(() -> !model.files().contains(before));
    assertThat(model.showingProperty().get()).isTrue();
    assertThat(document.text()).startsWith("# typed behind\ndescription: Mine\n");
    assertThat(model.files().getFirst().text()).startsWith("# typed behind\n");
  }

  @Test
  void aFileThatIsGoneInOmniIsKeptOrGivenUp() throws Exception {
    type(API, "# mine\n");
    bench.api.delete(target, API, null);
    show(1);
    assertThat(model.titleProperty().get()).isEqualTo("1 file is gone on one side");
    model.choose(Side.BASE);
    assertThat(model.unavailableProperty().get()).isNotEmpty();
    model.choose(Side.MINE);
    keep();
    Draft kept = bench.onDisk(target).getFirst();
    assertThat(kept.kind()).isEqualTo(Draft.Kind.NEW);
    assertThat(kept.text()).startsWith("# mine\n");
  }

  @Test
  void aFileThatOthersChangedAndThisDraftDeletesCanBeKept() throws Exception {
    bench.texts.delete(RETURNS);
    bench.untilWritten();
    bench.someoneWrites(target, RETURNS, onServer(RETURNS) + "hidden: true\n");
    show(1);
    model.choose(Side.THEIRS);
    keep();
    assertThat(draft(RETURNS)).isNull();
    assertThat(requireNonNull(bench.documents.open(RETURNS)).text()).contains("hidden: true\n");
  }

  @Test
  void theThreeSidesAndTheCheckFollowTheKeyOnScreen() throws Exception {
    type(RETURNS, "description: Mine\n");
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS));
    show(1);
    bench.window.until(() ->
        model.sight().sidesProperty().get() != null && model.sight().checkProperty().get() != null);
    ThreeSides sides = requireNonNull(model.sight().sidesProperty().get());
    assertThat(sides.mine()).isNotNull();
    assertThat(sides.theirs()).isNotNull();
    assertThat(requireNonNull(model.sight().checkProperty().get()))
        .isEqualTo(new ResultCheck(true, 0));
    MergingFile file = model.files().getFirst();
    model.edited(file, Edits.of(Edit.insert(0, "label: 'x\n")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.window.until(() -> !requireNonNull(model.sight().checkProperty().get()).parses());
    assertThat(requireNonNull(model.sight().checkProperty().get()).fresh()).isPositive();
  }

  @Test
  void openingAnotherBranchLeavesTheMergeForLater() throws Exception {
    type(RETURNS, "description: Mine\n");
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS));
    show(1);
    bench.open(bench.shared());
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(bench.draftText(target, "returns.topic")).startsWith("description: Mine\n");
  }
}
