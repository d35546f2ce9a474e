package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
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
    b.document().beginAt(3, 0);
    arrangement.split(Direction.DOWN);
    assertThat(rows()).containsExactly(List.of("a", "b"), List.of("b"));
    assertThat(arrangement.direction()).isEqualTo(Direction.DOWN);
    assertThat(arrangement.active()).isEqualTo(second());
    assertThat(arrangement.count(b.document())).isEqualTo(2);
    Tab twin = requireNonNull(second().front());
    assertThat(twin.viewpoint()).isEqualTo(new Viewpoint(3, 0));
    b.document().beginAt(5, 1);
    assertThat(twin.viewpoint()).isEqualTo(new Viewpoint(3, 0));
  }

  @Test
  void thereAreNeverMoreThanTwoGroups() {
    Tab a = add("a");
    add("b");
    arrangement.split(Direction.RIGHT);
    arrangement.show(first(), a);
    arrangement.split(Direction.DOWN);
    assertThat(rows()).containsExactly(List.of("a", "b"), List.of("b", "a"));
    assertThat(front()).isEqualTo("a");
    assertThat(arrangement.direction()).isEqualTo(Direction.DOWN);
    arrangement.splitOff(a, Direction.RIGHT, true);
    assertThat(arrangement.groups()).hasSize(2);
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
    arrangement.splitOff(b, Direction.RIGHT, true);
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
    arrangement.splitOff(a, Direction.DOWN, false);
    assertThat(rows()).containsExactly(List.of("a"), List.of("a"));
  }

  @Test
  void everyChangeIsTold() {
    Tab a = add("a");
    int before = changes;
    arrangement.pin(first(), a, true);
    arrangement.split(Direction.RIGHT);
    arrangement.shareProperty().set(0.4);
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

  private List<List<String>> rows() {
    return arrangement.groups().stream()
        .map(group -> group.tabs().stream().map(tab -> tab.document().name().key()).toList())
        .toList();
  }
}
