package modeldesk.app;

import static modeldesk.app.Mishap.CUT;
import static modeldesk.app.Mishap.FORBIDDEN;
import static modeldesk.app.Mishap.NETWORK_GONE;
import static modeldesk.app.Mishap.SIGN_IN_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.store.AppFolders;
import modeldesk.store.DraftStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Whatever goes wrong at whatever step: the window answers, the text is kept, a sentence says what
/// happened and what to do, and doing it again succeeds without doing it twice. A third of the
/// cases is played each time, all with
///
/// ```
/// mvn test -Dtest=FaultsAtEachStepTest -Dfaults.each=1
/// ```
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsAtEachStepTest {
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName API = new FileName("api.topic");
  private static final String NOTICES = "#notices";
  private static final String PUSH = "#push-status";
  private static final String ROW = "#push-problem";

  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler log = new Collecting(logged);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream realErr = System.err;
  private final Thread.UncaughtExceptionHandler realGuard =
      Thread.getDefaultUncaughtExceptionHandler();

  private TestOmni omni;
  private Target branch;
  private TestWindow desk;
  private TestWindow twig;
  private String model = "";
  private Path home;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    FxToolkit.registerPrimaryStage();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    Logger.getLogger("modeldesk").addHandler(log);
    home = folder;
    omni = new TestOmni(folder.resolve("server"));
    branch = omni.branch("fix/steps");
    model = "/api/v1/models/" + branch.model().id();
    desk = new TestWindow(omni, folder.resolve("desk"), branch);
    openTheTopic(desk);
    desk.type();
    twig = new TestWindow(omni, folder.resolve("twig"), branch);
    openTheTopic(twig);
    int asked = desk.asked();
    desk.fire("#toolbar-validate");
    desk.until("validated", () -> desk.done(asked, "GET", model + "/validate") == 2);
  }

  @AfterAll
  void close() {
    twig.close();
    desk.close();
    omni.close();
    Thread.setDefaultUncaughtExceptionHandler(realGuard);
    Logger.getLogger("modeldesk").removeHandler(log);
    System.setErr(realErr);
    Application.setUserAgentStylesheet(null);
  }

  @AfterEach
  void nothingIsComplainedAboutAnywhereElse() {
    omni.recover();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    List<String> said = logged.stream().map(LogRecord::getMessage).toList();
    logged.clear();
    assertThat(said).isEmpty();
  }

  private static void openTheTopic(TestWindow window) {
    window.listed("#files-tree", "returns.topic");
    window.write("#files-filter", "returns.topic");
    window.enter("#files-tree", "name=returns.topic");
    window.until("the text", () -> window.isOffered("#toolbar-validate"));
  }

  /// One thing the user does: which request of it fails, where the sentence stands, how it is left
  /// and done again. `said` makes the sentence out of the mishap's.
  record Step(
      String name,
      String method,
      String path,
      Consumer<TestWindow> act,
      String where,
      BiFunction<Mishap, String, String> said,
      Consumer<TestWindow> leave,
      Consumer<TestWindow> again) {
    @Override
    public String toString() {
      return name;
    }
  }

  private List<Step> steps() {
    Consumer<TestWindow> stay = window -> {};
    return List.of(
        new Step(
            "get latest",
            "GET",
            model + "/yaml",
            window -> window.menu("file-reload"),
            NOTICES,
            (mishap, why) ->
                "The files could not be fetched again. "
                    + why
                    + " The files fetched before are still shown.",
            stay,
            window -> window.menu("file-reload")),
        new Step(
            "validate",
            "GET",
            model + "/validate",
            window -> window.fire("#toolbar-validate"),
            NOTICES,
            (mishap, why) ->
                "fix/steps was not validated again; the issues found before are still listed. "
                    + why,
            stay,
            window -> window.fire("#toolbar-validate")),
        new Step(
            "refresh schema",
            "POST",
            model + "/refresh",
            window -> window.fire("#toolbar-refresh"),
            NOTICES,
            FaultsAtEachStepTest::notRefreshed,
            stay,
            window -> window.fire("#toolbar-refresh")),
        new Step(
            "reset cache",
            "POST",
            model + "/cache_reset/",
            FaultsAtEachStepTest::resetCache,
            "#reset-cache",
            FaultsAtEachStepTest::notReset,
            window -> window.fire("#reset-cache-cancel"),
            FaultsAtEachStepTest::resetCache),
        new Step(
            "push",
            "POST",
            model + "/yaml",
            FaultsAtEachStepTest::push,
            PUSH,
            FaultsAtEachStepTest::notPushed,
            window -> window.fire("#push-keep"),
            FaultsAtEachStepTest::push));
  }

  private static String notRefreshed(Mishap mishap, String why) {
    return mishap == FORBIDDEN
        ? "Refresh schema needs Connection Admin. Omni answered: Permission denied. Nothing was"
            + " changed; ask an administrator of the connection for the role."
        : "The schema of Blobs R Us was not refreshed. " + why;
  }

  private static String notReset(Mishap mishap, String why) {
    if (mishap == FORBIDDEN) {
      return "Cache policy five_minutes was not reset: the token lacks the role for it. Omni"
          + " answered: Permission denied. Ask an administrator of the connection.";
    }
    boolean unclear = mishap.isOfOneRequest() || mishap == SIGN_IN_PAGE || mishap == CUT;
    return unclear
        ? "Omni gave no clear answer; cache policy five_minutes may have been reset. It was not asked"
            + " a second time. Resetting it again does no harm."
        : "Cache policy five_minutes was not reset. " + why;
  }

  private static void resetCache(TestWindow window) {
    window.fire("#toolbar-reset-cache");
    window.fire("#reset-cache-run");
  }

  private static void push(TestWindow window) {
    window.fire("#toolbar-push");
    window.write("#push-message", "A letter more");
    window.fire("#push-run");
  }

  /// What concerns one request only leaves hope for the other files, and each file says why.
  private static String notPushed(Mishap mishap, String why) {
    return mishap.isOfOneRequest()
        ? "Pushed 0 of 1 file. 1 file is still a draft on this computer; each file says why."
        : "Push stopped after 0 of 1 file: " + why + " 1 file is still a draft.";
  }

  Stream<Arguments> eachStepWithEachMishap() {
    List<Step> steps = steps();
    return IntStream.range(0, steps.size())
        .boxed()
        .flatMap(
            turn -> Mishaps.Some.of(turn).map(mishap -> Arguments.of(steps.get(turn), mishap)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("eachStepWithEachMishap")
  void aStepThatGoesWrongIsToldAndCanBeDoneAgain(Step step, Mishap mishap) {
    desk.isOnDisk(desk.type());
    omni.suffer(mishap, step.method(), step.path());
    step.act().accept(desk);
    desk.says(step.where(), step.said().apply(mishap, mishap.sentence));
    step.leave().accept(desk);
    desk.isOnDisk(desk.type());

    omni.recover();
    desk.comeBack();
    String text = desk.text();
    int asked = desk.asked();
    step.again().accept(desk);

    desk.until("done", () -> desk.done(asked, step.method(), step.path()) > 0);
    desk.until("at rest", () -> isAtRest(step.name()));
    if (step.method().equals("POST")) {
      assertThat(desk.done(asked, step.method(), step.path())).isEqualTo(1);
    }
    assertThat(desk.text()).isEqualTo(text);
    if (step.name().equals("push")) {
      assertThat(omni.file(branch, RETURNS).text()).isEqualTo(text);
    } else {
      desk.isOnDisk(text);
    }
  }

  private boolean isAtRest(String step) {
    return switch (step) {
      case "refresh schema" -> desk.isOffered("#toolbar-refresh");
      case "reset cache" -> !desk.isOffered("#reset-cache-run");
      case "push" -> desk.isSaying("#status-drafts", "Draft 0");
      default -> true;
    };
  }

  @ParameterizedTest
  @Mishaps(turn = 0)
  void aFileThatCannotBeReadBackStaysADraft(Mishap mishap) {
    String text = desk.type();
    int asked = desk.asked();
    Runnable strike = omni.prepare(mishap, "GET", model + "/yaml");
    push(desk);
    desk.until("sent", () -> desk.done(asked, "POST", model + "/yaml") == 1);
    strike.run();

    desk.says(PUSH, notPushed(mishap, mishap.sentence));
    desk.says(
        ROW,
        "Omni accepted it, but it could not be read back. "
            + mishap.sentence
            + " The draft is kept.");
    desk.fire("#push-keep");
    desk.type();
    desk.isOnDisk(desk.takeBack());

    omni.recover();
    desk.comeBack();
    desk.menu("file-reload");
    desk.until("no draft", () -> desk.isSaying("#status-drafts", "Draft 0"));
    assertThat(desk.done(asked, "POST", model + "/yaml")).isEqualTo(1);
    assertThat(omni.file(branch, RETURNS).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @Mishaps(turn = 1)
  void aRefreshThatIsLostSightOfIsStartedAgain(Mishap mishap) {
    Runnable strike = omni.prepare(mishap, "GET", "/api/v1/jobs/");
    int asked = desk.asked();
    desk.fire("#toolbar-refresh");
    desk.until("started", () -> desk.done(asked, "POST", model + "/refresh") == 1);
    strike.run();

    desk.saysOrSaid(
        NOTICES,
        notRefreshed(mishap, mishap.sentence),
        notRefreshed(mishap, "Omni answers again, so it can be tried again."));
    desk.isOnDisk(desk.type());

    omni.recover();
    desk.comeBack();
    int later = desk.asked();
    desk.fire("#toolbar-refresh");
    desk.until("read", () -> desk.done(later, "GET", model + "/yaml") > 0);
    desk.until("at rest", () -> desk.isOffered("#toolbar-refresh"));
    desk.isOnDisk(desk.text());
  }

  @ParameterizedTest
  @Mishaps(turn = 2)
  void aStartWithoutOmniIsMadeGoodLater(Mishap mishap) {
    omni.suffer(mishap, "GET", "/api/v1/");
    try (TestWindow window = new TestWindow(omni, home.resolve("start-" + mishap), branch)) {
      window.says(NOTICES, "What was open last could not be opened again. " + mishap.sentence);
      if (mishap == FORBIDDEN) {
        window.says("#browser-tree", "All models");
      } else {
        window.says("#browser-failure", mishap.sentence);
      }

      boolean offline = window.isOffered("#status-try-now");
      omni.recover();
      if (offline) {
        window.comeBack();
      } else {
        window.fire(".shell-toast-action");
      }
      openTheTopic(window);
      window.isOnDisk(window.type());
      window.enterAll("#browser-tree", "Failed[");
      window.listed("#browser-tree", "More[");

      omni.suffer(mishap, "GET", "/api/v1/models");
      window.enter("#browser-tree", "More[");
      window.listed("#browser-tree", mishap.sentence);
      window.isOnDisk(window.type());
      omni.recover();
      window.comeBack();
      window.enterAll("#browser-tree", "Failed[");
    }
  }

  @ParameterizedTest
  @Mishaps(turn = 0)
  void gitSettingsAreReadAgainAndAFileThatCannotBeDeletedIsDeletedLater(Mishap mishap)
      throws Exception {
    Target target = omni.branch("fix/delete-" + mishap.name().toLowerCase(Locale.ROOT));
    Path folder = home.resolve("delete-" + mishap);
    ModelFile file = omni.file(target, API);
    Draft draft = new Draft(API, null, file.text(), file.checksum(), Instant.EPOCH);
    DraftStore drafts = new DraftStore(AppFolders.under(folder));
    drafts.save(omni.instance.host(), target, draft);
    Runnable strike = omni.prepare(mishap, "GET", model + "/git");
    try (TestWindow window = new TestWindow(omni, folder, target)) {
      window.until("its draft", () -> window.isSaying("#status-drafts", "Draft 1"));
      strike.run();
      // Offline no push can be opened, so there is nothing to warn in.
      window.until("git was asked for", () -> window.sent("GET", model + "/git") > 0);
      if (mishap != NETWORK_GONE && mishap != CUT) {
        window.fire("#toolbar-push");
        window.says(
            "#push-warnings",
            "It is not known whether Omni wants a commit message or a pull request here: its git"
                + " settings could not be read. "
                + (mishap == FORBIDDEN
                    ? "Omni does not show them to this token: Permission denied. If it wants more for"
                        + " a push, it says so then, and your drafts are kept."
                    : mishap.sentence));
        window.fire("#push-keep");
      }
      omni.recover();
      window.comeBack();
      window.fire("#toolbar-push");
      window.says("#push-target", "Not connected");
      window.fire("#push-keep");

      omni.suffer(mishap, "DELETE", model + "/yaml");
      push(window);
      window.says(PUSH, notPushed(mishap, mishap.sentence));
      window.fire("#push-keep");
      assertThat(drafts.load(omni.instance.host(), target).drafts()).containsExactly(draft);
      omni.recover();
      window.comeBack();
      assertThat(omni.has(target, API)).isTrue();
      int asked = window.asked();
      push(window);
      window.until("no draft", () -> window.isSaying("#status-drafts", "Draft 0"));
      assertThat(window.done(asked, "DELETE", model + "/yaml")).isEqualTo(1);
      assertThat(omni.has(target, API)).isFalse();
    }
  }

  /// Begins and ends on the branch of the other steps.
  @ParameterizedTest
  @Mishaps(turn = 1)
  void aBranchThatCannotBeMadeDeletedOrFetchedIsSoLater(Mishap mishap) {
    String name = "fix/" + mishap.name().toLowerCase(Locale.ROOT);
    omni.suffer(mishap, "POST", "/api/v1/models");
    newBranch(twig, name);
    twig.says("#new-branch", notMade(mishap, name));
    twig.fire("#new-branch-close");
    twig.isOnDisk(twig.type());
    omni.recover();
    twig.comeBack();
    int asked = twig.asked();
    newBranch(twig, name);
    twig.says("#chooser-branch", name);
    assertThat(twig.done(asked, "POST", "/api/v1/models")).isEqualTo(1);

    omni.suffer(mishap, "DELETE", model + "/branch/");
    deleteBranch(twig, name);
    twig.says("#delete-branch", notDeleted(mishap, name));
    twig.fire("#delete-branch-close");
    twig.isOnDisk(twig.type());
    omni.recover();
    twig.comeBack();
    int later = twig.asked();
    deleteBranch(twig, name);
    twig.says("#chooser-branch", "No branch");
    assertThat(twig.done(later, "DELETE", model + "/branch/")).isEqualTo(1);

    omni.suffer(mishap, "GET", model + "/yaml");
    twig.enter("#browser-tree", "branch=Model[id=" + branch.branchId());
    twig.says("#chooser-branch", "fix/steps");
    twig.until("the files as fetched before", () -> !twig.find("#status-fetched").isEmpty());
    String text = twig.type();
    twig.isOnDisk(text);
    omni.recover();
    twig.comeBack();
    twig.menu("file-reload");
    twig.until("the files as they are", () -> twig.find("#status-fetched").isEmpty());
    assertThat(twig.text()).isEqualTo(text);
  }

  private static String notMade(Mishap mishap, String name) {
    return mishap == NETWORK_GONE
        ? "Whether Omni made "
            + name
            + " is not known. "
            + mishap.sentence
            + " Create looks for it first and makes no second one."
        : mishap.sentence;
  }

  private static String notDeleted(Mishap mishap, String name) {
    return mishap == NETWORK_GONE
        ? "Whether Omni deleted "
            + name
            + " is not known. "
            + mishap.sentence
            + " Delete looks for it first."
        : mishap.sentence;
  }

  private static void newBranch(TestWindow window, String name) {
    window.menu("branch-new");
    window.write("#new-branch-name", name);
    window.fire("#new-branch-create");
  }

  private static void deleteBranch(TestWindow window, String name) {
    window.menu("branch-delete");
    window.write("#delete-branch-name", name);
    window.fire("#delete-branch-confirm");
  }

  @Test
  void writesWhoseAnswersAreLostAreDoneOnceAndWithoutAWord() {
    try (TestWindow window = new TestWindow(omni, home.resolve("lost"), branch)) {
      openTheTopic(window);
      String name = "fix/answers-lost";
      omni.once("POST", "/api/v1/models", new Faults.Fault.CutAfter());
      newBranch(window, name);
      window.says("#chooser-branch", name);

      window.isOnDisk(window.type());
      omni.once("POST", model + "/yaml", new Faults.Fault.CutAfter());
      push(window);
      window.until("no draft", () -> window.isSaying("#status-drafts", "Draft 0"));

      omni.once("DELETE", model + "/branch/", new Faults.Fault.CutAfter());
      deleteBranch(window, name);
      window.says("#chooser-branch", "No branch");
      assertThat(window.sent("POST", "/api/v1/models")).isEqualTo(2);
      assertThat(window.sent("DELETE", model + "/branch/")).isEqualTo(1);
    }
  }

  /// Keeps what the program logs, so that a hidden failure shows.
  private static final class Collecting extends Handler {
    private final List<LogRecord> records;

    Collecting(List<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        records.add(entry);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
