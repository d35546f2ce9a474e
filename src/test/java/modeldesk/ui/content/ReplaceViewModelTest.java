package modeldesk.ui.content;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.content.ContentOmni.byPullRequest;
import static modeldesk.ui.content.ContentOmni.document;
import static modeldesk.ui.content.ContentOmni.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.ContentReplacement;
import modeldesk.api.ReplacedCounts;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import modeldesk.model.Target;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import modeldesk.work.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplaceViewModelTest {
  private static final ContentName OLD =
      new ContentName(ContentName.Type.FIELD, "ecomm__order_items.ship_days");
  private static final String NEW = "ecomm__order_items.time_to_ship";
  private static final String ISSUE = "Field 'ecomm__order_items.ship_days' not found in model";

  @TempDir Path home;
  private Bench bench;
  private ContentOmni omni;
  private ReplaceViewModel model;
  private final List<Ask.Question> questions = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();
  private boolean agree = true;
  private int validations;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    omni = new ContentOmni(bench.api);
    bench.background.onStarted(jobs::add);
    model =
        new ReplaceViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            (question, confirmed) -> {
              questions.add(question);
              if (agree) {
                confirmed.run();
              }
            },
            omni.api(),
            bench.background,
            () -> validations++);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void on(Target target) {
    bench.open(target);
    bench.window.drain();
    model.show(OLD);
    model.replacementProperty().set(NEW);
  }

  private void count(Object... reports) {
    omni.reports.clear();
    omni.reports.addAll(List.of(reports));
    model.count();
    bench.window.until(() -> !(model.step() instanceof Step.Counting));
  }

  private void untilAnswered() {
    bench.window.until(() -> !StepPane.isBusy(model.step()));
  }

  private void noAnswer(ContentReport oldAfter, ContentReport newAfter) {
    omni.replacing =
        wanted -> {
          throw new ApiException(Kind.TIMEOUT, 0, "no answer");
        };
    omni.reports.clear();
    omni.reports.addAll(List.of(oldAfter, newAfter));
  }

  private String said() {
    return switch (model.step()) {
      case Step.Unclear(Counts _, String sentence) -> sentence;
      case Step.Done(ReplacedCounts _, String sentence) -> sentence;
      case Step other -> other.toString();
    };
  }

  @Test
  void withoutAModelItSaysWhatToDo() {
    model.show();
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .containsExactly("Open a model first: names are replaced in the documents that use it.");
  }

  @Test
  void fieldsNeedTheirViewOnBothSides() {
    on(bench.shared());
    assertThat(model.invalid()).isEmpty();
    model.replacementProperty().set("time_to_ship");
    assertThat(model.invalid()).isEqualTo("Write fields with their view: view.field.");
    model.typeProperty().set(ContentName.Type.TOPIC);
    assertThat(model.invalid()).isEmpty();
    model.replacementProperty().set(OLD.name());
    assertThat(model.invalid()).isEqualTo("Both names are the same.");
  }

  @Test
  void theNamesOfTheOpenFilesCompleteAndWarn() {
    on(bench.shared());
    bench.window.until(() -> !model.names().fields().isEmpty());
    assertThat(model.names().fields()).contains("ecomm__order_items.sale_price");
    assertThat(model.names().topics()).contains("order_transactions");
    model.replacementProperty().set("ecomm__order_items.nowhere");
    assertThat(model.unknownProperty().getValue())
        .isEqualTo(
            "The open files have no ecomm__order_items.nowhere: documents would still use a name"
                + " that is not there.");
    model.replacementProperty().set("ecomm__order_items.sale_price");
    assertThat(model.unknownProperty().getValue()).isEmpty();
  }

  @Test
  void countingComesFirstAndChangesNothing() {
    on(bench.branch("fix/content"));
    model.personalProperty().set(true);
    count(report(document("Weekly", "Published", ISSUE), byPullRequest("Month end")), report());
    Step.Counted counted = (Step.Counted) model.step();
    assertThat(Sentences.counted(counted.counts()))
        .isEqualTo("2 documents use ecomm__order_items.ship_days, with 2 queries in all.");
    assertThat(Sentences.notes(counted.counts(), false))
        .containsExactly(
            "The content validator reports the name in 1 query and no dashboard filter of them.",
            "1 of them changes only through a pull request and will be skipped.");
    assertThat(omni.asked).containsExactly("find " + OLD.name(), "find " + NEW);
    assertThat(omni.queries).allMatch(query -> query.includePersonalFolders());
    assertThat(omni.queries).allMatch(query -> query.branchId() != null);
  }

  @Test
  void anotherNameMustBeCountedAnew() {
    on(bench.branch("fix/content"));
    count(report(document("Weekly", "Published")), report());
    model.replacementProperty().set("ecomm__order_items.other");
    assertThat(model.step()).isEqualTo(new Step.Typing());
    model.replace();
    assertThat(omni.asked).noneMatch(request -> request.startsWith("replace"));
  }

  @Test
  void aFailedCountIsSaid() {
    on(bench.shared());
    count(new ApiException(Kind.FORBIDDEN, 403, "Permission denied"));
    assertThat(model.step()).isEqualTo(new Step.Typing());
    assertThat(model.problem())
        .isEqualTo(
            "The documents were not counted. Omni does not let this token do that: Permission"
                + " denied. Nothing was changed. Ask an administrator of the connection for the"
                + " role it needs.");
  }

  @Test
  void closingTheCardEndsTheCounting() {
    on(bench.shared());
    omni.reports.add(report());
    omni.gate = new java.util.concurrent.CountDownLatch(1);
    model.count();
    model.close();
    assertThat(jobs.getLast().state()).isEqualTo(Job.State.CANCELLED);
    assertThat(model.step()).isEqualTo(new Step.Typing());
    omni.gate.countDown();
  }

  @Test
  void onABranchItMakesDraftsWithoutAsking() {
    Target branch = bench.branch("fix/content");
    on(branch);
    omni.replacing = wanted -> new ReplacedCounts(3, 2, 1, 1, 1);
    count(report(document("Weekly", "Published")), report());
    model.replace();
    untilAnswered();
    assertThat(questions).isEmpty();
    assertThat(omni.replaced).isEqualTo(ContentReplacement.everywhere(branch.branchId(), OLD, NEW));
    assertThat(said())
        .isEqualTo(
            """
            ecomm__order_items.ship_days was replaced by ecomm__order_items.time_to_ship in 3 queries and 1 dashboard filter of 2 documents.
            It was also replaced in 1 workbook model.
            1 document was skipped, because changes there need a pull request.
            These are drafts on fix/content; they are published when the branch is merged.\
            """);
    model.validate();
    assertThat(validations).isEqualTo(1);
    assertThat(model.showingProperty().get()).isFalse();
  }

  @Test
  void withoutABranchTheModelsNameMustBeTyped() {
    on(bench.shared());
    count(report(document("Weekly", "Published")), report());
    agree = false;
    model.replace();
    assertThat(questions)
        .containsExactly(
            new Ask.Question(
                "Edit published content of Blobs R Us?",
                "1 document changes for everyone at once: ecomm__order_items.ship_days becomes"
                    + " ecomm__order_items.time_to_ship. There is no undo.",
                "Replace without undo",
                "Blobs R Us",
                true));
    assertThat(omni.replaced).isNull();
    agree = true;
    model.replace();
    untilAnswered();
    assertThat(requireNonNull(omni.replaced).branchId()).isNull();
  }

  @Test
  void aRefusalLeavesTheCountAndIsSaid() {
    on(bench.branch("fix/content"));
    omni.replacing =
        wanted -> {
          throw new ApiException(Kind.REFUSED, 400, "find: too short");
        };
    count(report(document("Weekly", "Published")), report());
    model.replace();
    untilAnswered();
    assertThat(model.step()).isInstanceOf(Step.Counted.class);
    assertThat(model.problem())
        .isEqualTo(
            "The name was not replaced. Omni refused: find: too short. Nothing was changed.");
  }

  @Test
  void withoutAnAnswerCountingAgainShowsThatItWasDone() {
    on(bench.branch("fix/content"));
    count(report(document("Weekly", "Published")), report());
    noAnswer(report(document("Weekly", "Published")), report(document("Weekly", "draft")));
    model.replace();
    untilAnswered();
    assertThat(said())
        .isEqualTo(
            "Omni did not answer, but counted again it is done: 1 document that used"
                + " ecomm__order_items.ship_days now uses ecomm__order_items.time_to_ship.");
    assertThat(omni.asked).filteredOn(request -> request.startsWith("replace")).hasSize(1);
  }

  @Test
  void withoutAnAnswerCountingAgainShowsThatItIsHalfDone() {
    on(bench.shared());
    count(report(document("A", "Published"), document("B", "Published")), report());
    noAnswer(report(document("B", "Published")), report(document("A", "Published")));
    model.replace();
    untilAnswered();
    assertThat(said())
        .isEqualTo(
            "Omni did not answer. Counted again, 1 of 2 documents no longer use"
                + " ecomm__order_items.ship_days as before. Omni may still be at work: count again"
                + " in a while, then decide about the rest.");
    omni.reports.clear();
    omni.reports.addAll(
        List.of(report(), report(document("A", "Published"), document("B", "Published"))));
    model.lookUp();
    untilAnswered();
    assertThat(said()).startsWith("Omni did not answer, but counted again it is done: all 2");
    assertThat(omni.asked).filteredOn(request -> request.startsWith("replace")).hasSize(1);
  }

  @Test
  void documentsThatNeedAPullRequestAreNotWaitedFor() {
    on(bench.shared());
    count(report(document("A", "Published"), byPullRequest("B")), report());
    noAnswer(report(byPullRequest("B")), report(document("A", "Published")));
    model.replace();
    untilAnswered();
    assertThat(said()).startsWith("Omni did not answer, but counted again it is done: 1 document");
  }

  @Test
  void withoutAnAnswerNoChangeIsNoProofThatNothingHappens() {
    on(bench.branch("fix/content"));
    count(report(document("Weekly", "Published")), report());
    noAnswer(report(document("Weekly", "Published")), report());
    model.replace();
    untilAnswered();
    assertThat(said())
        .isEqualTo(
            "Omni did not answer. Counted again, no change is to be seen in the document that used"
                + " ecomm__order_items.ship_days. Omni may still be at work: count again in a while"
                + " before you try again.");
  }

  @Test
  void whenCountingAgainFailsTooItStaysUnclear() {
    on(bench.branch("fix/content"));
    count(report(document("Weekly", "Published")), report());
    omni.replacing =
        wanted -> {
          throw new ApiException(Kind.UNREACHABLE, 0, "cut");
        };
    omni.reports.clear();
    omni.reports.add(new ApiException(Kind.UNREACHABLE, 0, "cut"));
    model.replace();
    untilAnswered();
    assertThat(said())
        .startsWith(
            "Omni did not answer, so the name may have been replaced or not, and counting again did"
                + " not work either.");
  }

  @Test
  void cancellingAReplacementLooksUpAndRetryingItSendsNothing() {
    on(bench.branch("fix/content"));
    count(report(document("Weekly", "Published")), report());
    java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);
    java.util.concurrent.CountDownLatch there = new java.util.concurrent.CountDownLatch(1);
    omni.replacing =
        wanted -> {
          there.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new ApiException(Kind.CANCELLED, 0, "cancelled");
          }
          return new ReplacedCounts(0, 0, 0, 0, 0);
        };
    omni.reports.clear();
    omni.reports.addAll(
        List.of(report(document("Weekly", "Published")), report(document("Weekly", "draft"))));
    model.replace();
    Job replacing = jobs.getLast();
    await(there);
    replacing.cancel();
    untilAnswered();
    assertThat(said()).startsWith("Omni did not answer, but counted again it is done");
    replacing.retry();
    bench.window.until(() -> model.step() instanceof Step.LookingUp);
    untilAnswered();
    assertThat(omni.asked).filteredOn(request -> request.startsWith("replace")).hasSize(1);
  }

  private static void await(java.util.concurrent.CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatComesAfterTheCardIsClosedIsANotice() {
    on(bench.branch("fix/content"));
    omni.replacing = wanted -> new ReplacedCounts(1, 1, 0, 0, 0);
    count(report(document("Weekly", "Published")), report());
    model.replace();
    model.close();
    untilAnswered();
    Notice notice = bench.notices.all().getLast();
    assertThat(notice.level()).isEqualTo(Notice.Level.SUCCESS);
    assertThat(notice.text()).startsWith("ecomm__order_items.ship_days was replaced by");
    requireNonNull(notice.action()).run().run();
    assertThat(validations).isEqualTo(1);
  }
}
