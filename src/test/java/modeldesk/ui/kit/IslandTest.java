package modeldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class IslandTest {
  private final Region words = new Region();
  private final Pane bar = new Pane(words);
  private final Island island = new Island(bar);
  private final Pane window = new Pane(island);

  @Test
  void whatChangesInItDoesNotLayOutWhatIsAround() {
    window.layout();
    words.requestLayout();
    assertThat(bar.isNeedsLayout()).isTrue();
    assertThat(island.isNeedsLayout()).isFalse();
    assertThat(window.isNeedsLayout()).isFalse();
    window.layout();
    assertThat(bar.isNeedsLayout()).isFalse();
  }

  @Test
  void itFillsTheRoomItIsGivenAndWantsWhatIsInIt() {
    bar.setMinSize(20, 10);
    bar.setPrefSize(200, 28);
    assertThat(island.minWidth(-1)).isEqualTo(20);
    assertThat(island.minHeight(-1)).isEqualTo(10);
    assertThat(island.prefWidth(-1)).isEqualTo(200);
    assertThat(island.prefHeight(-1)).isEqualTo(28);
    island.resize(640, 40);
    island.layout();
    assertThat(bar.getWidth()).isEqualTo(640);
    assertThat(bar.getHeight()).isEqualTo(40);
  }
}
