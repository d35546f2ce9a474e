package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.store.Room;
import modeldesk.store.Settings;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Arrangement.Direction;
import org.junit.jupiter.api.Test;

final class ArrangementTest {
  private static final Target TARGET =
      new Target(
          new Model("m", "M", ModelKind.SHARED, null, null, null, null, null), null, Mode.COMBINED);

  private int changes;
  private final Arrangement arrangement = new Arrangement(() -> changes++);

  @Test
  void aTabThatIsAddedIsShown() {
    Tab a = add("a");
    Tab b = add("b");
    assertThat(rows()).containsExactly(List.of("a", "b"));
    assertThat(front()).isEqualTo("b");
    assertThat(arrangement.show(a.document())).isTrue();
    assertThat(front()).isEqualTo("a");
    arrangement.close(first(), a);
    assertThat(front()).isEqualTo("b");
    arrangement.close(first(), b);
    assertThat(rows()).containsExactly(List.of());
    assertThat(arrangement.frontProperty().get()).isNull();
  }

  @Test
  void pinnedTabsStandLeftAndStayAmongThemselves() {
    add("a");
    Tab b = add("b");
    Tab c = add("c");
    arrangement.pin(first(), c, true);
    arrangement.pin(first(), b, true);
    assertThat(rows()).containsExactly(List.of("c", "b", "a"));
    arrangement.move(first(), b, first(), 0);
    assertThat(rows()).containsExactly(List.of("b", "c", "a"));
    arrangement.move(first(), b, first(), 9);
    assertThat(rows()).containsExactly(List.of("c", "b", "a"));
    arrangement.pin(first(), c, false);
    assertThat(rows()).containsExactly(List.of("b", "c", "a"));
    arrangement.move(first(), c, first(), 0);
    assertThat(rows()).containsExactly(List.of("b", "c", "a"));
  }

  @Test
  void whatIsOnlyLookedAtStaysWhenSomebodyTypes() {
    Tab tab = new Tab(document("a"), true);
    arrangement.add(first(), tab, 0);
    assertThat(first().preview()).isEqualTo(tab);
    tab.document().port().apply(Edits.of(Edit.insert(0, "x")));
    assertThat(tab.isPreview()).isFalse();
    assertThat(first().preview()).isNull();
  }

  @Test
  void aSplitShowsTheSameDocumentTwiceAtItsOwnPlaces() {
    add("a");
    Tab b = add("b");
    b.document().beginAt(new Viewpoint(1, 3, 0));
    arrangement.split(Direction.DOWN);
    assertThat(rows()).containsExactly(List.of("a", "b"), List.of("b"));
    assertThat(shape()).isEqualTo("(a b / b)");
    assertThat(arrangement.active()).isEqualTo(second());
    assertThat(arrangement.count(b.document())).isEqualTo(2);
    Tab twin = requireNonNull(second().front());
    assertThat(twin.viewpoint()).isEqualTo(new Viewpoint(1, 3, 0));
    b.document().beginAt(new Viewpoint(5, 1));
    assertThat(twin.viewpoint()).isEqualTo(new Viewpoint(1, 3, 0));
  }

  @Test
  void eachSplitIsBesideTheGroupItComesFrom() {
    Tab a = add("a");
    add("b");
    arrangement.split(Direction.RIGHT);
    arrangement.show(first(), a);
    arrangement.split(Direction.DOWN);
    assertThat(shape()).isEqualTo("((a b / a) | b)");
    arrangement.split(Direction.DOWN);
    assertThat(shape()).isEqualTo("((a b / a / a) | b)");
    arrangement.splitOff(second(), tab(second(), "b"), first(), Direction.RIGHT, true);
    assertThat(shape()).isEqualTo("((b | a b) / a / a)");
    assertThat(front()).isEqualTo("b");
  }

  @Test
  void aGroupGivesHalfOfItsRoomAndAllCanGetTheSame() {
    add("a");
    arrangement.split(Direction.RIGHT);
    arrangement.split(Direction.RIGHT);
    assertThat(shares()).containsExactly(0.5, 0.25, 0.25);
    arrangement.share(arrangement.main(), List.of(), List.of(0.2, 0.2, 0.6));
    arrangement.close(second(), requireNonNull(second().front()));
    assertThat(shares()).containsExactly(0.5, 0.5);
    arrangement.split(Direction.RIGHT);
    arrangement.even();
    assertThat(shares()).containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
  }

  @Test
  void oneGoesFromGroupToGroupThroughAllWindows() {
    Tab a = add("a");
    add("b");
    arrangement.split(Direction.RIGHT);
    arrangement.inNewWindow(a);
    TabGroup third = arrangement.active();
    assertThat(arrangement.groups()).containsExactly(first(), arrangement.groups().get(1), third);
    assertThat(arrangement.step(third, 1)).isEqualTo(first());
    assertThat(arrangement.step(first(), -1)).isEqualTo(third);
  }

  @Test
  void aGroupThatIsClosedLeavesItsTabsToTheOneBesideIt() {
    Tab a = add("a");
    add("b");
    arrangement.split(Direction.RIGHT);
    arrangement.add(second(), new Tab(document("c"), false), 1);
    arrangement.show(first(), a);
    arrangement.join(first());
    assertThat(shape()).isEqualTo("b c a");
    assertThat(front()).isEqualTo("a");
    arrangement.join(first());
    assertThat(shape()).isEqualTo("b c a");
  }

  @Test
  void aTabMovesToAWindowOfItsOwnAndTheWindowGoesWithItsLastTab() {
    add("a");
    Tab b = add("b");
    arrangement.toNewWindow(first(), b, new Settings.Window(1, 2, 3, 4, false));
    EditorWindow window = arrangement.windows().getLast();
    assertThat(rows()).containsExactly(List.of("a"), List.of("b"));
    assertThat(arrangement.window()).isEqualTo(window);
    assertThat(window.boundsProperty().get()).isEqualTo(new Settings.Window(1, 2, 3, 4, false));
    assertThat(arrangement.aloneProperty().get()).isTrue();
    arrangement.toNewWindow(second(), b, null);
    assertThat(arrangement.windows()).containsExactly(arrangement.main(), window);
    arrangement.close(second(), b);
    assertThat(arrangement.windows()).containsExactly(arrangement.main());
    assertThat(front()).isEqualTo("a");
  }

  @Test
  void theLastTabOfTheMainWindowLeavesItEmpty() {
    Tab a = add("a");
    arrangement.toNewWindow(first(), a, null);
    assertThat(rows()).containsExactly(List.of(), List.of("a"));
    arrangement.move(second(), a, first(), 0);
    assertThat(rows()).containsExactly(List.of("a"));
    assertThat(arrangement.windows()).hasSize(1);
  }

  @Test
  void aWindowThatIsClosedLeavesItsTabsToTheMainOne() {
    Tab a = add("a");
    Tab b = add("b");
    arrangement.inNewWindow(a);
    EditorWindow window = arrangement.window();
    arrangement.add(arrangement.active(), new Tab(document("c"), false), 1);
    arrangement.split(Direction.DOWN);
    arrangement.close(window);
    assertThat(rows()).containsExactly(List.of("a", "b", "c"));
    assertThat(front()).isEqualTo("c");
    arrangement.close(arrangement.main());
    assertThat(rows()).containsExactly(List.of("a", "b", "c"));
    assertThat(arrangement.count(b.document())).isEqualTo(1);
  }

  @Test
  void aFileOpensInTheWindowOneWorksIn() {
    Tab a = add("a");
    Tab b = add("b");
    arrangement.toNewWindow(first(), b, null);
    assertThat(arrangement.show(a.document())).isFalse();
    arrangement.enter(arrangement.main());
    assertThat(front()).isEqualTo("a");
    assertThat(arrangement.show(a.document())).isTrue();
    assertThat(arrangement.show(b.document())).isFalse();
    arrangement.enter(arrangement.windows().getLast());
    assertThat(front()).isEqualTo("b");
  }

  @Test
  void aGroupThatLosesItsLastTabIsGone() {
    add("a");
    add("b");
    arrangement.split(Direction.RIGHT);
    assertThat(arrangement.splitProperty().get()).isTrue();
    arrangement.close(second(), requireNonNull(second().front()));
    assertThat(rows()).containsExactly(List.of("a", "b"));
    assertThat(arrangement.active()).isEqualTo(first());
    assertThat(front()).isEqualTo("b");
    assertThat(arrangement.splitProperty().get()).isFalse();
  }

  @Test
  void aTabMovesToTheOtherGroupAndTakesTheFrontThere() {
    Tab a = add("a");
    Tab b = add("b");
    add("c");
    arrangement.splitOff(first(), b, first(), Direction.RIGHT, true);
    assertThat(rows()).containsExactly(List.of("b"), List.of("a", "c"));
    assertThat(front()).isEqualTo("b");
    arrangement.move(second(), a, first(), 0);
    assertThat(rows()).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(front()).isEqualTo("a");
    arrangement.move(second(), requireNonNull(second().front()), first(), 1);
    assertThat(rows()).containsExactly(List.of("a", "c", "b"));
    assertThat(front()).isEqualTo("c");
  }

  @Test
  void aTabThatMovesToItsTwinJoinsIt() {
    Tab a = add("a");
    arrangement.split(Direction.RIGHT);
    arrangement.move(first(), a, second(), 0);
    assertThat(rows()).containsExactly(List.of("a"));
    assertThat(arrangement.count(a.document())).isEqualTo(1);
  }

  @Test
  void theOnlyTabThatIsSplitOffIsShownTwice() {
    Tab a = add("a");
    arrangement.splitOff(first(), a, first(), Direction.DOWN, false);
    assertThat(rows()).containsExactly(List.of("a"), List.of("a"));
  }

  @Test
  void everyChangeIsTold() {
    Tab a = add("a");
    int before = changes;
    arrangement.pin(first(), a, true);
    arrangement.split(Direction.RIGHT);
    arrangement.share(arrangement.main(), List.of(), List.of(0.4, 0.6));
    arrangement.enter(first());
    assertThat(changes).isGreaterThanOrEqualTo(before + 4);
  }

  private Tab add(String name) {
    Tab tab = new Tab(document(name), false);
    arrangement.add(first(), tab, first().tabs().size());
    return tab;
  }

  private static Document document(String name) {
    String text = "name: " + name + "\nlabel: x\n";
    return new Document(TARGET, new FileName(name), text, null, text);
  }

  private TabGroup first() {
    return arrangement.groups().getFirst();
  }

  private TabGroup second() {
    return arrangement.groups().getLast();
  }

  private String front() {
    return requireNonNull(arrangement.frontProperty().get()).name().key();
  }

  private static Tab tab(TabGroup group, String name) {
    return group.tabs().stream()
        .filter(tab -> tab.document().name().key().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Double> shares() {
    return ((Room.Row<TabGroup>) arrangement.main().room()).shares();
  }

  /// The room of the main window: beside each other `|`, under each other `/`.
  private String shape() {
    return shape(arrangement.main().room());
  }

  private static String shape(Room<TabGroup> room) {
    return switch (room) {
      case Room.One<TabGroup>(TabGroup group) ->
          group.tabs().stream()
              .map(tab -> tab.document().name().key())
              .collect(Collectors.joining(" "));
      case Room.Row<TabGroup> row ->
          row.rooms().stream()
              .map(ArrangementTest::shape)
              .collect(Collectors.joining(row.down() ? " / " : " | ", "(", ")"));
    };
  }

  private List<List<String>> rows() {
    return arrangement.groups().stream()
        .map(group -> group.tabs().stream().map(tab -> tab.document().name().key()).toList())
        .toList();
  }
}
