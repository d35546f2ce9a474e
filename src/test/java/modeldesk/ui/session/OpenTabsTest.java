package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.Tabs;
import modeldesk.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenTabsTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");

  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void restart() {
    bench.close();
    bench = new Bench(home);
  }

  private List<FileName> open() {
    return bench.documents.open().stream().map(Document::name).toList();
  }

  private FileName front() {
    return requireNonNull(bench.documents.active()).name();
  }

  private Document show(FileName name) {
    return requireNonNull(bench.documents.open(name));
  }

  private Target other() {
    return new Target(bench.model("Large Retailer"), null, Mode.COMBINED);
  }

  @Test
  void openFilesComeBackAfterARestart() {
    bench.open(bench.shared());
    show(RETURNS);
    show(API).reveal(new Span(5, 5));
    show(ITEMS);
    bench.documents.activate(show(API));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();

    restart();
    bench.open(bench.shared());
    assertThat(open()).containsExactly(RETURNS, API, ITEMS);
    assertThat(front()).isEqualTo(API);
    assertThat(show(API).port().viewpoint()).isEqualTo(new Viewpoint(5, 0));
  }

  @Test
  void whatIsOpenAtTheEndIsKeptWithoutAPause() {
    bench.open(bench.shared());
    show(API);
    bench.documents.keepTabs();
    bench.untilWritten();
    restart();
    bench.open(bench.shared());
    assertThat(open()).containsExactly(API);
  }

  @Test
  void eachTargetHasItsOwnFilesInTheSameRun() {
    Target shared = bench.shared();
    Target branch = bench.branch("test/tabs");
    bench.open(shared);
    show(API);
    show(RETURNS);
    bench.open(branch);
    bench.documents.close(show(API));
    show(ITEMS);
    bench.open(other());
    assertThat(open()).isEmpty();
    bench.open(shared);
    assertThat(open()).containsExactly(API, RETURNS);
    assertThat(front()).isEqualTo(RETURNS);
    bench.open(branch);
    assertThat(open()).containsExactly(RETURNS, ITEMS);
  }

  @Test
  void modesOfABranchHaveTheirOwnFiles() {
    Target branch = bench.branch("test/tabs");
    bench.open(branch);
    show(API);
    show(ITEMS);
    bench.open(branch.with(Mode.EXTENSION));
    bench.documents.open().stream().toList().forEach(bench.documents::close);
    bench.open(branch);
    assertThat(open()).containsExactly(API, ITEMS);
    bench.open(branch.with(Mode.EXTENSION));
    assertThat(open()).isEmpty();
  }

  @Test
  void filesThatAreGoneArePassedOverWithoutAWord() throws IOException {
    Target shared = bench.shared();
    bench.tabStore.save(
        "playground",
        List.of(
            new Tabs(
                shared.place(),
                List.of(new Tabs.Tab(new FileName("gone.view"), 0, 0), new Tabs.Tab(API, 9999, 3)),
                new FileName("gone.view"))));
    restart();
    bench.open(bench.shared());
    assertThat(open()).containsExactly(API);
    assertThat(front()).isEqualTo(API);
    assertThat(bench.notices.all()).isEmpty();
    assertThat(show(API).port().viewpoint()).isEqualTo(new Viewpoint(show(API).text().length(), 3));
  }
}
