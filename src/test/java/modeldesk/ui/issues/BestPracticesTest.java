package modeldesk.ui.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.IgnoredStore;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.IgnoredAdvice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BestPracticesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneOffset.UTC);
  private static final FileName VISITS = new FileName("visits.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private IssuesViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.branch("test/advice");
    model = model();
    bench.language();
    bench.open(target);
    bench.window.until(() -> !bench.issues.all().isEmpty());
    bench.window.drain();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private IssuesViewModel model() {
    IssuesViewModel made =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            bench.api,
            bench.background,
            CLOCK);
    made.ignoreIn(
        new IgnoredAdvice(
            new IgnoredStore(AppFolders.under(home)),
            "playground",
            bench.session,
            bench.issues,
            bench.background,
            bench.notices,
            CLOCK));
    return made;
  }

  private void advise() {
    model.practicesProperty().set(true);
    bench.window.until(() -> model.tally().infos() > 0);
    bench.window.drain();
  }

  private List<Issue> advice() {
    return model.rows().stream()
        .filter(IssueRow.Item.class::isInstance)
        .map(row -> ((IssueRow.Item) row).issue())
        .filter(issue -> issue.severity() == Severity.INFO)
        .toList();
  }

  private Issue adviceOnVisits() {
    return advice().stream().filter(issue -> VISITS.equals(issue.file())).findFirst().orElseThrow();
  }

  @Test
  void adviceIsGivenToWhoWantsItAndTakenAwayAgain() {
    assertThat(advice()).isEmpty();
    long errors = model.tally().errors();
    advise();
    assertThat(advice()).isNotEmpty().allMatch(issue -> !model.isNew(issue));
    assertThat(model.tally().errors()).isEqualTo(errors);
    model.filter().shows(Severity.INFO).set(false);
    assertThat(advice()).isEmpty();
    model.filter().shows(Severity.INFO).set(true);
    model.practicesProperty().set(false);
    bench.window.until(() -> model.tally().infos() == 0);
    assertThat(advice()).isEmpty();
  }

  @Test
  void whatIsIgnoredIsNotListedButShownWithItsReasonWhereAskedFor() {
    advise();
    Issue issue = adviceOnVisits();
    long before = model.tally().infos();
    IgnoreViewModel form = new IgnoreViewModel(model);
    form.ask(issue);
    form.confirm();
    assertThat(form.subjectProperty().get()).as("a reason is wanted").isEqualTo(issue);
    form.reasonProperty().set(" We count visits elsewhere ");
    form.confirm();
    bench.window.drain();
    assertThat(form.subjectProperty().get()).isNull();
    assertThat(advice()).doesNotContain(issue);
    assertThat(model.tally().infos()).isEqualTo(before - 1);
    assertThat(model.tally().ignored()).isEqualTo(1);
    model.showsIgnoredProperty().set(true);
    assertThat(advice()).containsExactly(issue);
    assertThat(model.ignoredFor(issue)).isEqualTo("We count visits elsewhere");
    model.tellAgain(issue);
    bench.window.drain();
    assertThat(model.showsIgnoredProperty().get()).isFalse();
    assertThat(advice()).contains(issue);
    assertThat(model.tally().ignored()).isZero();
  }

  @Test
  void whatIsIgnoredStaysSoForThisBranchOnly() {
    advise();
    Issue issue = adviceOnVisits();
    model.ignore(issue, "Known");
    bench.untilWritten();
    bench.open(bench.shared());
    bench.window.until(() -> model.tally().infos() > 0);
    bench.window.drain();
    assertThat(model.tally().ignored()).isZero();
    bench.open(target);
    bench.window.until(() -> model.tally().ignored() == 1);
    assertThat(advice()).doesNotContain(issue);
  }

  @Test
  void aMistakeIsNotIgnored() {
    advise();
    Issue mistake =
        bench.issues.all().stream()
            .filter(issue -> issue.severity() == Severity.ERROR)
            .findFirst()
            .orElseThrow();
    assertThat(model.canIgnore(mistake)).isFalse();
    model.ignore(mistake, "No");
    bench.window.drain();
    assertThat(bench.issues.all()).contains(mistake);
    assertThat(model.tally().ignored()).isZero();
  }
}
