package modeldesk.ui.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import modeldesk.api.ApiException;
import modeldesk.api.RequestBudget;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.store.AppFolders;
import modeldesk.store.PushJournal;
import modeldesk.text.Diff;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.NextPush;
import modeldesk.ui.session.Notice;
import modeldesk.yaml.KeyChange;
import modeldesk.yaml.YamlPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushViewModelTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private PushViewModel model;
  private final List<Ask.Question> questions = new ArrayList<>();
  private int validations;
  private int branches;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    Ask yes =
        (question, confirmed) -> {
          questions.add(question);
          confirmed.run();
        };
    model =
        new PushViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            bench.issues,
            bench.notices,
            yes,
            bench.api,
            RequestBudget.unlimited(),
            new PushJournal(AppFolders.under(home), bench.session.instance().host()),
            bench.messages,
            bench.background,
            Clock.systemUTC(),
            () -> validations++,
            () -> branches++);
    target = bench.branch("test/push");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whereChangesGoByPullRequestTheReceiptLeadsToOne() throws Exception {
    List<String> begun = new ArrayList<>();
    model.onPullRequest(() -> begun.add("pull request"));
    Model ledger = bench.model("Ledger");
    target = new Target(ledger, bench.api.createBranch(ledger, "fix/receipt"), Mode.COMBINED);
    bench.open(target);
    until(() -> bench.session.gitProperty().get() instanceof GitState.Connected);
    FileName name = requireNonNull(bench.session.project()).names().getFirst();
    bench.type(name, "# more\n");
    review();
    model.review().messageProperty().set("More");
    push();

    Notice receipt = bench.notices.all().getLast();
    assertThat(receipt.text())
        .isEqualTo(
            "Pushed 1 file to fix/receipt. The model takes changes by pull request: create one when"
                + " the branch is ready.");
    Notice.Action next = requireNonNull(receipt.action());
    assertThat(next.label()).isEqualTo("Create pull request…");
    next.run().run();
    assertThat(begun).containsExactly("pull request");
  }

  @Test
  void whereChangesAreMergedTheReceiptAsksForNothing() {
    bench.type(API, "# more\n");
    review();
    push();
    assertThat(bench.notices.all().getLast().text()).isEqualTo("Pushed 1 file to test/push.");
    assertThat(requireNonNull(bench.notices.all().getLast().action()).label()).isEqualTo("Receipt");
  }

  @Test
  void aBranchThatSomebodyDeletedStopsThePushKeepsTheDraftsAndStaysToBeRead() throws Exception {
    bench.type(API, "# mine\n");
    bench.type(RETURNS, "# mine\n");
    review();
    bench.api.deleteBranch(target.model().id(), "test/push");
    push();

    assertThat(model.flow().statusProperty().get())
        .isEqualTo(
            "Push stopped after 0 of 2 files: This branch is not in Omni any more: it was merged or"
                + " deleted. Your drafts are kept on this computer; open another branch or the"
                + " shared model. The other 2 are still drafts.");
    assertThat(bench.session.readOnlyReason())
        .startsWith("Branch test/push is not in Omni any more: somebody merged or deleted it.");
    assertThat(bench.onDisk(target)).hasSize(2);
    assertThat(requireNonNull(bench.documents.find(API)).text()).startsWith("# mine");
  }

  private void review() {
    model.open();
    until(() -> model.showingProperty().get());
  }

  private void push() {
    model.push();
    until(() -> model.flow().isRunning());
    until(() -> !model.flow().isRunning());
  }

  private void until(BooleanSupplier condition) {
    bench.window.until(condition);
  }

  private String onServer(FileName name) {
    try {
      ModelFile file = bench.api.file(target, name);
      return file == null ? "" : file.text();
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  private PushRow row(FileName name) {
    return model.review().rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sendsWhatIsTypedThisMomentAndKeepsNoDraft() {
    bench.type(API, "# now\n");
    review();
    assertThat(model.review().titleProperty().get()).isEqualTo("Push 1 file to test/push");
    push();
    bench.untilWritten();
    assertThat(onServer(API)).startsWith("# now\n");
    assertThat(bench.onDisk(target)).isEmpty();
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(bench.notices.all().getLast().text()).isEqualTo("Pushed 1 file to test/push.");
    assertThat(validations).isEqualTo(1);
    assertThat(requireNonNull(bench.documents.find(API)).isDraft()).isFalse();
  }

  @Test
  void aMessageIsOfferedAgainOnceAPushBeganWithIt() {
    bench.type(API, "# now\n");
    review();
    model.review().messageProperty().set("Net sales\nwithout tax ");
    assertThat(model.messages()).isEmpty();
    push();
    assertThat(model.messages()).containsExactly("Net sales\nwithout tax");
    bench.type(API, "# more\n");
    review();
    push();
    assertThat(model.messages()).containsExactly("Net sales\nwithout tax");
  }

  @Test
  void anUntickedFileStaysADraft() {
    bench.type(API, "# a\n");
    bench.type(RETURNS, "# r\n");
    review();
    row(API).tickedProperty().set(false);
    model.review().validateAfterProperty().set(false);
    push();
    bench.untilWritten();
    assertThat(onServer(RETURNS)).startsWith("# r\n");
    assertThat(bench.draftText(target, "api.topic")).startsWith("# a\n");
    assertThat(validations).isZero();
  }

  @Test
  void whatWasLeftOutBeginsUntickedAndTheTicksGoBothWays() {
    bench.type(API, "# a\n");
    bench.type(RETURNS, "# r\n");
    bench.documents.keepAll();
    NextPush nextPush = bench.session.nextPush();
    until(() -> nextPush.countProperty().get() == 2);
    nextPush.send(List.of(API), false);
    review();
    assertThat(row(API).isTicked()).isFalse();
    assertThat(model.review().titleProperty().get()).isEqualTo("Push 1 file to test/push");
    row(API).tickedProperty().set(true);
    row(RETURNS).tickedProperty().set(false);
    assertThat(nextPush.leftOutProperty().get()).containsExactly(RETURNS);
    nextPush.sendAll(false);
    assertThat(row(API).isTicked()).isFalse();
    assertThat(model.review().unavailableProperty().get()).isEqualTo("Tick at least one file.");
  }

  @Test
  void whatWasLeftOutOfAPushIsLeftOutOfTheNextToo() {
    bench.type(API, "# a\n");
    bench.type(RETURNS, "# r\n");
    review();
    row(API).tickedProperty().set(false);
    push();
    model.close();
    review();
    assertThat(model.review().rows()).hasSize(1);
    assertThat(row(API).isTicked()).isFalse();
  }

  @Test
  void aConflictKeepsTheDraftUntilItIsPutOnTop() {
    bench.type(API, "# mine\n");
    review();
    bench.someoneWrites(target, API, "base_view: api\nlabel: Theirs\n");
    push();
    assertThat(row(API).conflict()).isNotNull();
    assertThat(model.showingProperty().get()).isTrue();
    assertThat(model.theirsProperty().get()).isTrue();
    assertThat(model.flow().statusProperty().get())
        .isEqualTo(
            "Pushed 0 of 1 file. 1 file is still a draft on this computer; each file says why.");
    assertThat(model.review().unavailableProperty().get())
        .isEqualTo("Decide about the files in conflict first, or untick them.");
    model.keepMine(row(API));
    until(() -> row(API).conflict() == null);
    assertThat(model.flow().statusProperty().get()).isEmpty();
    push();
    assertThat(onServer(API)).startsWith("# mine\n").doesNotContain("Theirs");
  }

  @Test
  void aReviewWithNothingLeftToSendCloses() {
    bench.type(API, "# mine\n");
    bench.type(RETURNS, "# mine\n");
    review();
    bench.someoneWrites(target, RETURNS, "base_view: ecomm__returns\nlabel: Theirs\n");
    push();
    assertThat(row(API).isDone()).isTrue();
    assertThat(model.showingProperty().get()).isTrue();
    bench.texts.discard(RETURNS);
    until(() -> !model.showingProperty().get());
    assertThat(onServer(RETURNS)).contains("Theirs");
  }

  @Test
  void changesOfDifferentKeysAreMergedAndThePushBringsBoth() {
    bench.type(RETURNS, "description: Mine\n");
    review();
    String base = requireNonNull(row(RETURNS).draft().baseText());
    bench.someoneWrites(target, RETURNS, base + "hidden: true\n");
    push();
    assertThat(model.isMergeable(row(RETURNS))).isTrue();
    model.mergeBoth(row(RETURNS));
    until(() -> row(RETURNS).conflict() == null);
    assertThat(requireNonNull(bench.documents.find(RETURNS)).text())
        .contains("description: Mine\n", "hidden: true\n");
    push();
    assertThat(onServer(RETURNS)).contains("description: Mine\n", "hidden: true\n");
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void aFileThatIsKnownToBeBehindIsNotSentBlindly() {
    bench.type(RETURNS, "description: Mine\n");
    bench.type(API, "# mine\n");
    String before = onServer(RETURNS);
    bench.someoneWrites(target, RETURNS, before + "hidden: true\n");
    model.onReview(ended -> bench.session.reload(fetched -> ended.run()));
    review();
    until(() -> row(RETURNS).isBehind());
    model.selectedProperty().set(row(RETURNS));
    until(() -> {
      PushDiff diff = model.diffProperty().get();
      return diff != null && !diff.leftTitle().startsWith("On branch");
    });
    assertThat(requireNonNull(model.diffProperty().get()).leftTitle())
        .isEqualTo("As the draft began · changed in Omni since");
    assertThat(model.review().unavailableProperty().get())
        .isEqualTo(
            "returns.topic was changed in Omni after your draft began. Merge it first, or untick"
                + " it.");
    assertThat(warning("returns.topic")).isEmpty();
    assertThat(model.explanation(row(RETURNS))).contains("Merge both before you push");

    List<FileName> merged = new ArrayList<>();
    model.onMerge((name, then) -> {
      merged.add(name);
      bench.texts.discard(name);
      then.run();
    });
    model.merge(row(RETURNS));
    until(() -> model.review().unavailableProperty().get().isEmpty());
    assertThat(merged).containsExactly(RETURNS);
    assertThat(model.review().rows()).extracting(PushRow::name).containsExactly(API);
    push();
    assertThat(onServer(RETURNS)).isEqualTo(before + "hidden: true\n");
  }

  @Test
  void nothingIsSentWhileItIsNotKnownWhetherSomebodyChangedSomething() {
    bench.type(API, "# mine\n");
    List<Runnable> ends = new ArrayList<>();
    model.onReview(ends::add);
    review();
    assertThat(model.review().unavailableProperty().get())
        .isEqualTo("Looking whether somebody changed these files meanwhile…");
    ends.getFirst().run();
    assertThat(model.review().unavailableProperty().get()).isEmpty();

    model.close();
    review();
    assertThat(model.review().unavailableProperty().get()).isNotEmpty();
    bench.window.pass(Duration.ofSeconds(3));
    assertThat(model.review().unavailableProperty().get()).isEmpty();
  }

  @Test
  void whereBothChangedTheSameKeyNothingIsMergedAndTheKeyIsNamed() {
    bench.type(RETURNS, "description: Mine\n");
    review();
    String base = requireNonNull(row(RETURNS).draft().baseText());
    bench.someoneWrites(target, RETURNS, "description: Theirs\n" + base);
    push();
    model.mergeBoth(row(RETURNS));
    until(() -> model.flow().statusProperty().get().contains("was not merged"));
    assertThat(model.flow().statusProperty().get())
        .isEqualTo(
            "returns.topic was not merged: one key was changed on both sides (description). Your"
                + " draft is as it was; edit it, keep it or take what Omni holds.");
    assertThat(row(RETURNS).conflict()).isNotNull();
    assertThat(onServer(RETURNS)).startsWith("description: Theirs\n");
    assertThat(requireNonNull(bench.documents.find(RETURNS)).text())
        .startsWith("description: Mine\n")
        .doesNotContain("Theirs");
  }

  @Test
  void whatIsNotThereAnyMoreCannotBeMerged() throws Exception {
    bench.type(API, "# mine\n");
    review();
    bench.api.delete(target, API, null);
    push();
    assertThat(row(API).conflict()).isNotNull();
    assertThat(model.isMergeable(row(API))).isFalse();
  }

  @Test
  void takingTheirsAsksAndThenGivesTheDraftUp() {
    bench.type(API, "# mine\n");
    review();
    bench.someoneWrites(target, API, "base_view: api\nlabel: Theirs\n");
    push();
    model.takeTheirs(row(API));
    until(() -> !model.showingProperty().get());
    bench.untilWritten();
    assertThat(questions).singleElement().satisfies(q -> assertThat(q.danger()).isTrue());
    assertThat(bench.onDisk(target)).isEmpty();
    assertThat(requireNonNull(bench.documents.find(API)).text())
        .contains("label: Theirs")
        .doesNotContain("# mine");
  }

  @Test
  void aFileChangedByOthersIsNotDeleted() {
    bench.texts.delete(RETURNS);
    review();
    bench.someoneWrites(target, RETURNS, "base_view: ecomm__returns\nlabel: Theirs\n");
    push();
    assertThat(row(RETURNS).conflict()).isNotNull();
    assertThat(onServer(RETURNS)).contains("Theirs");
    model.keepMine(row(RETURNS));
    until(() -> row(RETURNS).conflict() == null);
    push();
    assertThat(onServer(RETURNS)).isEmpty();
  }

  @Test
  void aWriteWhoseAnswerIsCutIsFoundOnTheServerAndNotRepeated() {
    bench.type(API, "# mine\n");
    review();
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.CutAfter());
    push();
    bench.untilWritten();
    assertThat(onServer(API)).startsWith("# mine\n");
    assertThat(bench.onDisk(target)).isEmpty();
    long posts =
        bench.requests.all().stream()
            .filter(entry -> entry.method().equals("POST") && entry.path().endsWith("/yaml"))
            .count();
    assertThat(posts).isEqualTo(1);
  }

  @Test
  void aFileWhoseAnswerWasLostIsDoneOnceItIsFoundInOmniAndOnlyTheOthersAreOffered() {
    pushBlindly(API, RETURNS);
    assertThat(model.flow().statusProperty().get()).startsWith("Push stopped after 0 of 2 files");
    reload();

    assertThat(row(API).isDone()).isTrue();
    assertThat(model.review().titleProperty().get()).isEqualTo("Push 1 file to test/push");
    until(() -> model.flow().statusProperty().get().startsWith("Push stopped after 1 of 2 files"));
    bench.untilWritten();
    assertThat(bench.onDisk(target)).extracting(Draft::name).containsExactly(RETURNS);
    push();
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(onServer(RETURNS)).startsWith("# mine\n");
  }

  @Test
  void aFileWhoseAnswerWasLostIsFoundInOmnisOwnWritingToo() {
    pushBlindly(API);
    String written = requireNonNull(bench.documents.find(API)).text() + "# by Omni\n";
    bench.someoneWrites(target, API, written);
    reload();
    until(() -> !model.showingProperty().get());
    bench.untilWritten();

    assertThat(bench.notices.all().getLast().text())
        .isEqualTo("Nothing is left to push: test/push holds all of it.");
    assertThat(bench.onDisk(target)).isEmpty();
    assertThat(requireNonNull(bench.documents.find(API)).text()).isEqualTo(written);
  }

  @Test
  void whatWasTypedSinceStaysADraftOfAFileThatIsFoundInOmni() {
    pushBlindly(API);
    bench.type(API, "# more\n");
    bench.documents.keepAll();
    bench.untilWritten();
    reload();
    bench.window.drain();
    bench.untilWritten();

    assertThat(row(API).state()).isEqualTo(new PushRow.State.Review());
    assertThat(model.review().titleProperty().get()).isEqualTo("Push 1 file to test/push");
    Draft left = requireNonNull(requireNonNull(bench.session.project()).drafts().get(API));
    assertThat(left.text()).startsWith("# more\n# mine\n");
    assertThat(left.baseText()).isEqualTo(onServer(API)).startsWith("# mine\n");
  }

  /// Sends drafts of files, of which the first arrives without anybody hearing of it.
  private void pushBlindly(FileName... names) {
    for (FileName name : names) {
      bench.type(name, "# mine\n");
    }
    review();
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.InvalidJson());
    String files = "/api/v1/models/" + target.model().id() + "/yaml";
    bench.server.faults().next(1, "GET", files, Faults.FORBIDDEN);
    push();
    assertThat(row(names[0]).state())
        .isInstanceOfSatisfying(
            PushRow.State.Ended.class,
            ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Unknown.class));
    bench.server.faults().clear();
  }

  private void reload() {
    boolean[] ended = new boolean[1];
    bench.session.reload(fetched -> ended[0] = true);
    until(() -> ended[0]);
  }

  @Test
  void aRefusalSaysWhyAndKeepsTheDraft() {
    bench.type(API, "a: [\n");
    review();
    until(() ->
        model.review().warnings().stream()
            .anyMatch(warning -> warning.level() == PushWarning.Level.DANGER));
    push();
    bench.untilWritten();
    assertThat(row(API).state())
        .isInstanceOfSatisfying(
            PushRow.State.Ended.class,
            ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Refused.class));
    assertThat(model.explanation(row(API)))
        .startsWith("Omni cannot read the text of this file: Invalid YAML syntax");
    assertThat(bench.draftText(target, "api.topic")).startsWith("a: [\n");
  }

  @Test
  void waitsAsLongAsOmniAsksAndSaysSo() {
    bench.type(API, "# mine\n");
    review();
    bench
        .server
        .faults()
        .next(1, "POST", "/api/v1/models/", new Faults.Fault.TooMany(Duration.ofSeconds(100)));
    model.push();
    until(() -> model.flow().statusProperty().get().startsWith("Omni answered 429"));
    assertThat(model.flow().statusProperty().get())
        .startsWith(
            "Omni answered 429 (too many requests) after 0 of 1 file. 1 file is still a draft;"
                + " pushing goes on in ");
    model.cancel();
    until(() -> !model.flow().isRunning());
    assertThat(onServer(API)).doesNotContain("# mine");
    assertThat(model.flow().statusProperty().get())
        .isEqualTo("Push cancelled after 0 of 1 file. 1 file is still a draft on this computer.");
  }

  @Test
  void cancellingWhileAFileIsUnderWayFindsOutAboutItAndSendsNoOther() {
    bench.type(API, "# a\n");
    bench.type(RETURNS, "# r\n");
    review();
    CountDownLatch gate = new CountDownLatch(1);
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.Held(gate));
    model.push();
    until(() -> row(API).state() instanceof PushRow.State.Sending);
    model.cancel();
    until(() -> !model.flow().isRunning());
    gate.countDown();
    bench.untilWritten();
    assertThat(row(RETURNS).state()).isInstanceOf(PushRow.State.Review.class);
    assertThat(bench.onDisk(target)).hasSize(2);
    assertThat(onServer(RETURNS)).doesNotContain("# r");
  }

  @Test
  void whatIsTypedDuringAPushStaysADraftOnTopOfIt() {
    bench.type(API, "# sent\n");
    review();
    CountDownLatch gate = new CountDownLatch(1);
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.Held(gate));
    model.push();
    until(() -> row(API).state() instanceof PushRow.State.Sending);
    bench.type(API, "# later\n");
    gate.countDown();
    until(() -> !model.flow().isRunning());
    bench.untilWritten();
    assertThat(onServer(API)).startsWith("# sent\n");
    assertThat(bench.draftText(target, "api.topic")).startsWith("# later\n# sent\n");
  }

  private void changeTwoKeys() {
    String text = requireNonNull(bench.documents.open(RETURNS)).text();
    requireNonNull(bench.documents.find(RETURNS))
        .port()
        .apply(
            Edits.between(
                text,
                text.replace("label: Returns", "label: Sent back")
                    .replace("group_label: Operations", "group_label: Stores")));
    review();
    until(() -> model.keys().all().size() == 2);
    until(() -> row(RETURNS).countProperty().get() != null);
  }

  private void leaveOut(String key) {
    model.keys().all().stream()
        .filter(change -> change.path().equals(YamlPath.of(key)))
        .forEach(change -> model.keys().send(change, false));
  }

  @Test
  void aKeyThatIsNotTickedStaysInTheDraftOnTopOfWhatWasPushed() {
    changeTwoKeys();
    assertThat(model.keys().all())
        .extracting(KeyChange::path)
        .containsExactly(YamlPath.of("label"), YamlPath.of("group_label"));
    leaveOut("group_label");
    until(() -> new Diff.Count(1, 1).equals(row(RETURNS).countProperty().get()));
    assertThat(model.sentence(row(RETURNS))).startsWith("without 1 key, draft ");
    push();
    bench.untilWritten();
    assertThat(onServer(RETURNS))
        .contains("label: Sent back\n", "group_label: Operations\n")
        .doesNotContain("Stores");
    assertThat(bench.draftText(target, "returns.topic"))
        .contains("label: Sent back\n", "group_label: Stores\n");
    assertThat(bench.onDisk(target))
        .singleElement()
        .satisfies(draft ->
            assertThat(draft.baseText())
                .contains("label: Sent back\n", "group_label: Operations\n"));

    review();
    until(() -> model.diffProperty().get() != null);
    assertThat(model.keys().all()).isEmpty();
    push();
    bench.untilWritten();
    assertThat(onServer(RETURNS)).contains("label: Sent back\n", "group_label: Stores\n");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void aKeyThatWasLeftOutIsNotSentWhateverIsTypedBeforeThePush() {
    changeTwoKeys();
    row(RETURNS).leaveOut(Set.of(YamlPath.of("group_label")));
    String text = requireNonNull(bench.documents.find(RETURNS)).text();
    requireNonNull(bench.documents.find(RETURNS))
        .port()
        .apply(Edits.between(text, text.replace("Stores", "Shops")));
    push();
    bench.untilWritten();
    assertThat(onServer(RETURNS)).contains("label: Sent back\n", "group_label: Operations\n");
    assertThat(bench.draftText(target, "returns.topic"))
        .contains("label: Sent back\n", "group_label: Shops\n");
  }

  @Test
  void itStaysThereTooWhereTheFileIsInNoEditor() {
    changeTwoKeys();
    leaveOut("label");
    bench.documents.close(requireNonNull(bench.documents.find(RETURNS)));
    push();
    bench.untilWritten();
    assertThat(onServer(RETURNS)).contains("label: Returns\n", "group_label: Stores\n");
    assertThat(bench.draftText(target, "returns.topic"))
        .contains("label: Sent back\n", "group_label: Stores\n");
    assertThat(requireNonNull(bench.session.project()).drafts()).containsKey(RETURNS);
  }

  @Test
  void itStaysThereTooWhereAnotherBranchIsOpenedMeanwhile() {
    changeTwoKeys();
    leaveOut("label");
    CountDownLatch gate = new CountDownLatch(1);
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.Held(gate));
    model.push();
    until(() -> model.flow().isRunning());
    bench.open(bench.shared());
    gate.countDown();
    until(() -> !model.flow().isRunning());
    bench.untilWritten();
    assertThat(onServer(RETURNS)).contains("label: Returns\n", "group_label: Stores\n");
    assertThat(bench.draftText(target, "returns.topic"))
        .contains("label: Sent back\n", "group_label: Stores\n");
  }

  @Test
  void withNoKeyLeftTheFileIsNotSentAndTickedAgainItGoesWhole() {
    changeTwoKeys();
    leaveOut("label");
    leaveOut("group_label");
    assertThat(row(RETURNS).isTicked()).isFalse();
    assertThat(model.review().unavailableProperty().get()).isEqualTo("Tick at least one file.");
    row(RETURNS).tickedProperty().set(true);
    assertThat(model.keys().leftOut().getValue()).isEmpty();
    push();
    bench.untilWritten();
    assertThat(onServer(RETURNS)).contains("label: Sent back\n", "group_label: Stores\n");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void theKeysFollowADraftThatChangesWhileItIsReviewedAndStayLeftOut() {
    changeTwoKeys();
    leaveOut("label");
    bench.type(RETURNS, "description: Sent back by customers\n");
    bench.documents.keepAll();
    until(() -> model.keys().all().size() == 3);
    assertThat(model.keys().leftOut().getValue()).containsExactly(YamlPath.of("label"));
    leaveOut("description");
    push();
    assertThat(onServer(RETURNS))
        .contains("group_label: Stores\n")
        .doesNotContain("label: Sent back", "description: Sent back by customers");
  }

  @Test
  void manyFilesAreCountedTogether() {
    int many = 40;
    for (int i = 0; i < many; i++) {
      FileName name = new FileName("many_" + i + ".topic");
      bench.drafts.create(name, "label: \"open\n");
    }
    int[] updates = new int[1];
    model.review().warnings().addListener((ListChangeListener<PushWarning>) change -> updates[0]++);
    review();
    until(() -> model.review().warnings().size() == many);
    assertThat(model.review().rows()).hasSize(many);
    assertThat(updates[0]).isLessThan(10);
  }

  @Test
  void aModelThatTakesOnlyPullRequestsAsksForABranch() {
    Target ledger = new Target(bench.model("Ledger"), null, Mode.COMBINED);
    bench.open(ledger);
    until(() -> bench.session.gitProperty().get() instanceof GitState.Connected);
    bench.type(requireNonNull(bench.session.project()).names().first(), "# mine\n");
    review();
    assertThat(model.review().gateProperty().get()).isEqualTo(PushReview.Gate.NEEDS_BRANCH);
    assertThat(model.review().unavailableProperty().get())
        .startsWith("This model takes changes only through a branch.");
    model.makeBranch();
    assertThat(branches).isEqualTo(1);
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void aModelOfAGitRepositoryWantsAMessage() throws Exception {
    var ledger = bench.model("Ledger");
    target = new Target(ledger, bench.api.createBranch(ledger, "test/message"), Mode.COMBINED);
    bench.open(target);
    until(() -> bench.session.gitProperty().get() instanceof GitState.Connected);
    FileName first = requireNonNull(bench.session.project()).names().first();
    bench.type(first, "# mine\n");
    review();
    assertThat(model.review().unavailableProperty().get())
        .isEqualTo("Write a commit message: this model is connected to git.");
    model.review().messageProperty().set("x".repeat(501));
    assertThat(model.review().unavailableProperty().get())
        .isEqualTo("Shorten the commit message to 500 characters.");
    model.review().messageProperty().set("Reviewed\nby me");
    push();
    assertThat(onServer(first)).contains("# mine");
  }

  @Test
  void warnsThatASharedModelIsForEveryone() {
    bench.open(bench.shared());
    bench.type(API, "# mine\n");
    review();
    assertThat(model.review().warnings())
        .first()
        .isEqualTo(
            new PushWarning(
                PushWarning.Level.ATTENTION,
                "This goes straight to the shared model Blobs R Us (production): a push changes"
                    + " it for everyone."));
    assertThat(requireNonNull(model.review().facts()).branch())
        .isEqualTo("none: shared model (production)");
  }

  @Test
  void tellsWhatThisPushWouldBreakAlsoInFilesThatAreNotSent() {
    model.review().foresee(bench.language()::foresight);
    bench.texts.delete(new FileName("ecomm/returns.view"));
    bench.type(RETURNS, "# mine\n");
    review();
    until(() -> warning("This push brings").contains("returns"));
    assertThat(warning("This push brings")).contains("No such view \"ecomm__returns\"");
    row(new FileName("ecomm/returns.view")).tickedProperty().set(false);
    until(() -> warning("This push brings").isEmpty());
  }

  private String warning(String beginning) {
    return model.review().warnings().stream()
        .map(PushWarning::text)
        .filter(text -> text.startsWith(beginning))
        .findFirst()
        .orElse("");
  }

  @Test
  void nothingToPushSaysSo() {
    review();
    assertThat(model.review().gateProperty().get()).isEqualTo(PushReview.Gate.NOTHING);
    assertThat(model.review().gateSentence()).isEqualTo("No drafts. There is nothing to push.");
  }

  @Test
  void countsWhatAPushCosts() {
    bench.type(API, "# mine\n");
    bench.texts.delete(RETURNS);
    review();
    assertThat(model.review().requestsProperty().get()).isEqualTo("6 needed");
    row(RETURNS).tickedProperty().set(false);
    assertThat(model.review().requestsProperty().get()).isEqualTo("3 needed");
  }

  @Test
  void theChosenFileIsComparedWithWhatWasFetched() {
    bench.type(API, "# mine\n");
    review();
    until(() -> model.diffProperty().get() != null);
    PushDiff diff = requireNonNull(model.diffProperty().get());
    assertThat(diff.leftTitle()).startsWith("On branch · fetched ");
    assertThat(diff.comparison().added()).isEqualTo(1);
    until(() -> row(API).countProperty().get() != null);
    assertThat(requireNonNull(row(API).countProperty().get()).added()).isEqualTo(1);
  }

  @Test
  void typingTheSameTextLeavesNothingToPush() {
    requireNonNull(bench.documents.open(API)).port().apply(Edits.of(new Edit(0, 9, "base_view")));
    review();
    assertThat(model.review().gateProperty().get()).isEqualTo(PushReview.Gate.NOTHING);
  }

  @Test
  void anErrorAboutWordsThatWereChangedSinceIsNoWarningButIsTold() {
    bench.issues.checked(Instant.parse("2026-03-04T14:46:10Z"));
    bench.issues.replaceOmni(
        List.of(
            new Issue(
                Issue.Origin.OMNI,
                Severity.ERROR,
                "No view \"api\"",
                "api.topic,base_view",
                API,
                new Span(0, 14),
                null)));
    bench.type(API, "x");
    review();
    assertThat(model.review().warnings())
        .containsExactly(
            new PushWarning(
                PushWarning.Level.INFO,
                "1 error that Omni found at 14:46 was in a place changed since. The validation"
                    + " after the push tells whether it is gone:\nNo view \"api\" (api.topic)"));
  }

  private static Issue errorIn(String file) {
    return new Issue(
        Issue.Origin.OMNI,
        Severity.ERROR,
        "No view \"gone\"",
        file + ",base_view",
        new FileName(file),
        new Span(0, 1),
        null);
  }

  @Test
  void errorsThatAreNotSentAreNamedAndTheRestCounted() {
    bench.type(API, "# mine\n");
    bench.issues.replaceOmni(List.of(errorIn("returns.topic"), errorIn("visits.topic")));
    review();
    assertThat(warning("2 errors"))
        .isEqualTo(
            """
            2 errors are not in this push:
            • No view "gone" (returns.topic)
            • No view "gone" (visits.topic)\
            """);
    bench.issues.replaceOmni(
        List.of(
            errorIn("returns.topic"),
            errorIn("visits.topic"),
            errorIn("shoppers.topic"),
            errorIn("model"),
            errorIn("relationships")));
    until(() -> warning("5 errors").endsWith("\nand 2 more, to be read in Issues"));
  }
}
