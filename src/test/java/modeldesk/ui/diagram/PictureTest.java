package modeldesk.ui.diagram;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

  private static Route route(double... at) {
    List<Route.Point> points = new ArrayList<>();
    for (int i = 0; i < at.length; i += 2) {
      points.add(new Route.Point(at[i], at[i + 1]));
    }
    return new Route(points);
  }

  /// Two lines that come to a box one close below the other, and one that comes below a badge.
  @Test
  void signsOfCrowdedLinesMoveAlongThemUntilEachCanBeRead() {
    Box badged = new Box("c", "c", "c", "query view", Box.Look.PLAIN, "", null);
    Line toC = new Line("b", "c", "1:1", "", "", false, false, null);
    Picture picture =
        new Picture(
            new Drawing(List.of(box("a"), box("b"), badged), List.of(LINE, LINE, toC)),
            new Placed(
                List.of(
                    new Area(0, 0, 100, 50), new Area(200, 20, 100, 50), new Area(310, 60, 90, 50)),
                List.of(
                    route(100, 30, 200, 30),
                    route(100, 120, 140, 120, 140, 46, 200, 46),
                    route(300, 55, 460, 55)),
                460,
                150));
    List<Area> signs = List.of(picture.sign(0), picture.sign(1), picture.sign(2));

    assertThat(signs.get(0).middleX()).isEqualTo(150);
    for (int i = 0; i < signs.size(); i++) {
      Area sign = signs.get(i);
      assertThat(picture.placed().routes().get(i).distance(sign.middleX(), sign.middleY()))
          .isCloseTo(0, within(1e-9));
      assertThat(signs).filteredOn(other -> !other.equals(sign)).noneMatch(sign::meets);
      assertThat(picture.placed().boxes()).noneMatch(sign::meets);
    }
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
