package modeldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class BindTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void whatIsWantedOnceWaitsForIt() {
    BooleanProperty wanted = new SimpleBooleanProperty(false);
    Bind.once(wanted, () -> done.add("built"));
    assertThat(done).isEmpty();
    wanted.set(true);
    assertThat(done).containsExactly("built");
  }

  @Test
  void whatIsWantedAlreadyIsDoneAtOnce() {
    Bind.once(new SimpleBooleanProperty(true), () -> done.add("built"));
    assertThat(done).containsExactly("built");
  }

  @Test
  void wantedAgainItIsNotDoneAgain() {
    BooleanProperty wanted = new SimpleBooleanProperty(false);
    Bind.once(wanted, () -> done.add("built"));
    wanted.set(true);
    wanted.set(false);
    wanted.set(true);
    assertThat(done).containsExactly("built");
  }

  @Test
  void nothingIsNotWanted() {
    SimpleObjectProperty<String> subject = new SimpleObjectProperty<>();
    Bind.once(subject.map(it -> true), () -> done.add("built for " + subject.get()));
    assertThat(done).isEmpty();
    subject.set("orders");
    assertThat(done).containsExactly("built for orders");
  }

  @Test
  void whatIsBuiltThenFollowsTheSamePropertyAndIsToldEachValueOnce() {
    BooleanProperty showing = new SimpleBooleanProperty(false);
    Bind.once(showing, () -> showing.subscribe(now -> done.add(now ? "comes" : "goes")));
    showing.set(true);
    showing.set(false);
    assertThat(done).containsExactly("comes", "goes");
  }

  @Test
  void whatStaysVisibleIsNotLaidOutAgain() {
    StringProperty words = new SimpleStringProperty("3 drafts");
    Region label = new Region();
    Pane bar = new Pane(label);
    Bind.visible(label, words.isNotEmpty());
    bar.layout();
    words.set("4 drafts");
    assertThat(bar.isNeedsLayout()).isFalse();
    words.set("");
    assertThat(bar.isNeedsLayout()).isTrue();
    assertThat(label.isManaged()).isFalse();
  }
}
