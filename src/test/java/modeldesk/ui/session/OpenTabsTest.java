package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.Room;
import modeldesk.store.Settings;
import modeldesk.store.Tabs;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
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
  void filesThatComeBackFillTheGroupThatStandsThereAndShowOnlyTheOneInFront() {
    bench.open(bench.shared());
    show(RETURNS);
    show(API);
    bench.documents.keepTabs();
    bench.untilWritten();

    restart();
    TabGroup group = bench.documents.arrangement().active();
    List<FileName> shown = new ArrayList<>();
    group
        .frontProperty()
        .subscribe(tab -> {
          if (tab != null) {
            shown.add(tab.document().name());
          }
        });
    bench.open(bench.shared());

    assertThat(bench.documents.arrangement().groups()).containsExactly(group);
    assertThat(group.tabs()).hasSize(2);
    assertThat(shown).containsExactly(API);
  }

  @Test
  void whatWasSelectedComesBackTheWayItWasSelected() {
    bench.open(bench.shared());
    show(ITEMS).beginAt(new Viewpoint(4, 9, 0));
    show(API).beginAt(new Viewpoint(9, 4, 0));
    bench.documents.keepTabs();
    bench.untilWritten();

    restart();
    bench.open(bench.shared());
    assertThat(show(ITEMS).port().viewpoint()).isEqualTo(new Viewpoint(4, 9, 0));
    assertThat(show(API).port().viewpoint()).isEqualTo(new Viewpoint(9, 4, 0));
    assertThat(show(API).port().selection()).isEqualTo(new Span(4, 9));
  }

  @Test
  void whatWasFoldedComesBackAndGoesWithItsLines() {
    bench.open(bench.shared());
    String head = show(API).text().lines().toList().get(1);
    show(API).beginAt(new Viewpoint(0, 0, 0, List.of(new Tabs.Fold(1, head))));
    bench.documents.keepTabs();
    bench.untilWritten();

    restart();
    bench.open(bench.shared());
    bench.texts.change(API, Edits.of(Edit.insert(0, "# first\n")));
    assertThat(show(API).port().viewpoint().folds()).containsExactly(new Tabs.Fold(2, head));
    TabGroup group = bench.documents.arrangement().active();
    bench.documents.close(group, requireNonNull(group.front()));
    bench.documents.reopen();
    assertThat(show(API).port().viewpoint().folds()).containsExactly(new Tabs.Fold(2, head));
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
  void whatWasOpenOnABranchStaysOpenOnItsSharedModelWhereNothingWas() {
    Target shared = bench.shared();
    bench.open(shared);
    bench.open(bench.branch("tabs/over"));
    show(RETURNS);
    show(API);
    bench.documents.arrangement().split(Arrangement.Direction.RIGHT);

    bench.open(shared);
    assertThat(open()).containsExactly(RETURNS, API);
    assertThat(bench.documents.arrangement().groups()).hasSize(2);
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
  void groupsPinsAndPlacesComeBackAsTheyWere() {
    bench.open(bench.shared());
    Arrangement left = bench.documents.arrangement();
    show(ITEMS);
    show(API).reveal(new Span(7, 7));
    left.pin(left.active(), requireNonNull(left.active().front()), true);
    left.split(Arrangement.Direction.DOWN);
    bench.documents.preview(RETURNS);
    left.share(left.main(), List.of(), List.of(0.3, 0.7));
    left.inNewWindow(requireNonNull(left.active().front()));
    left.windows().getLast().boundsProperty().set(new Settings.Window(1, 2, 640, 480, false));
    left.split(Arrangement.Direction.RIGHT);
    left.enter(left.groups().getFirst());
    bench.documents.keepTabs();
    bench.untilWritten();

    restart();
    bench.open(bench.shared());
    Arrangement back = bench.documents.arrangement();
    assertThat(rows(back))
        .containsExactly(
            "api.topic* ecomm/order_items.view",
            "api.topic returns.topic?",
            "returns.topic",
            "returns.topic");
    assertThat(back.main().room())
        .isEqualTo(
            new Room.Row<>(
                true,
                back.main().groups().stream().<Room<TabGroup>>map(Room.One::new).toList(),
                List.of(0.3, 0.7)));
    assertThat(back.windows()).hasSize(2);
    assertThat(back.windows().getLast().groups()).hasSize(2);
    assertThat(back.windows().getLast().boundsProperty().get())
        .isEqualTo(new Settings.Window(1, 2, 640, 480, false));
    assertThat(back.active()).isEqualTo(back.groups().getFirst());
    assertThat(front()).isEqualTo(API);
    assertThat(requireNonNull(back.groups().get(1).front()).document().name()).isEqualTo(RETURNS);
    assertThat(back.groups().getFirst().tabs().getFirst().viewpoint().caret()).isEqualTo(7);
    assertThat(back.groups().get(1).tabs().getFirst().viewpoint().caret()).isEqualTo(7);
    assertThat(bench.documents.open()).hasSize(3);
  }

  @Test
  void groupsAndWindowsWhoseFilesAreGoneAreGoneToo() throws IOException {
    Target shared = bench.shared();
    FileName gone = new FileName("gone.view");
    bench.tabStore.save(
        "playground",
        List.of(
            new Tabs(
                shared.place(),
                List.of(
                    new Tabs.Tab(gone, 0, 0, 0, List.of(), false, false, 0, true),
                    new Tabs.Tab(API, 0, 0, 0, List.of(), false, false, 1, true),
                    new Tabs.Tab(gone, 0, 0, 0, List.of(), false, false, 2, true)),
                gone,
                2,
                List.of(
                    new Tabs.Window(
                        Room.row(false, List.of(new Room.One<>(0), new Room.One<>(1))), null),
                    new Tabs.Window(new Room.One<>(2), null)))));
    restart();
    bench.open(bench.shared());
    assertThat(rows(bench.documents.arrangement())).containsExactly("api.topic");
    assertThat(bench.documents.arrangement().windows()).hasSize(1);
    assertThat(front()).isEqualTo(API);
  }

  @Test
  void whatIsLookedAtGivesWayToTheNextUnlessItIsKept() {
    bench.open(bench.shared());
    bench.documents.preview(API);
    bench.documents.preview(RETURNS);
    assertThat(open()).containsExactly(RETURNS);
    bench.documents.arrangement().keepFront();
    bench.documents.preview(ITEMS);
    bench.type(ITEMS, "#");
    bench.documents.preview(API);
    assertThat(open()).containsExactly(RETURNS, ITEMS, API);
    assertThat(front()).isEqualTo(API);
  }

  @Test
  void aClosedTabComesBackWhereItStood() {
    bench.open(bench.shared());
    Arrangement tabs = bench.documents.arrangement();
    show(API).reveal(new Span(4, 4));
    TabGroup group = tabs.active();
    Tab api = requireNonNull(group.front());
    show(ITEMS);
    show(RETURNS);
    assertThat(bench.documents.reopensProperty().get()).isFalse();
    bench.documents.close(group, api);
    bench.documents.close(group, requireNonNull(group.front()));
    bench.texts.delete(RETURNS);
    assertThat(rows(tabs)).containsExactly("ecomm/order_items.view");
    bench.documents.reopen();
    assertThat(rows(tabs)).containsExactly("api.topic ecomm/order_items.view");
    assertThat(front()).isEqualTo(API);
    assertThat(show(API).port().viewpoint().caret()).isEqualTo(4);
    assertThat(bench.documents.reopensProperty().get()).isFalse();
  }

  @Test
  void aDocumentLivesAsLongAsOneOfItsTabs() {
    bench.open(bench.shared());
    Document api = show(API);
    Arrangement tabs = bench.documents.arrangement();
    tabs.split(Arrangement.Direction.RIGHT);
    TabGroup second = tabs.active();
    bench.documents.close(second, requireNonNull(second.front()));
    assertThat(bench.documents.find(API)).isSameAs(api);
    bench.documents.reopen();
    assertThat(bench.documents.open()).containsExactly(api);
    bench.documents.close(tabs.active(), requireNonNull(tabs.active().front()));
    assertThat(bench.documents.find(API)).isNull();
  }

  /// The groups: `*` is behind what is pinned, `?` behind what is only looked at.
  private static List<String> rows(Arrangement arrangement) {
    return arrangement.groups().stream()
        .map(
            group -> group.tabs().stream().map(OpenTabsTest::word).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String word(Tab tab) {
    String mark = tab.isPinned() ? "*" : tab.isPreview() ? "?" : "";
    return tab.document().name().key() + mark;
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
