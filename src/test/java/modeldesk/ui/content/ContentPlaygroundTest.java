package modeldesk.ui.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import modeldesk.api.YamlWrite;
import modeldesk.model.ContentName;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.exposure.ExposureReport;
import modeldesk.ui.exposure.ExposureViewModel;
import modeldesk.ui.issues.IssuesViewModel;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents and topics against the Playground's own.
final class ContentPlaygroundTest {
  private static final String ISSUE = "Field 'ecomm__returns.clerk' not found in model";

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private IssuesViewModel issues;
  private ReplaceViewModel replace;
  private ExposureViewModel exposure;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.branch("fix/content");
    issues =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            bench.api,
            bench.background,
            Clock.systemUTC());
    replace =
        new ReplaceViewModel(
            bench.session,
            bench.documents,
            bench.notices,
            (question, confirmed) -> confirmed.run(),
            bench.api,
            bench.background,
            () -> {});
    exposure =
        new ExposureViewModel(
            bench.session, bench.documents, bench.notices, bench.api, bench.background);
    bench.open(target);
    bench.window.drain();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theContentValidatorFindsWhatDocumentsUseWrongly() {
    issues.content().run();
    bench.window.until(() -> issues.tally().content() > 0);
    assertThat(bench.issues.all()).allMatch(issue -> issue.origin() == Issue.Origin.CONTENT);
    assertThat(bench.issues.all())
        .filteredOn(issue -> issue.message().equals(ISSUE))
        .extracting(issue -> requireNonNull(issue.content()).document().name())
        .containsExactly("Returns desk");
  }

  @Test
  void aReplacementWithoutAnAnswerIsFoundDone() {
    String path = "/api/v1/models/" + target.model().id() + "/content-validator";
    replace.show(new ContentName(ContentName.Type.FIELD, "ecomm__returns.clerk"));
    replace.replacementProperty().set("ecomm__returns.reason");
    replace.count();
    bench.window.until(() -> replace.step() instanceof Step.Counted);
    bench.server.faults().next(1, "POST", path, new Faults.Fault.CutAfter());
    replace.replace();
    bench.window.until(() -> !StepPane.isBusy(replace.step()));
    assertThat(replace.step())
        .isInstanceOfSatisfying(
            Step.Unclear.class,
            step ->
                assertThat(step.sentence())
                    .startsWith("Omni did not answer, but counted again it is done"));
  }

  @Test
  void aTopicThatKeepsItsPromisesRaisesNoAlarm() {
    List<FileName> topics =
        requireNonNull(bench.session.project()).names().stream()
            .filter(file -> file.kind() == FileKind.TOPIC)
            .filter(file -> !file.key().equals("api.topic"))
            .toList();
    assertThat(topics).hasSizeGreaterThan(4);
    for (FileName topic : topics) {
      assertThat(check(topic).rows().stream().filter(ExposureReport.Row::isMissing))
          .as(topic.key())
          .isEmpty();
    }
  }

  @Test
  void aRelationshipWithoutTheViewInJoinsIsFound() throws Exception {
    FileName small = new FileName("small.topic");
    bench.api.write(
        target,
        new YamlWrite(
            small,
            """
            base_view: ecomm__orders
            joins: {}
            relationships:
            - join_from_view: ecomm__orders
              join_to_view: ecomm__users
              on_sql: ${ecomm__orders.user_id} = ${ecomm__users.id}
            """,
            null,
            "Small"));
    bench.session.reload();
    bench.window.until(() -> requireNonNull(bench.session.project()).names().contains(small));
    assertThat(check(small).rows())
        .extracting(ExposureReport.Row::what)
        .singleElement()
        .asString()
        .startsWith("ecomm__users: the whole view");
  }

  private ExposureReport check(FileName topic) {
    exposure.check(topic);
    bench.window.until(() -> exposure.report() != null);
    ExposureReport report = requireNonNull(exposure.report());
    exposure.close();
    bench.window.drain();
    return report;
  }
}
