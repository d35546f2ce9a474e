package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.Identity;
import modeldesk.model.Model;
import modeldesk.playground.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RightsTest {
  @TempDir Path home;

  private static void read(Bench bench) {
    bench.session.rights().read();
    bench.window.until(
        () -> bench.session.rights().identityProperty().get() instanceof Identity.Known);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'',                  true,  true,  true,  true",
    "-connection-admin,   true,  true,  true,  true",
    "-modeler,            true,  true,  false, true",
    "-viewer,             false, false, false, false",
  })
  void theRoleTellsWhatMayBeDone(
      String role, boolean branch, boolean merge, boolean git, boolean push) {
    try (Bench bench = new Bench(home, role)) {
      Model model = bench.shared().model();
      read(bench);
      Rights rights = bench.session.rights();
      assertThat(rights.missing(model, Right.NEW_BRANCH).isEmpty()).isEqualTo(branch);
      assertThat(rights.missing(model, Right.MERGE).isEmpty()).isEqualTo(merge);
      assertThat(rights.missing(model, Right.GIT).isEmpty()).isEqualTo(git);
      assertThat(rights.missing(model, Right.PUSH).isEmpty()).isEqualTo(push);
    }
  }

  @Test
  void theReasonNamesTheRoleAndWhatToDo() {
    try (Bench bench = new Bench(home, "-viewer")) {
      read(bench);
      assertThat(bench.session.rights().missing(bench.shared().model(), Right.NEW_BRANCH))
          .isEqualTo(
              "Your role in Blobs R Us is Viewer, which may not make branches. Ask an"
                  + " administrator of the connection for one that may.");
    }
  }

  @Test
  void beforeOmniToldItNothingIsHeldBack() {
    try (Bench bench = new Bench(home, "-viewer")) {
      Model model = bench.shared().model();
      assertThat(bench.session.rights().missing(model, Right.PUSH)).isEmpty();
      assertThat(bench.session.rights().signedIn(model))
          .isEqualTo(
              "Omni does not tell who is signed in. Nothing is held back; Omni says when something"
                  + " needs another role.");
    }
  }

  @Test
  void anAnswerThatFailsHoldsNothingBackAndTellsNothing() {
    try (Bench bench = new Bench(home, "-viewer")) {
      bench.server.faults().next(1, "/api/v1/whoami", Faults.FORBIDDEN);
      bench.session.rights().read();
      bench.window.until(
          () -> bench.requests.all().stream().anyMatch(e -> e.path().endsWith("/whoami")));
      bench.window.drain();
      assertThat(bench.session.rights().missing(bench.shared().model(), Right.PUSH)).isEmpty();
      assertThat(bench.notices.all()).isEmpty();
    }
  }

  @Test
  void itSaysWhoIsSignedInAndInWhichRole() {
    try (Bench bench = new Bench(home, "-connection-admin")) {
      read(bench);
      assertThat(bench.session.rights().signedIn(null))
          .isEqualTo("Signed in with a personal token.");
      assertThat(bench.session.rights().signedIn(bench.shared().model()))
          .isEqualTo("Signed in with a personal token.\nRole in Blobs R Us: Connection Admin");
    }
  }

  @Test
  void getLatestAsksAgainBecauseARoleMayHaveChanged() {
    try (Bench bench = new Bench(home)) {
      bench.open(bench.shared());
      read(bench);
      bench.session.reload();
      bench.window.until(() ->
          bench.requests.all().stream().filter(e -> e.path().endsWith("/whoami")).count() == 2);
    }
  }
}
