package modeldesk.ui.cache;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import modeldesk.api.YamlWrite;
import modeldesk.model.CachePolicy;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.playground.Faults;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResetCacheViewModelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneId.of("Europe/Berlin"));

  @TempDir Path home;
  private Bench bench;
  private ResetCacheViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    model =
        new ResetCacheViewModel(
            bench.session, bench.documents, bench.notices, bench.api, bench.background, CLOCK);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void show() {
    bench.open(bench.shared());
    model.show();
  }

  @Test
  void withoutAModelItSaysWhatToDoFirst() {
    model.show();
    assertThat(model.isShowing()).isFalse();
    assertThat(model.unavailable())
        .isEqualTo("Open a model first: its cache policies are the ones to reset.");
  }

  @Test
  void thePoliciesOfTheModelFileAreOffered() {
    show();
    assertThat(model.policies())
        .containsExactly(
            new CachePolicy("five_minutes", "5 minutes"),
            new CachePolicy("daily", "24 hours"),
            new CachePolicy("no_cache", "0 seconds"));
    assertThat(requireNonNull(model.policyProperty().get()).name()).isEqualTo("five_minutes");
  }

  @Test
  void whatIsTypedIntoTheModelFileCounts() {
    bench.open(bench.shared());
    Document document = requireNonNull(bench.documents.open(FileName.MODEL));
    document
        .port()
        .apply(
            Edits.between(
                document.text(), "cache_policies:\n  hourly:\n    max_cache_age: 1 hour\n"));
    model.show();
    assertThat(model.policies()).containsExactly(new CachePolicy("hourly", "1 hour"));
  }

  @Test
  void aPolicyThatIsOnlyInTheDraftIsRefusedBeforeAnythingIsSent() {
    bench.open(bench.shared());
    Document document = requireNonNull(bench.documents.open(FileName.MODEL));
    document
        .port()
        .apply(
            Edits.between(
                document.text(), "cache_policies:\n  hourly:\n    max_cache_age: 1 hour\n"));
    model.show();
    model.reset();
    bench.window.until(() -> !model.problem().isEmpty());
    assertThat(model.problem())
        .isEqualTo(
            "Nothing was reset: the model file in Omni has no cache policy hourly. If it is in your"
                + " draft, push the model file first; if somebody took it out, get the latest files"
                + " and choose another.");
    assertThat(model.isShowing()).isTrue();
    assertThat(resets()).isZero();
  }

  @Test
  void aPolicyThatSomebodyTookOutMeanwhileIsRefusedBeforeAnythingIsSent() throws Exception {
    show();
    bench.api.write(
        bench.shared(),
        new YamlWrite(
            FileName.MODEL,
            "cache_policies:\n  hourly:\n    max_cache_age: 1 hour\n",
            null,
            "Other policies"));
    model.reset();
    bench.window.until(() -> !model.problem().isEmpty());
    assertThat(model.problem())
        .startsWith("Nothing was reset: the model file in Omni has no cache policy five_minutes.");
    assertThat(resets()).isZero();
  }

  @Test
  void inExtensionThePoliciesOfTheWholeModelCount() {
    bench.open(bench.shared().with(Mode.EXTENSION));
    model.show();
    model.reset();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(resets()).isOne();
  }

  private long resets() {
    return bench.requests.all().stream().filter(e -> e.path().contains("/cache_reset/")).count();
  }

  @Test
  void resettingTellsWhatHappensNext() {
    show();
    model.reset();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .containsExactly(
            "Cache policy five_minutes was reset: the next query of each result asks the database"
                + " again.");
    assertThat(model.isShowing()).isFalse();
  }

  @Test
  void aMomentInThePastIsSent() {
    show();
    model.atMomentProperty().set(true);
    model.dateProperty().set(LocalDate.of(2026, 3, 4));
    model.timeProperty().set("9:30");
    assertThat(model.invalid()).isEmpty();
    model.reset();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getFirst().text())
        .isEqualTo(
            "Cache policy five_minutes was reset: results from before 4 Mar 2026, 09:30 are read"
                + " from the database again.");
  }

  @Test
  void aMomentMustBeAPastTime() {
    show();
    model.atMomentProperty().set(true);
    model.dateProperty().set(LocalDate.of(2026, 3, 4));
    model.timeProperty().set("15:47");
    assertThat(model.invalid())
        .isEqualTo("The moment must be in the past: nothing newer than now is in the cache.");
    model.timeProperty().set("half past");
    assertThat(model.invalid()).isEqualTo("Type the time as hours and minutes, such as 14:30.");
    model.dateProperty().set(null);
    assertThat(model.invalid()).isEqualTo("Pick a date.");
    model.atMomentProperty().set(false);
    assertThat(model.invalid()).isEmpty();
  }

  @Test
  void aLostAnswerIsNoWordThatNothingWasReset() {
    show();
    bench.server.faults().next(1, "POST", "/api/v1/models/", new Faults.Fault.CutAfter());
    model.reset();
    bench.window.until(() -> !model.problem().isEmpty());
    assertThat(model.problem())
        .isEqualTo(
            "Omni gave no clear answer; cache policy five_minutes may have been reset. It was not"
                + " asked a second time. Resetting it again does no harm.");
    assertThat(resets()).isEqualTo(1);
  }

  @Test
  void anAnswerLostBeforeAnythingWasAskedForSaysSo() {
    show();
    bench.server.faults().next(9, "GET", "/api/v1/models/", new Faults.Fault.Cut());
    model.reset();
    bench.window.until(() -> !model.problem().isEmpty());
    assertThat(model.problem()).startsWith("Cache policy five_minutes was not reset.");
    assertThat(resets()).isZero();
  }

  @Test
  void aRefusalStaysInTheDialog() {
    show();
    bench.server.faults().next(1, "POST", "/api/v1/models/", Faults.FORBIDDEN);
    model.reset();
    bench.window.until(() -> !model.problem().isEmpty());
    assertThat(model.problem())
        .startsWith("Cache policy five_minutes was not reset: the token lacks the role for it.");
    assertThat(model.isShowing()).isTrue();
  }
}
