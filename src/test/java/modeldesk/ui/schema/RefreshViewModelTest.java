package modeldesk.ui.schema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import modeldesk.api.JobWatch;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.playground.Faults;
import modeldesk.ui.session.AuthoredFiles;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Tasks;
import modeldesk.work.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefreshViewModelTest {
  private static final JobWatch.Pace PACE =
      new JobWatch.Pace(Duration.ofMillis(1), Duration.ofMillis(1));
  @TempDir Path home;
  private Bench bench;
  private Tasks tasks;
  private RefreshViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    tasks = new Tasks(bench.background);
    model =
        new RefreshViewModel(
            bench.session, bench.documents, bench.notices, bench.api, bench.background, PACE);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void withoutAModelItSaysWhatToDoFirst() {
    String reason = "Open a model first: its schema is what gets refreshed.";
    assertThat(model.unavailable()).isEqualTo(reason);
    model.refresh();
    assertThat(bench.notices.all()).extracting(Notice::text).containsExactly(reason);
  }

  @Test
  void itTellsWhatChangedAndShowsTheNewFiles() {
    bench.open(bench.shared());
    model.refresh();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    SchemaChanges changes = requireNonNull(model.changes());
    assertThat(changes.files()).isNotEmpty();
    assertThat(bench.notices.all().getFirst().text())
        .startsWith("Schema refreshed: " + changes.summary() + ". ")
        .endsWith(" Your drafts are as they were.");
    changes.files().stream()
        .filter(change -> change.kind() == FileChange.Kind.ADDED)
        .forEach(change ->
            assertThat(requireNonNull(bench.session.project()).names()).contains(change.file()));
    requireNonNull(bench.notices.all().getFirst().action()).run().run();
    assertThat(model.detailsProperty().get()).isEqualTo(changes);
    bench.window.until(() -> !model.busyProperty().get());
    assertThat(model.unavailable()).isEmpty();
    model.closeDetails();
    Job.Offer offer = requireNonNull(tasks.all().getFirst().offer());
    assertThat(offer.label()).isEqualTo("What changed");
    offer.run().run();
    assertThat(model.detailsProperty().get()).isEqualTo(changes);
  }

  @Test
  void itNamesTheWrittenFilesThatReferToWhatChangedAndOpensThem() {
    bench.open(bench.shared());
    AuthoredFiles written = new AuthoredFiles(bench.session, bench.api, bench.background);
    bench.window.until(() -> written.knownProperty().get() != null);
    model.leavingOut(written::isSchemaOnly);
    model.refresh();
    bench.window.until(() -> !bench.notices.all().isEmpty());

    assertThat(model.uses().files())
        .extracting(FileName::key)
        .contains("relationships", "shoppers.topic")
        .doesNotContain("returns.topic", "ecomm/users.view");
    assertThat(bench.notices.all().getFirst().text())
        .contains(" written files refer to what was removed or changed: ")
        .endsWith(" more. Your drafts are as they were.");
    model.showDetails();
    model.open(new FileName("shoppers.topic"));
    assertThat(model.detailsProperty().get()).isNull();
    assertThat(requireNonNull(bench.documents.active()).name().key()).isEqualTo("shoppers.topic");
  }

  @Test
  void inExtensionItSaysWhereToLook() {
    bench.open(bench.shared().with(Mode.EXTENSION));
    model.refresh();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getFirst().text())
        .isEqualTo(
            "Schema refreshed. Extension hides the schema's own files; switch to Combined to see"
                + " them.");
  }

  @Test
  void aRefusalNamesTheRole() {
    bench.open(bench.shared());
    String path = "/api/v1/models/" + bench.shared().model().id() + "/refresh";
    bench.server.faults().next(1, "POST", path, Faults.FORBIDDEN);
    model.refresh();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getFirst().text())
        .startsWith("Refresh schema needs Connection Admin.");
    assertThat(requireNonNull(bench.notices.all().getFirst().action()).label())
        .isEqualTo("Try again");
  }

  @Test
  void cancellingFreesTheCommand() {
    bench.open(bench.shared());
    String jobs = "/api/v1/jobs";
    bench
        .server
        .faults()
        .next(1, jobs, new Faults.Fault.Held(new java.util.concurrent.CountDownLatch(1)));
    model.refresh();
    bench.window.until(() -> model.busyProperty().get());
    tasks.all().getFirst().cancel();
    bench.window.until(() -> !model.busyProperty().get());
    assertThat(model.unavailable()).isEmpty();
    assertThat(bench.notices.all()).isEmpty();
  }
}
