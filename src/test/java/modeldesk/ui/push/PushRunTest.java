package modeldesk.ui.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.Branch;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Outcome;
import modeldesk.model.PushPlan;
import modeldesk.model.PushStep;
import modeldesk.model.Target;
import modeldesk.ui.push.PushRun.Ending;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PushRunTest {
  private static final Target TARGET =
      new Target(
          new Model("m", "Shop", ModelKind.SHARED, null, null, null, null, null),
          new Branch("b", "fix"),
          Mode.COMBINED);

  private final FakeOmni omni = new FakeOmni();
  private final Heard heard = new Heard();
  private final List<Duration> slept = new ArrayList<>();
  private boolean cancelled;

  private static final class Heard implements PushRun.Listener {
    final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    final List<String> sent = new ArrayList<>();
    final List<String> heldBack = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();

    @Override
    public void sending(PushStep step) {
      sent.add(step.file().key());
    }

    @Override
    public void waiting(Duration time) {
      waits.add(time);
    }

    @Override
    public void ended(PushStep step, Outcome outcome) {
      outcomes.put(step.file().key(), outcome);
    }

    @Override
    public void heldBack(PushStep step) {
      heldBack.add(step.file().key());
    }
  }

  private Draft changed(String name, String base, String text) {
    omni.files.put(name, base);
    return new Draft(new FileName(name), text, base, FakeOmni.checksum(base), Instant.EPOCH);
  }

  private static Draft created(String name, String text) {
    return new Draft(new FileName(name), text, null, null, Instant.EPOCH);
  }

  private Draft deleted(String name, String base) {
    omni.files.put(name, base);
    return new Draft(new FileName(name), null, base, FakeOmni.checksum(base), Instant.EPOCH);
  }

  private static ModelFile file(String name, String text) {
    return new ModelFile(new FileName(name), text, FakeOmni.checksum(text));
  }

  private PushRun.Report run(Draft... drafts) {
    Progress progress =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void message(String text) {}

          @Override
          public void offer(String label, Runnable action) {}

          @Override
          public boolean isCancelled() {
            return cancelled;
          }
        };
    return new PushRun(omni, slept::add)
        .run(PushPlan.of(TARGET, List.of(drafts)), "why", progress, heard);
  }

  private @Nullable Outcome outcome(String name) {
    return heard.outcomes.get(name);
  }

  @Test
  void writesThenReadsBackInTheOrderOfThePlan() {
    PushRun.Report report =
        run(changed("a.topic", "1", "2"), deleted("old.view", "x"), changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(omni.asked)
        .containsExactly(
            "write b.view",
            "read b.view",
            "write a.topic",
            "read a.topic",
            "read old.view",
            "delete old.view",
            "read old.view");
    assertThat(outcome("b.view")).isEqualTo(new Outcome.Pushed(file("b.view", "4")));
    assertThat(outcome("old.view")).isEqualTo(new Outcome.Deleted());
  }

  @Test
  void aConflictWritesNothingAndTheOtherFilesGoOn() {
    Draft mine = changed("a.view", "1", "mine");
    omni.files.put("a.view", "theirs");
    PushRun.Report report = run(mine, changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Conflict(file("a.view", "theirs")));
    assertThat(omni.files).containsEntry("a.view", "theirs").containsEntry("b.view", "4");
  }

  @Test
  void aConflictWithTheVeryTextThatWasSentIsNoConflict() {
    Draft mine = changed("a.view", "1", "mine");
    omni.files.put("a.view", "mine");
    run(mine);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Pushed(file("a.view", "mine")));
  }

  @Test
  void aFileThatIsGoneIsAConflictWithNothing() {
    Draft mine = changed("a.view", "1", "mine");
    omni.files.clear();
    run(mine);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Conflict(null));
    assertThat(omni.files).isEmpty();
  }

  @Test
  void aNewFileWhoseNameIsTakenIsNotWritten() {
    omni.files.put("new.topic", "theirs");
    run(created("new.topic", "mine"));
    assertThat(outcome("new.topic")).isEqualTo(new Outcome.Conflict(file("new.topic", "theirs")));
    assertThat(omni.asked).containsExactly("read new.topic");
  }

  @Test
  void aNewFileWithoutATextIsNotSent() {
    run(created("new.topic", "\n"));
    assertThat(outcome("new.topic"))
        .isEqualTo(
            new Outcome.Refused(
                "Omni keeps no empty file. The draft stays; write something into it first."));
    assertThat(omni.asked).isEmpty();
  }

  @Test
  void aNewFileIsWrittenWhereThereIsNone() {
    run(created("new.topic", "mine"));
    assertThat(outcome("new.topic")).isEqualTo(new Outcome.Pushed(file("new.topic", "mine")));
  }

  @Test
  void aChangeWithoutAChecksumIsComparedFirst() {
    omni.files.put("a.view", "theirs");
    run(new Draft(new FileName("a.view"), "mine", "base", null, Instant.EPOCH));
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Conflict(file("a.view", "theirs")));
    assertThat(omni.files).containsEntry("a.view", "theirs");
  }

  @Test
  void aFileThatChangedIsNotDeleted() {
    Draft mine = deleted("a.view", "1");
    omni.files.put("a.view", "theirs");
    run(mine);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Conflict(file("a.view", "theirs")));
    assertThat(omni.asked).containsExactly("read a.view");
  }

  @Test
  void deletionsAreHeldBackWhenAWriteDidNotSucceed() {
    omni.fail("write a.topic", new ApiException(Kind.REFUSED, 400, "no"));
    run(changed("a.topic", "1", "2"), deleted("old.view", "x"));
    assertThat(outcome("a.topic")).isInstanceOf(Outcome.Refused.class);
    assertThat(heard.heldBack).containsExactly("old.view");
    assertThat(omni.files).containsKey("old.view");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"TIMEOUT", "UNREACHABLE", "SERVER", "UNEXPECTED"})
  void aWriteWhoseAnswerWasLostIsLookedUpAndNotSentAgain(Kind kind) {
    Draft mine = changed("a.view", "1", "2");
    omni.loseAnswer("write a.view", kind);
    PushRun.Report report = run(mine, changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Pushed(file("a.view", "2")));
    assertThat(omni.asked).startsWith("write a.view", "read a.view", "write b.view");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"TIMEOUT", "UNREACHABLE", "SERVER", "UNEXPECTED"})
  void aDeletionWhoseAnswerWasLostIsLookedUpAndNotSentAgain(Kind kind) {
    Draft mine = deleted("a.view", "1");
    omni.loseAnswer("delete a.view", kind);
    assertThat(run(mine).ending()).isEqualTo(Ending.COMPLETE);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Deleted());
    assertThat(omni.asked).containsExactly("read a.view", "delete a.view", "read a.view");
  }

  @Test
  void aLostWriteThatOmniRewroteCountsAsWritten() {
    Draft mine = changed("a.view", "a: 1", "b: 2\na: \"x\"\n");
    omni.rewrite = "# Reference this view as a\na: x\nb: 2\n";
    omni.loseAnswer("write a.view", Kind.TIMEOUT);
    run(mine);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Pushed(file("a.view", omni.rewrite)));
  }

  @Test
  void aLostWriteThatLeftAnotherTextIsAConflict() {
    Draft mine = changed("a.view", "a: 1", "a: 2");
    omni.rewrite = "a: 3";
    omni.loseAnswer("write a.view", Kind.TIMEOUT);
    run(mine);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Conflict(file("a.view", "a: 3")));
  }

  @Test
  void aTextThatOmniRewroteIsTakenAsItIs() {
    Draft mine = changed("a.view", "a: 1", "a: 2");
    omni.rewrite = "# Reference this view as a\na: 2\n";
    run(mine);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Pushed(file("a.view", omni.rewrite)));
  }

  @Test
  void aServerErrorThatWroteNothingIsToldAndTheOthersGoOn() {
    omni.fail("write a.view", new ApiException(Kind.SERVER, 500, "Model service error"));
    PushRun.Report report = run(changed("a.view", "1", "2"), changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(outcome("a.view"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            o -> assertThat(o.reason()).startsWith("Omni could not get at the model"));
    assertThat(outcome("b.view")).isInstanceOf(Outcome.Pushed.class);
  }

  @Test
  void theFirstFailureOfTheNetworkStopsTheRun() {
    omni.fail("write a.view", new ApiException(Kind.UNREACHABLE, 0, "gone"))
        .fail("read a.view", new ApiException(Kind.UNREACHABLE, 0, "gone"));
    PushRun.Report report = run(changed("a.view", "1", "2"), changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.STOPPED);
    assertThat(report.reason()).startsWith("Omni cannot be reached.");
    assertThat(outcome("a.view")).isInstanceOf(Outcome.Unknown.class);
    assertThat(heard.sent).containsExactly("a.view");
  }

  @Test
  void whatCouldNotBeReadBackStaysADraft() {
    omni.fail("read a.view", new ApiException(Kind.TIMEOUT, 0, "late"));
    run(changed("a.view", "1", "2"));
    assertThat(outcome("a.view")).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aTokenThatIsNotAcceptedStopsTheRun() {
    omni.fail("write a.view", new ApiException(Kind.UNAUTHORIZED, 401, "no"));
    PushRun.Report report = run(changed("a.view", "1", "2"), changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.STOPPED);
    assertThat(heard.sent).containsExactly("a.view");
  }

  @Test
  void tooManyRequestsAreWaitedForAsToldAndSentAgain() {
    omni.fail("write a.view", new ApiException(Kind.RATE_LIMITED, 429, "", Duration.ofSeconds(38)));
    PushRun.Report report = run(changed("a.view", "1", "2"));
    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(slept).containsExactly(Duration.ofSeconds(38));
    assertThat(heard.waits).containsExactly(Duration.ofSeconds(38));
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Pushed(file("a.view", "2")));
  }

  @Test
  void aCancelDuringAWriteFindsOutWhatBecameOfIt() {
    Draft mine = changed("a.view", "1", "2");
    omni.loseAnswer("write a.view", Kind.CANCELLED);
    PushRun.Report report = run(mine, changed("b.view", "3", "4"));
    assertThat(report.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(outcome("a.view")).isEqualTo(new Outcome.Pushed(file("a.view", "2")));
    assertThat(heard.sent).containsExactly("a.view");
  }

  @Test
  void aCancelBeforeAnythingWasWrittenLeavesTheFileADraft() {
    omni.fail("write a.view", new ApiException(Kind.CANCELLED, 0, "stop"));
    PushRun.Report report = run(changed("a.view", "1", "2"));
    assertThat(report.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(heard.outcomes).isEmpty();
  }

  @Test
  void aCancelledRunSendsNothingMore() {
    cancelled = true;
    assertThat(run(changed("a.view", "1", "2")).ending()).isEqualTo(Ending.CANCELLED);
    assertThat(omni.asked).isEmpty();
  }

  @Test
  void aDeletionThatOmniDidNotCarryOutStaysADraft() {
    Draft mine = deleted("a.view", "1");
    omni.fail("delete a.view", new ApiException(Kind.SERVER, 503, "busy"));
    run(mine);
    assertThat(outcome("a.view")).isInstanceOf(Outcome.Refused.class);
    assertThat(omni.files).containsEntry("a.view", "1");
  }
}
