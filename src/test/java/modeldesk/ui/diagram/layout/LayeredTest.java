package modeldesk.ui.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayeredTest {
  private static Wish wish(int boxes, int links) {
    Random random = new Random(11);
    List<Wish.Size> sizes = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      sizes.add(new Wish.Size(120 + random.nextInt(100), 56));
    }
    List<Wish.Link> all = new ArrayList<>();
    for (int i = 0; i < links; i++) {
      all.add(new Wish.Link(random.nextInt(boxes), random.nextInt(boxes)));
    }
    return new Wish(sizes, all);
  }

  /// The last two are beyond what is placed with all care, and beyond what is placed at all.
  @ParameterizedTest
  @CsvSource({"1, 0", "12, 20", "60, 90", "500, 810", "300, 5001"})
  void noBoxLiesOverAnotherAndLinesEndAtTheirBoxes(int boxes, int links) {
    Wish wish = wish(boxes, links);
    Placed placed = Layered.place(wish, () -> false);
    for (int i = 0; i < boxes; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(placed.boxes().get(i).meets(placed.boxes().get(j))).isFalse();
      }
    }
    for (int i = 0; i < links; i++) {
      Area from = placed.boxes().get(wish.links().get(i).from());
      Area to = placed.boxes().get(wish.links().get(i).to());
      List<Route.Point> points = placed.routes().get(i).points();
      assertThat(touches(from, points.getFirst())).isTrue();
      assertThat(touches(to, points.getLast())).isTrue();
    }
  }

  private static boolean touches(Area area, Route.Point point) {
    return new Area(area.x() - 1, area.y() - 1, area.width() + 2, area.height() + 2)
        .contains(point.x(), point.y());
  }

  @Test
  void theSameWishIsPlacedTheSameWay() {
    assertThat(Layered.place(wish(40, 70), () -> false))
        .isEqualTo(Layered.place(wish(40, 70), () -> false));
  }

  @Test
  void whatIsCancelledPlacesNothing() {
    Wish wish = wish(40, 70);
    assertThatThrownBy(() -> Layered.place(wish, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
