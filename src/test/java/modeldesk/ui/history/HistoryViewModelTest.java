package modeldesk.ui.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.text.Diff;
import modeldesk.text.Edits;
import modeldesk.ui.code.KeysViewModel;
import modeldesk.ui.history.HistoryViewModel.Scope;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import modeldesk.yaml.YamlPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName FRESH = new FileName("fresh.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private HistoryViewModel model;
  private String fetched = "";
  private int shows;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    target = bench.branch("test/history");
    begin();
  }

  private void begin() {
    model =
        new HistoryViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.versions,
            bench.notices,
            bench.background,
            bench.clock);
    model.onShow(() -> shows++);
    model.watch(true);
    bench.open(target);
    fetched = requireNonNull(requireNonNull(bench.session.project()).text(API));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void write(FileName file, String text) {
    Document document = requireNonNull(bench.documents.open(file));
    document.port().apply(Edits.between(document.text(), text));
    settle();
  }

  private void type(FileName file, String text) {
    bench.type(file, text);
    settle();
  }

  private void discard(FileName file) {
    bench.texts.discard(file);
    settle();
  }

  /// Everything is on disk, and the window knows it.
  private void settle() {
    bench.documents.keepAll();
    bench.untilWritten();
    bench.window.drain();
  }

  private List<String> listed() {
    return model.rows().stream().map(row -> row.version().kind() + " " + row.name().key()).toList();
  }

  private void untilListed(String... rows) {
    bench.window.until(() -> listed().equals(List.of(rows)));
  }

  private void choose(int... rows) {
    model.select(Arrays.stream(rows).mapToObj(i -> model.rows().get(i)).toList());
  }

  private HistoryDiff compared() {
    bench.window.until(() -> model.diffProperty().get() != null && settled());
    return requireNonNull(model.diffProperty().get());
  }

  private boolean settled() {
    return !model.fileReasonProperty().get().equals("The version is being read.");
  }

  private String shown(FileName file) {
    return requireNonNull(bench.documents.find(file)).text();
  }

  private List<String> said() {
    return bench.notices.all().stream().map(Notice::text).toList();
  }

  @Test
  void listsTheVersionsOfTheFileInFrontTheNewestFirst() {
    type(API, "# one\n");
    discard(API);
    type(API, "# two\n");
    bench.clock.pass(Duration.ofMinutes(5));
    type(API, "# three\n");
    type(RETURNS, "# other\n");
    discard(RETURNS);
    untilListed("DISCARDED returns.topic");
    bench.documents.open(API);
    untilListed("DRAFT api.topic", "DISCARDED api.topic");
    assertThat(model.titleProperty().get()).isEqualTo("2 versions of api.topic");
    assertThat(model.emptinessProperty().get()).isEmpty();
  }

  @Test
  void allFilesAreListedAndNarrowedByNameAndByWhatBecameOfThem() {
    type(API, "# one\n");
    discard(API);
    type(RETURNS, "# two\n");
    bench.clock.pass(Duration.ofMinutes(5));
    type(RETURNS, "# three\n");
    model.scopeProperty().set(Scope.ALL);
    untilListed("DRAFT returns.topic", "DISCARDED api.topic");
    assertThat(model.titleProperty().get()).isEqualTo("2 versions");
    model.filterProperty().set(" API ");
    assertThat(listed()).containsExactly("DISCARDED api.topic");
    model.filterProperty().set("draft");
    assertThat(listed()).containsExactly("DRAFT returns.topic");
    model.filterProperty().set("nowhere");
    assertThat(model.emptinessProperty().get()).isEqualTo("No version matches “nowhere”.");
  }

  @Test
  void saysWhyThereIsNothingToSee() {
    bench.window.until(() -> !model.emptinessProperty().get().isEmpty());
    assertThat(model.emptinessProperty().get())
        .isEqualTo("Open a file to see its earlier texts, or choose All files.");
    bench.documents.open(API);
    bench.window.until(() -> model.emptinessProperty().get().contains("api.topic"));
    assertThat(model.emptinessProperty().get())
        .startsWith("No earlier text of api.topic is kept yet.");
    model.scopeProperty().set(Scope.ALL);
    assertThat(model.emptinessProperty().get()).startsWith("No earlier texts are kept yet.");
  }

  @Test
  void aHistoryThatCannotBeReadIsSaidAndReadAgain() throws Exception {
    type(API, "# one\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    Path index;
    try (var files = Files.walk(home.resolve("data/playground/history/models"))) {
      index = files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
    Path away = index.resolveSibling("away");
    Files.move(index, away);
    Files.createDirectory(index);
    model.retry();
    bench.window.until(() -> model.failedProperty().get());
    assertThat(model.rows()).isEmpty();
    assertThat(model.emptinessProperty().get()).startsWith("The history could not be read. ");
    Files.delete(index);
    Files.move(away, index);
    model.retry();
    untilListed("DISCARDED api.topic");
    assertThat(model.failedProperty().get()).isFalse();
  }

  @Test
  void nothingIsReadWhileNobodyLooks() {
    model.watch(false);
    type(API, "# one\n");
    discard(API);
    bench.window.drain();
    assertThat(model.rows()).isEmpty();
    model.watch(true);
    untilListed("DISCARDED api.topic");
  }

  @Test
  void anotherBranchHasItsOwnHistory() {
    type(API, "# one\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    bench.open(bench.branch("test/other"));
    model.scopeProperty().set(Scope.ALL);
    assertThat(model.rows()).isEmpty();
    bench.open(target);
    untilListed("DISCARDED api.topic");
  }

  @Test
  void countsTheLinesBetweenAVersionAndNowAndAgainWhenNowChanges() {
    type(API, "# one\n# two\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    HistoryRow row = model.rows().getFirst();
    model.count(row);
    bench.window.until(() -> row.countProperty().get() != null);
    assertThat(row.countProperty().get()).isEqualTo(new Diff.Count(0, 2));
    type(API, "# two\n");
    bench.window.until(() -> !new Diff.Count(0, 2).equals(row.countProperty().get()));
    assertThat(row.countProperty().get()).isEqualTo(new Diff.Count(0, 1));
  }

  @Test
  void oneVersionIsComparedWithNow() {
    type(API, "# one\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    choose(0);
    HistoryDiff diff = compared();
    assertThat(diff.leftTitle()).startsWith("api.topic · Discarded, ");
    assertThat(diff.rightTitle()).isEqualTo("api.topic · now, as fetched");
    assertThat(diff.comparison().removed()).isEqualTo(1);
    assertThat(diff.comparison().added()).isZero();
    type(API, "# now\n");
    bench.window.until(() -> requireNonNull(model.diffProperty().get()).comparison().added() == 1);
    assertThat(requireNonNull(model.diffProperty().get()).rightTitle())
        .isEqualTo("api.topic · now, a draft on this computer");
  }

  @Test
  void twoVersionsAreComparedTheOlderOnTheLeft() {
    type(API, "# one\n");
    discard(API);
    bench.clock.pass(Duration.ofMinutes(1));
    type(API, "# one\n# two\n");
    discard(API);
    untilListed("DISCARDED api.topic", "DISCARDED api.topic");
    choose(0, 1);
    HistoryDiff diff = compared();
    assertThat(diff.comparison().added()).isEqualTo(1);
    assertThat(diff.comparison().removed()).isZero();
    assertThat(model.fileReasonProperty().get()).isEqualTo("Choose one version.");
    assertThat(model.keysReasonProperty().get()).isEqualTo("Choose one version.");
  }

  @Test
  void moreThanTwoAreNotCompared() {
    for (String text : List.of("# one\n", "# two\n", "# three\n")) {
      type(API, text);
      discard(API);
    }
    bench.window.until(() -> model.rows().size() == 3);
    assertThat(model.hintProperty().get()).startsWith("Choose a version to compare");
    choose(0, 1, 2);
    assertThat(model.diffProperty().get()).isNull();
    assertThat(model.hintProperty().get()).startsWith("Choose one version or two");
  }

  @Test
  void aTextThatIsGoneIsSaid() throws Exception {
    type(API, "# one\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    try (var files = Files.walk(home.resolve("data/playground/history/texts"))) {
      files.filter(Files::isRegularFile).forEach(HistoryViewModelTest::delete);
    }
    choose(0);
    bench.window.until(() -> settled());
    assertThat(model.hintProperty().get())
        .isEqualTo("The text of this version is not in the history any more.");
    assertThat(model.fileReasonProperty().get()).isEqualTo(model.hintProperty().get());
    model.restoreFile();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void oneChangeOfAVersionIsTakenOverBesideWhatIsThereNow() throws Exception {
    write(API, "# one\n" + fetched + "# two\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    choose(0);
    compared();
    assertThat(model.changeReasonProperty().get()).isEmpty();

    model.take(2);
    settle();

    assertThat(requireNonNull(bench.session.project()).text(API)).isEqualTo(fetched + "# two\n");
    bench.window.until(
        () -> requireNonNull(model.diffProperty().get()).comparison().changeCount() == 1);
  }

  @Test
  void restoringAFileIsAnEditThatStaysADraftAndKeepsWhatWasThere() throws Exception {
    type(API, "# one\n");
    discard(API);
    type(API, "# now\n");
    untilListed("DISCARDED api.topic");
    choose(0);
    compared();
    model.restoreFile();
    assertThat(shown(API)).isEqualTo("# one\n" + fetched);
    settle();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo("# one\n" + fetched);
    assertThat(requireNonNull(bench.api.file(target, API)).text()).isEqualTo(fetched);
    assertThat(said()).last().asString().startsWith("api.topic says again what it said until ");
    untilListed("DRAFT api.topic", "DISCARDED api.topic");
    assertThat(bench.versions.text(model.rows().getFirst().version()))
        .isEqualTo("# now\n" + fetched);
    bench.window.until(() -> model.fileReasonProperty().get().equals("The file says this now."));
    assertThat(model.keysReasonProperty().get()).isEqualTo("The file says this now.");
  }

  @Test
  void aFileThatIsGoneBeginsAgainAsADraft() throws Exception {
    bench.window.until(() -> bench.session.snapshots().fetchedAt(target.place()) != null);
    String returns = requireNonNull(requireNonNull(bench.session.project()).text(RETURNS));
    bench.api.delete(target, RETURNS, null);
    bench.session.reload();
    model.showFile(RETURNS);
    untilListed("FETCHED returns.topic");
    choose(0);
    assertThat(compared().rightTitle()).isEqualTo("returns.topic · not there now");
    assertThat(model.keysReasonProperty().get())
        .isEqualTo("The file is not there now. Restore it whole.");
    model.restoreFile();
    assertThat(shown(RETURNS)).isEqualTo(returns);
    settle();
    assertThat(requireNonNull(requireNonNull(bench.session.project()).drafts().get(RETURNS)).kind())
        .isEqualTo(Draft.Kind.NEW);
    assertThat(said()).last().asString().startsWith("returns.topic is there again as a draft");
  }

  @Test
  void aFileMarkedForDeletionIsRestoredOnTopOfWhatOmniHolds() {
    type(RETURNS, "# mine\n");
    String mine = shown(RETURNS);
    bench.texts.delete(RETURNS);
    settle();
    model.showFile(RETURNS);
    untilListed("DISCARDED returns.topic");
    choose(0);
    compared();
    model.restoreFile();
    settle();
    Draft draft = requireNonNull(bench.onDisk(target).getFirst());
    assertThat(draft.text()).isEqualTo(mine);
    assertThat(draft.kind()).isEqualTo(Draft.Kind.CHANGED);
  }

  @Test
  void aNewFileThatWasDiscardedIsRestored() {
    bench.drafts.create(FRESH, "base_view: users\n");
    discard(FRESH);
    model.scopeProperty().set(Scope.ALL);
    untilListed("DISCARDED fresh.topic");
    choose(0);
    compared();
    model.restoreFile();
    settle();
    assertThat(bench.draftText(target, "fresh.topic")).isEqualTo("base_view: users\n");
  }

  @Test
  void theChosenKeysOfAVersionAreRestored() {
    write(API, "label: Old\nbase_view: users\ndescription: Old words\n");
    discard(API);
    write(API, "label: New # kept\nbase_view: users\ndescription: New words\n");
    untilListed("DISCARDED api.topic");
    choose(0);
    compared();
    model.restoreKeys();
    bench.window.until(() -> model.keysProperty().get() != null);
    KeysViewModel keys = requireNonNull(model.keysProperty().get());
    assertThat(keys.all().stream().map(change -> change.path().last()))
        .containsExactly("label", "description");
    assertThat(keys.reasonProperty().get()).isEqualTo("Choose at least one key.");
    keys.choose(YamlPath.of("description"), true);
    assertThat(keys.applyLabelProperty().get()).isEqualTo("Restore 1 key");
    bench.window.until(() -> keys.reasonProperty().get().isEmpty());
    keys.apply();
    assertThat(model.keysProperty().get()).isNull();
    assertThat(shown(API))
        .isEqualTo("label: New # kept\nbase_view: users\ndescription: Old words\n");
    assertThat(requireNonNull(keys.previewProperty().get()).changeCount()).isEqualTo(1);
    settle();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(shown(API));
    assertThat(said()).last().asString().startsWith("The chosen keys of api.topic are again");
    untilListed("DRAFT api.topic", "DISCARDED api.topic");
  }

  @Test
  void keysAreNotRestoredIntoATextThatChangedMeanwhile() {
    write(API, "label: Old\nbase_view: users\n");
    discard(API);
    write(API, "label: New\nbase_view: users\n");
    untilListed("DISCARDED api.topic");
    choose(0);
    compared();
    model.restoreKeys();
    bench.window.until(() -> model.keysProperty().get() != null);
    KeysViewModel keys = requireNonNull(model.keysProperty().get());
    bench.window.until(() -> keys.reasonProperty().get().isEmpty());
    write(API, "label: Newer\nbase_view: users\n");
    keys.apply();
    assertThat(shown(API)).isEqualTo("label: Newer\nbase_view: users\n");
    assertThat(said()).last().asString().startsWith("api.topic was changed meanwhile");
  }

  @Test
  void saysWhyNoKeysCanBeRestored() {
    write(API, "label: a\nlabel: b\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    choose(0);
    compared();
    assertThat(model.keysReasonProperty().get())
        .startsWith("The two texts cannot be compared key by key");
    assertThat(model.fileReasonProperty().get()).isEmpty();
    type(API, "# only a comment\n");
    discard(API);
    bench.window.until(() -> model.rows().size() == 2);
    choose(0);
    compared();
    assertThat(model.keysReasonProperty().get()).startsWith("No key differs");
  }

  @Test
  void aTargetThatCannotBeEditedSaysSo() throws Exception {
    type(API, "# one\n");
    discard(API);
    untilListed("DISCARDED api.topic");
    choose(0);
    compared();
    assertThat(model.fileReasonProperty().get()).isEmpty();
    bench.session.lost(target);
    assertThat(model.fileReasonProperty().get()).isEqualTo(bench.session.readOnlyReason());
    assertThat(model.keysReasonProperty().get()).isEqualTo(bench.session.readOnlyReason());
    model.restoreFile();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  @Test
  void somebodyElsesTextIsInTheHistoryAfterAFetch() throws Exception {
    bench.window.until(() -> bench.session.snapshots().fetchedAt(target.place()) != null);
    bench.documents.open(API);
    bench.someoneWrites(target, API, "base_view: users\n");
    bench.session.reload();
    untilListed("FETCHED api.topic");
    assertThat(model.rows().getFirst().version().kind()).isEqualTo(History.Kind.FETCHED);
  }

  @Test
  void whatWasDiscardedIsOneClickAway() {
    type(API, "# one\n");
    discard(API);
    type(RETURNS, "# two\n");
    model.scopeProperty().set(Scope.ALL);
    model.discarded(List.of(API));
    Notice notice = bench.notices.all().getLast();
    assertThat(notice.text())
        .isEqualTo("The draft of api.topic is discarded. Its text stays in the history.");
    requireNonNull(notice.action()).run().run();
    untilListed("DISCARDED api.topic");
    assertThat(shows).isEqualTo(1);
    model.discarded(List.of(API, RETURNS));
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    assertThat(model.scopeProperty().get()).isEqualTo(Scope.ALL);
  }
}
