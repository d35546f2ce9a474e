package modeldesk.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tree of models and branches while Omni gives none.
final class OfflineTreeTest {
  @TempDir Path home;
  private Bench bench;
  private BrowserViewModel browser;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    browse();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private void browse() {
    browser =
        new BrowserViewModel(
            new Catalog(bench.api, bench.background, bench.lastSeen),
            bench.session,
            bench.background,
            new BranchDialogs(model -> {}, (model, branch) -> {}, (model, branch) -> {}),
            new ModelDialogs(on -> {}, model -> {}, (model, branch) -> {}));
  }

  /// Sees the tree once, opens a branch, and ends the program.
  private Target seen() {
    Target branch = bench.branch("test/seen");
    bench.window.until(() -> browser.rows().size() == 5);
    bench.open(branch);
    bench.window.until(() -> named("test/seen"));
    bench.window.until(() -> rows().stream().noneMatch(BrowserRow.Loading.class::isInstance));
    bench.window.until(() -> bench.session.snapshots().fetchedAt(branch.place()) != null);
    bench.window.pass(Duration.ofSeconds(2));
    bench.untilWritten();
    bench.close();
    return branch;
  }

  private List<BrowserRow> rows() {
    return browser.rows();
  }

  private boolean named(String name) {
    return rows().stream().anyMatch(row -> name(row).equals(name));
  }

  private static String name(BrowserRow row) {
    return switch (row) {
      case BrowserRow.OfConnection c -> c.connection().name();
      case BrowserRow.OfModel m -> m.model().displayName();
      case BrowserRow.OfBranch b -> b.branch().displayName();
      case BrowserRow.More more -> "";
      case BrowserRow.Loading loading -> "";
      case BrowserRow.Failed failed -> "";
      case BrowserRow.Nothing nothing -> "";
    };
  }

  private BrowserRow row(String name) {
    return rows().stream().filter(row -> name(row).equals(name)).findFirst().orElseThrow();
  }

  private void toggle(String name) {
    BrowserRow row = row(name);
    browser.toggle(row);
  }

  @Test
  void afterARestartWithNoServerTheTreeShowsWhatWasListedAndWhatOfItCanBeOpened() {
    Target branch = seen();
    bench = new Bench(home);
    bench.server.close();
    browse();

    bench.window.until(() -> named("Store warehouse"));
    toggle("Store warehouse");
    bench.window.until(() -> named("Blobs R Us"));
    toggle("Blobs R Us");
    bench.window.until(() -> named("test/seen"));

    assertThat(((BrowserRow.OfBranch) row("test/seen")).kept())
        .isEqualTo(new BrowserRow.Kept.Here("a moment"));
    assertThat(((BrowserRow.OfModel) row("Blobs R Us")).kept())
        .isEqualTo(new BrowserRow.Kept.Nowhere());
    bench.window.until(() -> !browser.catalog().state().equals(new Catalog.State.Loading()));
    assertThat(browser.failureProperty().getValue()).isEmpty();
    assertThat(rows().getLast())
        .isInstanceOfSatisfying(
            BrowserRow.Failed.class,
            failed ->
                assertThat(failed.sentence())
                    .startsWith("This list is as Omni gave it a moment ago. Omni cannot be"));

    browser.open(row("test/seen"));
    bench.window.until(() -> {
      Target now = bench.session.target();
      return now != null && now.isSamePlace(branch);
    });
  }

  @Test
  void aTokenThatIsNotAcceptedKeepsTheTreeToo() {
    seen();
    bench = new Bench(home);
    bench.server.faults().next(Integer.MAX_VALUE, "/api/", Faults.BAD_TOKEN);
    browse();

    bench.window.until(() -> named("Store warehouse"));
    toggle("Store warehouse");
    bench.window.until(() -> named("Blobs R Us"));
    assertThat(((BrowserRow.OfModel) row("Blobs R Us")).kept())
        .isEqualTo(new BrowserRow.Kept.Nowhere());
  }

  @Test
  void whenOmniIsBackTheTreeIsReadAnew() {
    seen();
    bench = new Bench(home);
    bench.server.faults().next(Integer.MAX_VALUE, "/api/", new Faults.Fault.Cut());
    browse();
    bench.window.until(() -> browser.catalog().state() instanceof Catalog.State.Failed);
    assertThat(named("Store warehouse")).isTrue();

    bench.server.faults().clear();
    bench.session.rights().read();
    bench.window.until(() -> browser.catalog().state() instanceof Catalog.State.Loaded);
    toggle("Store warehouse");
    bench.window.until(() -> named("Blobs R Us"));

    assertThat(((BrowserRow.OfModel) row("Blobs R Us")).kept())
        .isEqualTo(new BrowserRow.Kept.NotNeeded());
  }

  @Test
  void withNothingListedYetTheFailureIsSaidInWhole() {
    bench.close();
    bench = new Bench(home.resolve("another"));
    bench.server.close();
    browse();
    bench.window.until(() -> !browser.failureProperty().getValue().isEmpty());
    assertThat(browser.failureProperty().getValue()).startsWith("Omni cannot be reached.");
  }
}
