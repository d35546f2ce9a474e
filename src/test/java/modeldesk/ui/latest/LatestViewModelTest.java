package modeldesk.ui.latest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two users on one server: one has drafts, the other writes straight to Omni.
final class LatestViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private BehindDrafts behind;
  private LatestViewModel model;
  private List<FileName> merging = List.of();

  @BeforeEach
  void open() {
    bench = new Bench(home);
    behind = new BehindDrafts(bench.session, bench.documents, bench.texts, bench.background);
    model = new LatestViewModel(bench.session, behind, bench.notices);
    model.onMerge(names -> merging = names);
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
    bench.window.until(() -> draft(name) != null);
    return document;
  }

  private @Nullable Draft draft(FileName name) {
    return requireNonNull(bench.session.project()).drafts().get(name);
  }

  private ModelFile onServer(FileName name) throws ApiException {
    return requireNonNull(bench.api.file(target, name));
  }

  private String said() {
    return bench.notices.all().isEmpty() ? "" : bench.notices.all().getLast().text();
  }

  private void untilSaid(String sentence) {
    bench.window.until(() -> said().equals(sentence));
  }

  @Test
  void whereNothingChangedThatIsSaid() {
    type(API, "# mine\n");
    model.getLatest();
    untilSaid("Nothing new on fix/topics.");
    assertThat(behind.all()).isEmpty();
  }

  @Test
  void aFileWithoutADraftIsReplacedAlsoInItsEditor() throws Exception {
    Document document = requireNonNull(bench.documents.open(API));
    bench.someoneWrites(target, API, onServer(API).text() + "hidden: true\n");
    model.getLatest();
    untilSaid("1 file was changed on fix/topics.");
    assertThat(document.text()).contains("hidden: true\n");
    assertThat(document.isDraft()).isFalse();
  }

  @Test
  void changesOfDifferentKeysAreMergedAsOneStepAndTheDraftStandsOnTheNewFile() throws Exception {
    Document document = type(RETURNS, "description: Mine\n");
    bench.someoneWrites(target, RETURNS, onServer(RETURNS).text() + "hidden: true\n");
    model.getLatest();
    untilSaid("1 file was changed on fix/topics; 1 draft was merged by key.");
    bench.untilWritten();
    assertThat(document.text()).contains("description: Mine\n", "hidden: true\n");
    Draft kept = bench.onDisk(target).getFirst();
    assertThat(kept.text()).contains("description: Mine\n", "hidden: true\n");
    assertThat(kept.baseText()).isEqualTo(onServer(RETURNS).text());
    assertThat(kept.baseChecksum()).isEqualTo(onServer(RETURNS).checksum());
    assertThat(behind.all()).isEmpty();
  }

  @Test
  void aDraftWithoutATabIsMergedToo() throws Exception {
    bench.documents.close(type(RETURNS, "description: Mine\n"));
    bench.someoneWrites(target, RETURNS, onServer(RETURNS).text() + "hidden: true\n");
    model.getLatest();
    untilSaid("1 file was changed on fix/topics; 1 draft was merged by key.");
    bench.untilWritten();
    assertThat(bench.draftText(target, "returns.topic"))
        .contains("description: Mine\n", "hidden: true\n");
    assertThat(bench.documents.open()).isEmpty();
  }

  @Test
  void aKeyChangedOnBothSidesNeedsTheUserAndLeavesTheDraftAsItWas() throws Exception {
    Document document = type(RETURNS, "description: Mine\n");
    String before = document.text();
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS).text());
    bench.someoneWrites(target, API, onServer(API).text() + "hidden: true\n");
    model.getLatest();
    untilSaid("2 files were changed on fix/topics; 1 needs you.");
    assertThat(document.text()).isEqualTo(before);
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    assertThat(merging).containsExactly(RETURNS);

    model.getLatest();
    untilSaid("Nothing new on fix/topics; 1 draft still needs you.");
  }

  @Test
  void newerFilesThatArriveByThemselvesLeaveDraftsAloneAndSayWhichAreBehind() throws Exception {
    Document document = type(RETURNS, "description: Mine\n");
    String before = document.text();
    bench.someoneWrites(target, RETURNS, onServer(RETURNS).text() + "hidden: true\n");
    bench.session.reload();
    untilSaid(
        "1 draft is behind fix/topics: returns.topic. Your drafts are kept; merge it before you"
            + " push.");
    assertThat(document.text()).isEqualTo(before);
    assertThat(requireNonNull(bench.session.project()).isBehind(RETURNS)).isTrue();
  }

  @Test
  void theNoticeIsNotShownAgainForEveryKeyAndGoesWhenNothingIsBehind() throws Exception {
    type(RETURNS, "description: Mine\n");
    bench.someoneWrites(target, RETURNS, onServer(RETURNS).text() + "hidden: true\n");
    bench.session.reload();
    bench.window.until(() -> said().startsWith("1 draft is behind"));
    Notice notice = bench.notices.all().getLast();
    type(RETURNS, "# more\n");
    bench.window.until(() ->
        !behind.all().isEmpty()
            && requireNonNull(behind.all().getFirst().draft().text()).startsWith("# more"));
    assertThat(bench.notices.all()).containsExactly(notice);

    bench.texts.discard(RETURNS);
    bench.window.until(() -> behind.all().isEmpty());
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void whatOmniOnlyWroteAnewMovesTheDraftOnTopInSilence() throws Exception {
    String text = "base_view: ecomm__returns\nlabel: \"Returned\"\n";
    bench.someoneWrites(target, RETURNS, text);
    bench.session.reload();
    bench.window.until(() ->
        requireNonNull(requireNonNull(bench.session.project()).snapshot().file(RETURNS))
            .text()
            .contains("Returned"));
    Document document = type(RETURNS, "description: Mine\n");
    String mine = document.text();
    bench.someoneWrites(target, RETURNS, "label: Returned\n\nbase_view: 'ecomm__returns'\n");
    bench.session.reload();
    bench.window.until(() -> {
      Draft now = draft(RETURNS);
      return now != null && !requireNonNull(now.baseText()).startsWith(text);
    });
    assertThat(requireNonNull(draft(RETURNS)).baseChecksum())
        .isEqualTo(onServer(RETURNS).checksum());
    assertThat(document.text()).isEqualTo(mine);
    assertThat(requireNonNull(bench.session.project()).isBehind(RETURNS)).isFalse();
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void draftsThatWereOvertakenWhileNothingWasOpenAreFoundOnOpening() throws Exception {
    type(RETURNS, "description: Mine\n");
    bench.untilWritten();
    bench.open(bench.shared());
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + onServer(RETURNS).text());
    bench.open(target);
    bench.window.until(() -> said().startsWith("1 draft is behind fix/topics"));
    assertThat(behind.all())
        .singleElement()
        .satisfies(d -> assertThat(d.merge().isClean()).isFalse());
  }

  @Test
  void aFetchThatFailsKeepsDraftsFilesAndWhatIsTyped() throws Exception {
    for (Faults.Fault fault :
        List.of(Faults.SERVER_ERROR, new Faults.Fault.CutAfter(), Faults.FORBIDDEN)) {
      Document document = type(RETURNS, "description: Mine\n");
      String mine = document.text();
      Object files = requireNonNull(bench.session.project()).snapshot();
      bench.server.faults().next(20, "GET", "/api/v1/models/", fault);
      model.getLatest();
      bench.window.until(() -> said().startsWith("The files could not be fetched again."));
      assertThat(document.text()).isEqualTo(mine);
      assertThat(requireNonNull(bench.session.project()).snapshot()).isEqualTo(files);
      assertThat(bench.draftText(target, "returns.topic")).isEqualTo(mine);
      bench.server.faults().clear();
      Notice.Action again = requireNonNull(bench.notices.all().getLast().action());
      assertThat(again.label()).isEqualTo("Try again");
      again.run().run();
      bench.window.until(() -> said().startsWith("Nothing new"));
      bench.texts.discard(RETURNS);
      bench.untilWritten();
      bench.notices.all().clear();
    }
  }

  @Test
  void theCheckBeforeAPushEndsWhetherOmniAnswersOrNot() {
    int[] ended = new int[1];
    model.check(() -> ended[0]++);
    bench.window.until(() -> ended[0] == 1);
    bench.server.faults().next(20, "GET", "/api/v1/models/", Faults.SERVER_ERROR);
    model.check(() -> ended[0]++);
    bench.window.until(() -> ended[0] == 2);
    assertThat(ended[0]).isEqualTo(2);
  }
}
