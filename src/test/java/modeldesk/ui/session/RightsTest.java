package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import modeldesk.model.Connection;
import modeldesk.model.Identity;
import modeldesk.model.Model;
import modeldesk.playground.Faults;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RightsTest {
  private static final String BELOW_MODELER =
      "RESET_CACHE NEW_BRANCH RENAME_BRANCH MERGE_BRANCH DELETE_BRANCH PULL_REQUEST"
          + " REPLACE_CONTENT PUSH";

  @TempDir Path home;

  private static void read(Bench bench) {
    bench.session.rights().read();
    bench.window.until(() -> bench.session.rights().identity() instanceof Identity.Known);
  }

  private static List<String> missing(Rights rights, Model model) {
    return Arrays.stream(Right.values())
        .filter(right -> !rights.missing(model, right).isEmpty())
        .map(Right::name)
        .toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'',                ''",
    "-connection-admin, ''",
    "-modeler,          REFRESH_SCHEMA CREATE_MODEL RENAME_MODEL GIT_SETTINGS",
  })
  void theRoleTellsWhatIsMissing(String role, String missing) {
    try (Bench bench = new Bench(home, role)) {
      Model model = bench.shared().model();
      read(bench);
      bench.session.rights().saw(List.of(model, bench.model("Sales core")));
      assertThat(missing(bench.session.rights(), model)).containsExactlyElementsOf(words(missing));
    }
  }

  @Test
  void aViewerMayOnlyLook() {
    try (Bench bench = new Bench(home, "-viewer")) {
      read(bench);
      assertThat(missing(bench.session.rights(), bench.shared().model()))
          .contains("REFRESH_SCHEMA", "CREATE_MODEL", "RENAME_MODEL", "GIT_SETTINGS")
          .containsAll(words(BELOW_MODELER))
          .hasSize(Right.values().length);
    }
  }

  @Test
  void theReasonNamesTheRoleThatIsNeededAndTheOneThatIsThere() {
    try (Bench bench = new Bench(home, "-viewer")) {
      read(bench);
      Model model = bench.shared().model();
      assertThat(bench.session.rights().missing(model, Right.REFRESH_SCHEMA))
          .isEqualTo(
              "Refresh schema needs Connection Admin. Your role in Blobs R Us is Viewer; an"
                  + " administrator of the connection can give you another.");
      assertThat(bench.session.rights().missing(model, Right.PUSH))
          .isEqualTo(
              "Pushing needs Modeler, so this is read-only. Your role in Blobs R Us is Viewer; an"
                  + " administrator of the connection can give you another. Your drafts are kept on"
                  + " this computer.");
    }
  }

  @Test
  void aModelerRefreshesTheSchemaOfAConnectionUntilAnotherSharedModelIsSeenThere() {
    try (Bench bench = new Bench(home, "-modeler")) {
      read(bench);
      Rights rights = bench.session.rights();
      Model blobs = bench.shared().model();
      rights.saw(List.of(blobs, bench.model("Large retailer")));
      assertThat(rights.missing(blobs, Right.REFRESH_SCHEMA)).isEmpty();

      int before = rights.versionProperty().get();
      rights.saw(List.of(bench.model("Sales core")));

      assertThat(rights.versionProperty().get()).isGreaterThan(before);
      assertThat(rights.missing(blobs, Right.REFRESH_SCHEMA))
          .startsWith("Refresh schema needs Connection Admin.");
    }
  }

  @Test
  void aModelIsMadeWhereSomebodyIsAdministratorOrNothingIsKnown() {
    try (Bench bench = new Bench(home, "-modeler")) {
      read(bench);
      Rights rights = bench.session.rights();
      assertThat(rights.missingOn(null))
          .isEqualTo(
              "Create model needs Connection Admin. Your role is Modeler; an administrator of the"
                  + " connection can give you another.");
      assertThat(rights.missingOn(new Connection(Sample.STORE_WAREHOUSE, "Store", null, null)))
          .startsWith("Create model needs Connection Admin.");
      assertThat(rights.missingOn(new Connection(Sample.LOYALTY, "Loyalty", null, null))).isEmpty();
    }
  }

  @Test
  void whatOnlyAModelerMayChangeIsReadOnlyToAViewer() {
    try (Bench bench = new Bench(home, "-viewer")) {
      bench.open(bench.shared());
      assertThat(bench.session.readOnlyReason()).isEmpty();
      read(bench);
      assertThat(bench.session.readOnlyReason()).startsWith("Pushing needs Modeler");
    }
  }

  @Test
  void beforeOmniToldItNothingIsHeldBack() {
    try (Bench bench = new Bench(home, "-viewer")) {
      Model model = bench.shared().model();
      assertThat(missing(bench.session.rights(), model)).isEmpty();
      assertThat(bench.session.rights().missingOn(null)).isEmpty();
      assertThat(bench.session.rights().signedIn(model))
          .isEqualTo(
              "Omni does not tell who is signed in. Nothing is held back; Omni says when something"
                  + " needs another role.");
    }
  }

  @Test
  void anAnswerThatFailsHoldsNothingBackTellsNothingAndIsAskedForAgain() {
    try (Bench bench = new Bench(home, "-viewer")) {
      bench.server.faults().next(1, "/api/v1/whoami", Faults.UNAUTHORIZED);
      bench.session.rights().read();
      bench.window.until(() -> !bench.session.rights().isAsking());
      assertThat(asked(bench)).isEqualTo(1);
      assertThat(missing(bench.session.rights(), bench.shared().model())).isEmpty();
      assertThat(bench.notices.all()).isEmpty();

      bench.open(bench.shared());
      bench.window.until(() -> !bench.session.readOnlyReason().isEmpty());
      assertThat(asked(bench)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aServerThatDoesNotAnswerTheQuestionHoldsNothingBackAndIsNotAskedAgain(int status) {
    try (Bench bench = new Bench(home, "-viewer")) {
      String body = "{\"detail\":\"No\",\"status\":%d}".formatted(status);
      bench.server.faults().next(9, "/api/v1/whoami", new Faults.Fault.Answer(status, body));
      bench.session.rights().read();
      bench.window.until(bench.session.rights()::isAnswered);
      bench.open(bench.shared());
      assertThat(missing(bench.session.rights(), bench.shared().model())).isEmpty();
      assertThat(asked(bench)).isEqualTo(1);
    }
  }

  private static long asked(Bench bench) {
    return bench.requests.all().stream().filter(e -> e.path().endsWith("/whoami")).count();
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
      bench.window.until(() -> asked(bench) == 2);
    }
  }
}
