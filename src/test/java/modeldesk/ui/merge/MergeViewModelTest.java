package modeldesk.ui.merge;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.merge.MergeBench.ITEMS;
import static modeldesk.ui.merge.MergeBench.LABEL;
import static modeldesk.ui.merge.MergeBench.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import modeldesk.api.YamlWrite;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Merge;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MergeViewModelTest {
  private static final String MERGE = "/api/v1/models";
  private static final Faults.Fault BAD_GATEWAY = new Faults.Fault.Answer(502, "{}");

  @TempDir Path home;
  private MergeBench desk;
  private Target shared;
  private Target branch;

  @BeforeEach
  void start() throws Exception {
    desk = new MergeBench(home);
    shared = desk.bench.shared();
    branch = desk.branch("fix/topics");
    desk.change(branch, ITEMS, LABEL, "label: Ordered lines");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private List<Drift> drifts() {
    return desk.plan().files().stream().map(MergeFile::drift).toList();
  }

  private static MergeOutcome.Merged merged(MergeOutcome outcome) {
    assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
    return (MergeOutcome.Merged) outcome;
  }

  private void onMerge(Faults.Fault fault) {
    desk.bench.server.faults().next(1, "POST", MERGE, fault);
  }

  @Test
  void aBranchNobodyInterferedWithIsMergedDeletedAndItsModelOpenedAndValidated() throws Exception {
    desk.show(branch);
    assertThat(desk.plan().files()).hasSize(1);
    assertThat(drifts()).containsExactly(Drift.NONE);
    assertThat(desk.plan().newErrors()).isEmpty();
    assertThat(desk.merge.notes(desk.plan())).isEmpty();

    MergeOutcome.Merged done = merged(desk.run());
    assertThat(done.missing()).isEmpty();
    assertThat(done.different()).isEmpty();
    assertThat(done.unchecked()).isEmpty();
    assertThat(done.branchLeft()).isFalse();
    assertThat(desk.text(shared, ITEMS)).contains("label: Ordered lines");
    assertThat(desk.branches(shared.model())).doesNotContain(requireNonNull(branch.branchId()));
    desk.bench.window.until(() -> !desk.asked.isEmpty());
    assertThat(desk.asked).containsExactly("validate Blobs R Us");
    assertThat(desk.bench.notices.all().getLast().text())
        .isEqualTo("Merged fix/topics into Blobs R Us.");
  }

  @Test
  void aFileChangedOnTheSharedModelSinceIsListedFirstAndOverwrittenOnlyAfterTheTick()
      throws Exception {
    desk.change(branch, FileName.RELATIONSHIPS, "join_type", "# Seen\n  join_type");
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(branch);

    MergeFile first = desk.plan().files().getFirst();
    assertThat(first.name()).isEqualTo(ITEMS);
    assertThat(first.drift()).isEqualTo(Drift.OVERWRITTEN);
    assertThat(first.lost()).containsExactly("label");
    assertThat(requireNonNull(first.base())).contains(LABEL);
    assertThat(requireNonNull(first.shared())).contains("label: Pieces sold");
    assertThat(requireNonNull(first.branch())).contains("label: Ordered lines");
    assertThat(MergeSentences.of(first)).isEqualTo("changed on the shared model since");
    assertThat(desk.merge.explanation(first)).contains("overwrite what they did to label");
    assertThat(MergeSentences.overwriteLabel(desk.plan()))
        .isEqualTo("Overwrite the newer shared version of 1 file");
    assertThat(desk.merge.sightProperty().get()).isEqualTo(MergeSight.THEIRS);

    assertThat(desk.merge.choices().unavailableProperty().get()).contains("tick that you mean it");
    desk.merge.merge();
    assertThat(desk.merge.stage()).isInstanceOf(MergeStage.Review.class);
    assertThat(desk.text(shared, ITEMS)).contains("label: Pieces sold");

    desk.tick();
    desk.run();
    assertThat(desk.text(shared, ITEMS)).contains("label: Ordered lines");
  }

  @Test
  void aChangeTheBranchShowsTooIsStillTold() throws Exception {
    desk.change(shared, ITEMS, "label: Line Status", "label: State of the line");
    desk.show(branch);

    assertThat(drifts()).containsExactly(Drift.INCLUDED);
    assertThat(desk.merge.choices().unavailableProperty().get()).isNotEmpty();
    desk.tick();
    MergeOutcome.Merged done = merged(desk.run());
    assertThat(done.different()).containsExactly(ITEMS);
    assertThat(desk.text(shared, ITEMS)).contains("label: Ordered lines");
  }

  @Test
  void aVersionOfTheBranchThatTheSharedModelsChangeCoversIsTold() throws Exception {
    desk.change(branch, RETURNS, "label: Returns\n", "");
    desk.change(shared, RETURNS, "group_label: Operations", "group_label: Service");
    assertThat(desk.text(branch, RETURNS)).isEqualTo(desk.text(shared, RETURNS));

    desk.show(branch);
    assertThat(desk.file(RETURNS).drift()).isEqualTo(Drift.INCLUDED);
    assertThat(desk.merge.choices().unavailableProperty().get()).contains("tick that you mean it");
    desk.tick();
    desk.run();
    assertThat(desk.text(shared, RETURNS)).contains("group_label: Operations");
  }

  @Test
  void suchAVersionThatWasPushedSinceTheLookStopsTheMerge() throws Exception {
    desk.show(branch);
    desk.change(branch, RETURNS, "label: Returns\n", "");
    desk.change(shared, RETURNS, "group_label: Operations", "group_label: Service");
    assertThat(desk.text(branch, RETURNS)).isEqualTo(desk.text(shared, RETURNS));

    assertThat(desk.refused()).startsWith("Nothing was merged: Blobs R Us or the branch changed");
    assertThat(desk.file(RETURNS).drift()).isEqualTo(Drift.INCLUDED);
    assertThat(desk.text(shared, RETURNS)).contains("group_label: Service");
  }

  @Test
  void aFileOnlyTheSharedModelChangedIsNoneOfTheBranch() throws Exception {
    desk.change(shared, RETURNS, "label: Returns", "label: Sent back");
    desk.show(branch);
    assertThat(desk.plan().files()).hasSize(1);
    assertThat(desk.plan().files().getFirst().name()).isEqualTo(ITEMS);
  }

  @Test
  void aChangeBetweenTheLookAndTheCallStopsTheMerge() throws Exception {
    desk.show(branch);
    assertThat(drifts()).containsExactly(Drift.NONE);
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");

    assertThat(desk.refused()).startsWith("Nothing was merged: Blobs R Us or the branch changed");
    assertThat(drifts()).containsExactly(Drift.OVERWRITTEN);
    assertThat(desk.merge.choices().overwriteProperty().get()).isFalse();
    assertThat(desk.text(shared, ITEMS)).contains("label: Pieces sold");
  }

  @Test
  void aTickForAnOlderStateDoesNotHoldForANewerOne() throws Exception {
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(branch);
    desk.tick();
    desk.change(shared, ITEMS, "label: Pieces sold", "label: Pieces returned");

    desk.refused();
    assertThat(desk.merge.choices().overwriteProperty().get()).isFalse();
    assertThat(requireNonNull(desk.file(ITEMS).shared())).contains("Pieces returned");
  }

  @Test
  void nothingIsMergedWhenTheSecondLookFails() throws Exception {
    desk.show(branch);
    desk.bench.server.faults().next(1, "GET", "/api/v1/models", Faults.FORBIDDEN);

    assertThat(desk.refused()).startsWith("Nothing was merged, because it could not be checked");
    assertThat(desk.text(shared, ITEMS)).contains(LABEL);
  }

  @Test
  void theSharedChangeBecomesADraftWithBothAndNothingIsSent() throws Exception {
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(branch);
    desk.merge.take(desk.file(ITEMS));
    desk.bench.window.until(() -> desk.merge.taken().contains(ITEMS));
    Document document = requireNonNull(desk.bench.documents.find(ITEMS));
    assertThat(document.text()).contains("label: Pieces sold").contains("label: Ordered lines");
    assertThat(desk.text(branch, ITEMS)).doesNotContain("label: Pieces sold");
    assertThat(desk.text(shared, ITEMS)).contains("label: Pieces sold");
  }

  @Test
  void whatWasTypedAMomentAgoStaysInTheDraft() throws Exception {
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.bench.open(branch);
    desk.show(branch);
    Document document = requireNonNull(desk.bench.documents.open(ITEMS));
    document.port().apply(Edits.of(Edit.insert(0, "# typed\n")));
    desk.merge.take(desk.file(ITEMS));
    desk.bench.window.until(() -> desk.merge.taken().contains(ITEMS));
    assertThat(document.text()).contains("# typed").contains("label: Pieces sold");
  }

  @Test
  void aDeletionIsNotTakenOverBeforeADraftThatTheCardDoesNotShowIsOutOfTheWay() throws Exception {
    desk.change(branch, RETURNS, "label: Returns", "label: Sent back");
    desk.other.delete(shared, RETURNS, null);
    desk.bench.open(branch);
    Document document = requireNonNull(desk.bench.documents.open(RETURNS));
    document.port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    desk.show(branch);
    desk.merge.take(desk.file(RETURNS));
    assertThat(desk.merge.statusProperty().get())
        .isEqualTo(
            "The change was not taken over. You have a draft of returns.topic that is not shown"
                + " here, and taking the deletion over would take it away. It is kept; push or"
                + " discard it first.");
    assertThat(document.text()).startsWith("# mine\n");
    assertThat(desk.merge.taken()).isEmpty();

    desk.bench.texts.discard(RETURNS);
    desk.merge.take(desk.file(RETURNS));
    desk.bench.window.until(() -> desk.merge.taken().contains(RETURNS));
    assertThat(requireNonNull(desk.bench.session.project()).text(RETURNS)).isNull();
  }

  @Test
  void keysThatAreChangedSideBySideOrReorderedAreNoConflict() throws Exception {
    desk.change(branch, ITEMS, "display_order: 0\n", "display_order: 7\n");
    desk.change(
        shared,
        ITEMS,
        "display_order: 0\ntags: [ core ]\n",
        "tags:\n- core\n- sold\ndisplay_order: 0\n");
    desk.show(branch);
    String before = requireNonNull(desk.file(ITEMS).branch());
    desk.merge.take(desk.file(ITEMS));
    desk.bench.window.until(() -> desk.merge.taken().contains(ITEMS));
    Document document = requireNonNull(desk.bench.documents.find(ITEMS));
    assertThat(document.text()).isEqualTo(before.replace("tags: [ core ]", "tags: [ core, sold ]"));
    assertThat(desk.merge.showingProperty().get()).isTrue();
  }

  @Test
  void placesBothChangedAreMarkedInTheEditorAndADecidedPushSettlesThem() throws Exception {
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(branch);
    desk.merge.take(desk.file(ITEMS));
    desk.bench.window.until(() -> !desk.merge.showingProperty().get());

    Document document = requireNonNull(desk.bench.documents.active());
    assertThat(document.name()).isEqualTo(ITEMS);
    assertThat(requireNonNull(desk.bench.session.target()).isSamePlace(branch)).isTrue();
    assertThat(document.text())
        .contains("<<<<<<< on the branch fix/topics\n")
        .contains("label: Ordered lines\n")
        .contains("label: Pieces sold\n>>>>>>> on the shared model Blobs R Us\n");
    desk.bench.untilWritten();
    assertThat(Merge.hasMarks(requireNonNull(desk.bench.draftText(branch, ITEMS.key())))).isTrue();
    assertThat(desk.text(branch, ITEMS)).contains("label: Ordered lines");

    desk.show(branch);
    assertThat(drifts()).containsExactly(Drift.OVERWRITTEN);
    assertThat(desk.plan().drafts()).isEqualTo(1);
    assertThat(desk.merge.choices().deleteProperty().get()).isFalse();

    desk.change(branch, ITEMS, "label: Ordered lines", "label: Pieces ordered and sold");
    desk.merge.readAgain();
    desk.bench.window.until(() -> desk.merge.stage() instanceof MergeStage.Review);
    assertThat(drifts()).containsExactly(Drift.NONE);
  }

  @Test
  void aTakenChangeThatWasNeverPushedStillCountsAsDrift() throws Exception {
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(branch);
    desk.merge.take(desk.file(ITEMS));
    desk.bench.window.until(() -> !desk.merge.showingProperty().get());
    desk.bench.texts.discard(ITEMS);
    desk.bench.untilWritten();

    desk.show(branch);
    assertThat(drifts()).containsExactly(Drift.OVERWRITTEN);
  }

  @Test
  void aBranchFirstSeenLaterSaysSinceWhen() throws Exception {
    Target theirs = desk.bench.branch("team/other");
    desk.change(theirs, ITEMS, LABEL, "label: Ordered lines");
    desk.bench.open(theirs);
    String id = requireNonNull(theirs.branchId());
    desk.bench.window.until(() -> {
      try {
        return desk.forks.load(theirs.model().id(), id) != null;
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(theirs);

    assertThat(drifts()).containsExactly(Drift.OVERWRITTEN);
    assertThat(desk.merge.notes(desk.plan()).stream().map(MergeNote::text))
        .anyMatch(text ->
            text.startsWith("Changes made to the shared model before ")
                && text.contains("when this computer first saw the branch, cannot be told apart"));
  }

  @Test
  void withoutARecordWhatTheBranchPutsOverTheSharedModelIsListedAsCannotTell() throws Exception {
    Target theirs = desk.bench.branch("team/other");
    desk.change(theirs, ITEMS, LABEL, LABEL + "\nhidden: false");
    desk.show(theirs);
    assertThat(drifts()).containsExactly(Drift.NONE);
    assertThat(desk.merge.notes(desk.plan()).getFirst().text())
        .startsWith("This computer has no record of how the shared model looked");

    desk.change(theirs, RETURNS, "label: Returns\n", "label: Sent back\n");
    desk.merge.readAgain();
    desk.bench.window.until(() -> desk.merge.stage() instanceof MergeStage.Review);
    assertThat(desk.plan().files())
        .extracting(MergeFile::name, MergeFile::drift)
        .containsExactly(tuple(RETURNS, Drift.UNKNOWN), tuple(ITEMS, Drift.NONE));
    assertThat(desk.merge.choices().unavailableProperty().get()).isNotEmpty();
  }

  @Test
  void anOldStateOfTheBranchInAServerThatCopiesIsOverwritingToo() throws Exception {
    desk.show(branch);
    Fork fork = requireNonNull(desk.plan().fork());
    TreeMap<FileName, String> files = new TreeMap<>(fork.files());
    files.put(ITEMS, "label: Something older\n");
    desk.forks.save(
        shared.model().id(),
        requireNonNull(branch.branchId()),
        new Fork(true, fork.at(), files, new TreeMap<>()));
    desk.merge.readAgain();
    desk.bench.window.until(() -> desk.merge.stage() instanceof MergeStage.Review);
    assertThat(drifts()).containsExactly(Drift.OVERWRITTEN);
  }

  @Test
  void aRecordThatCannotBeReadIsNamedAndTheMergeGoesOn() throws Exception {
    try (var files = Files.walk(home)) {
      Path record = files.filter(f -> f.toString().endsWith(".fork.json.gz")).findFirst().get();
      Files.writeString(record, "broken");
    }
    desk.show(branch);
    assertThat(desk.plan().fork()).isNull();
    assertThat(desk.bench.notices.all().getFirst().text()).contains("The file was set aside as");
  }

  @Test
  void newErrorsAreNamedAndMergedOnlyAfterTheTick() throws Exception {
    desk.change(branch, RETURNS, "base_view: ecomm__returns", "base_view: ecomm__nowhere");
    desk.show(branch);
    assertThat(desk.plan().newErrors()).isNotEmpty();
    assertThat(desk.merge.notes(desk.plan()).getFirst().text()).contains("new on this branch");
    assertThat(desk.merge.choices().unavailableProperty().get())
        .isEqualTo("Tick that the new errors are to be merged too.");
    desk.merge.choices().withErrorsProperty().set(true);
    merged(desk.run());
    assertThat(desk.text(shared, RETURNS)).contains("ecomm__nowhere");
  }

  @Test
  void draftsThatAreNotPushedAreWarnedOfAndKeepTheBranch() throws Exception {
    desk.bench.open(branch);
    Document document = requireNonNull(desk.bench.documents.open(RETURNS));
    document.port().apply(modeldesk.text.Edits.of(modeldesk.text.Edit.insert(0, "# Mine\n")));
    desk.show(branch);
    assertThat(desk.plan().drafts()).isEqualTo(1);
    assertThat(desk.merge.choices().deleteProperty().get()).isFalse();
    assertThat(desk.merge.notes(desk.plan()).getFirst().text())
        .startsWith("1 draft of this branch is not pushed yet and would stay behind");
    MergeOutcome.Merged done = merged(desk.run());
    assertThat(done.branchLeft()).isTrue();
    assertThat(desk.bench.draftText(branch, RETURNS.key())).startsWith("# Mine\n");
  }

  @Test
  void aBranchThatStaysBeginsAnewWithWhatTheSharedModelHasNow() throws Exception {
    desk.change(shared, ITEMS, LABEL, "label: Pieces sold");
    desk.show(branch);
    desk.tick();
    desk.merge.choices().deleteProperty().set(false);
    desk.run();

    desk.change(branch, ITEMS, "label: Ordered lines", "label: Second thought");
    desk.show(branch);
    assertThat(drifts()).containsExactly(Drift.NONE);
  }

  @Test
  void anAnswerLostAfterTheMergeIsLookedUpAndNotSentAgain() throws Exception {
    desk.show(branch);
    onMerge(new Faults.Fault.CutAfter());
    MergeOutcome.Merged done = merged(desk.run());
    assertThat(done.result()).isNull();
    assertThat(done.branchLeft()).isFalse();
    assertThat(MergeSentences.result(desk.plan(), done).getFirst().text())
        .startsWith("Omni's answer was lost; the shared model shows that the merge took place.");
    assertThat(desk.text(shared, ITEMS)).contains("label: Ordered lines");
  }

  @Test
  void aRequestThatNeverArrivedIsFoundNotToHaveHappened() throws Exception {
    desk.show(branch);
    onMerge(new Faults.Fault.Cut());
    assertThat(desk.refused()).startsWith("Nothing was merged: the shared model is as it was.");
    assertThat(desk.text(shared, ITEMS)).contains(LABEL);
  }

  @Test
  void whatCannotBeLookedUpIsSaidToBeUnknown() throws Exception {
    desk.show(branch);
    onMerge(BAD_GATEWAY);
    desk.lookAfterFails();
    assertThat(desk.run()).isInstanceOf(MergeOutcome.Unknown.class);
    assertThat(desk.merge.statusProperty().get()).contains("It was not sent again.");
    assertThat(desk.text(shared, ITEMS)).contains(LABEL);
  }

  @Test
  void whatCouldNotBeLookedUpIsFoundLaterWithoutBeingSentAgain() throws Exception {
    desk.show(branch);
    onMerge(new Faults.Fault.CutAfter());
    desk.lookAfterFails();
    assertThat(desk.run()).isInstanceOf(MergeOutcome.Unknown.class);
    desk.merge.lookAgain();
    desk.bench.window.until(
        () -> desk.merge.stage() instanceof MergeStage.Ended(_, MergeOutcome.Merged _));
    assertThat(desk.text(shared, ITEMS)).contains("label: Ordered lines");
  }

  @Test
  void aConflictIsARefusalThatSaysSo() throws Exception {
    desk.show(branch);
    onMerge(new Faults.Fault.Answer(400, "{\"detail\":\"Merge conflict in order_items.view\"}"));
    assertThat(desk.refused())
        .isEqualTo(
            "Omni refused the merge. The branch and the shared model are as they were."
                + " Omni says: Merge conflict in order_items.view");
  }

  @Test
  void tooManyRequestsMeansNotMerged() throws Exception {
    desk.show(branch);
    onMerge(new Faults.Fault.TooMany(Duration.ofMinutes(10)));
    assertThat(desk.refused()).startsWith("Nothing was merged.");
    assertThat(desk.text(shared, ITEMS)).contains(LABEL);
  }

  @Test
  void aModelBehindPullRequestsSaysSoAndIsForcedOnlyByTheNameOfTheBranch() throws Exception {
    Target ledger = desk.ledgerBranch();
    desk.change(ledger, new FileName("postings.topic"), "base_view", "# Seen\nbase_view");
    desk.show(ledger);
    MergeChoices choices = desk.merge.choices();
    assertThat(choices.closedProperty().get()).isTrue();
    assertThat(choices.unavailableProperty().get())
        .isEqualTo("The shared model takes changes through pull requests only.");
    assertThat(desk.merge.offersPullRequest()).isFalse();
    choices.typedProperty().set("fix/ledge");
    assertThat(choices.unavailableProperty().get()).isNotEmpty();
    choices.typedProperty().set("fix/ledger");
    onMerge(Faults.FORBIDDEN);
    assertThat(desk.refused()).contains("needs Connection Admin or Organization Admin");
    choices.typedProperty().set("fix/ledger");
    MergeOutcome.Merged done = merged(desk.run());
    assertThat(MergeSentences.result(desk.plan(), done).stream().map(MergeNote::text))
        .contains("Git does not have the change yet. Sync the model with git.");
  }

  @Test
  void aRefusalForAPullRequestOpensTheWayPastItAndOffersOne() throws Exception {
    desk.show(branch);
    onMerge(
        new Faults.Fault.Answer(
            403, "{\"detail\":\"PR required to merge this branch\",\"status\":403}"));
    assertThat(desk.refused()).contains("through a pull request only");
    assertThat(desk.merge.choices().closedProperty().get()).isTrue();
    assertThat(desk.merge.choices().unavailableProperty().get()).isNotEmpty();

    MergeViewModel offering = desk.model(() -> desk.asked.add("pull request"));
    assertThat(offering.offersPullRequest()).isTrue();
    offering.show(branch.model(), requireNonNull(branch.branch()));
    offering.makePullRequest();
    desk.bench.window.until(() -> desk.asked.contains("pull request"));
    assertThat(requireNonNull(desk.bench.session.target()).isSamePlace(branch)).isTrue();
  }

  @Test
  void aBranchThatCannotBeReadSaysWhyAndCanBeTriedAgain() throws Exception {
    desk.bench.server.faults().next(1, "GET", "/api/v1/models", Faults.FORBIDDEN);
    desk.merge.show(branch.model(), requireNonNull(branch.branch()));
    desk.bench.window.until(() -> desk.merge.stage() instanceof MergeStage.Failed);
    assertThat(((MergeStage.Failed) desk.merge.stage()).sentence())
        .startsWith("What a merge of fix/topics would do could not be read.")
        .endsWith("Nothing was merged.");
    desk.merge.readAgain();
    desk.bench.window.until(() -> desk.merge.stage() instanceof MergeStage.Review);
  }

  @Test
  void closingWhileOmniMergesTellsTheEndInANotice() throws Exception {
    desk.show(branch);
    desk.merge.choices().messageProperty().set("Order lines");
    desk.merge.merge();
    desk.merge.close();
    assertThat(desk.merge.messages()).containsExactly("Order lines");
    desk.bench.window.until(() -> desk.merge.stage() instanceof MergeStage.Ended);
    assertThat(desk.bench.notices.all().getLast().text())
        .isEqualTo("Merged fix/topics into Blobs R Us.");
  }

  @Test
  void aNewFileThatIsGoneAfterTheMergeIsNamed() throws Exception {
    FileName fresh = new FileName("fresh.topic");
    desk.other.write(branch, new YamlWrite(fresh, "base_view: ecomm__returns\n", null, "new"));
    desk.show(branch);
    assertThat(desk.file(fresh).effect()).isEqualTo(MergeFile.Effect.NEW);
    MergeOutcome.Merged done = merged(desk.run());
    assertThat(done.missing()).isEmpty();
    MergeOutcome.Merged worse =
        new MergeOutcome.Merged(done.result(), List.of(fresh), List.of(ITEMS), "", false);
    assertThat(MergeSentences.result(desk.plan(), worse).stream().map(MergeNote::text))
        .anyMatch(t -> t.startsWith("Not on the shared model after the merge: fresh.topic."))
        .anyMatch(t -> t.startsWith("Not on the shared model as on the branch: ecomm/order_items"));
  }
}
