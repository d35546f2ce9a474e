package modeldesk.ui.diagram;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Placed;
import modeldesk.ui.diagram.layout.Route;
import org.junit.jupiter.api.Test;

final class PictureTest {
  private static final Line LINE = new Line("a", "b", "n:1", "", "", false, false, null);
  private static final Picture PICTURE =
      new Picture(
          new Drawing(List.of(box("a"), box("b")), List.of(LINE)),
          new Placed(
              List.of(new Area(0, 0, 100, 50), new Area(200, 100, 100, 50)),
              List.of(
                  new Route(
                      List.of(
                          new Route.Point(100, 25),
                          new Route.Point(150, 25),
                          new Route.Point(150, 125),
                          new Route.Point(200, 125)))),
              300,
              150));

  private static Box box(String id) {
    return new Box(id, id, id, "", Box.Look.PLAIN, "", null);
  }

  @Test
  void whatIsUnderThePointerIsFoundLinesWithinAFinger() {
    assertThat(requireNonNull(PICTURE.boxAt(210, 110)).id()).isEqualTo("b");
    assertThat(PICTURE.boxAt(150, 70)).isNull();
    assertThat(PICTURE.lineAt(153, 70, 1)).isEqualTo(LINE);
    assertThat(PICTURE.lineAt(160, 70, 1)).isNull();
    assertThat(PICTURE.lineAt(160, 70, 0.5)).isEqualTo(LINE);
    assertThat(PICTURE.placed().routes().getFirst().middle()).isEqualTo(new Route.Point(175, 125));
  }

  @Test
  void zoomingKeepsWhatIsUnderThePointerAndFittingShowsAll() {
    Camera camera = new Camera(1, 30, 40).zoomed(2, 100, 90);
    assertThat(camera.diagramX(100)).isCloseTo(70, within(1e-9));
    assertThat(camera.diagramY(90)).isCloseTo(50, within(1e-9));
    Area window = Camera.fitting(3000, 500, 800, 600).window(800, 600);
    assertThat(window.x()).isNegative();
    assertThat(window.right()).isGreaterThan(3000);
    assertThat(Camera.fitting(100, 100, 800, 600).scale()).isEqualTo(1);
  }
}
