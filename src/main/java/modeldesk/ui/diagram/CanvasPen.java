package modeldesk.ui.diagram;

import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Route;

/// Draws on a canvas.
final class CanvasPen implements Pen {
  private static final double[] NO_DASH = {};
  private static final double[] DASH = {4, 3};
  private static final Map<Style, Font> FONTS =
      Map.of(
          Style.TITLE, Font.font("Inter SemiBold", 13),
          Style.DETAIL, Font.font("JetBrains Mono", 11),
          Style.SMALL, Font.font("Inter", 11));

  private final GraphicsContext canvas;
  private final Map<Ink, Color> inks;
  private final Camera camera;
  private final double width;
  private final double height;

  /// Begins by painting a window of this size with the ground.
  CanvasPen(
      GraphicsContext canvas, Map<Ink, Color> inks, Camera camera, double width, double height) {
    this.canvas = canvas;
    this.inks = inks;
    this.camera = camera;
    this.width = width;
    this.height = height;
    canvas.setTransform(1, 0, 0, 1, 0, 0);
    canvas.setFill(inks.get(Ink.GROUND));
    canvas.fillRect(0, 0, width, height);
    canvas.setTransform(camera.scale(), 0, 0, camera.scale(), camera.x(), camera.y());
    canvas.setTextBaseline(VPos.CENTER);
  }

  @Override
  public void box(Area area, double arc, Ink fill, Ink border, double line, boolean dashed) {
    if (arc == 0) {
      plain(area, fill, border, line);
      return;
    }
    canvas.setFill(inks.get(fill));
    canvas.fillRoundRect(area.x(), area.y(), area.width(), area.height(), arc, arc);
    stroke(border, line, dashed);
    canvas.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), arc, arc);
  }

  /// Two filled boxes are drawn faster than one with a border.
  private void plain(Area area, Ink fill, Ink border, double line) {
    canvas.setFill(inks.get(border));
    canvas.fillRect(
        area.x() - line / 2, area.y() - line / 2, area.width() + line, area.height() + line);
    canvas.setFill(inks.get(fill));
    canvas.fillRect(
        area.x() + line / 2, area.y() + line / 2, area.width() - line, area.height() - line);
  }

  @Override
  public void lines(List<Route> routes, Ink ink) {
    Color colour = inks.get(ink);
    if (colour == null) {
      return;
    }
    int argb =
        0xff000000
            | ((int) Math.round(colour.getRed() * 255) << 16)
            | ((int) Math.round(colour.getGreen() * 255) << 8)
            | (int) Math.round(colour.getBlue() * 255);
    ThinLines thin = new ThinLines(camera, width, height);
    routes.forEach(route -> thin.add(route, argb));
    canvas.setTransform(1, 0, 0, 1, 0, 0);
    canvas.drawImage(thin.image(), 0, 0);
    canvas.setTransform(camera.scale(), 0, 0, camera.scale(), camera.x(), camera.y());
  }

  @Override
  public void line(Route route, Ink ink, double line, boolean dashed) {
    stroke(ink, line, dashed);
    int count = route.points().size();
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = route.points().get(i).x();
      ys[i] = route.points().get(i).y();
    }
    canvas.strokePolyline(xs, ys, count);
  }

  private void stroke(Ink ink, double line, boolean dashed) {
    canvas.setStroke(inks.get(ink));
    canvas.setLineWidth(line);
    canvas.setLineDashes(dashed ? DASH : NO_DASH);
  }

  @Override
  public void text(String words, double x, double middleY, boolean centred, Style style, Ink ink) {
    canvas.setFont(FONTS.get(style));
    canvas.setTextAlign(centred ? TextAlignment.CENTER : TextAlignment.LEFT);
    canvas.setFill(inks.get(ink));
    canvas.fillText(words, x, middleY);
  }
}
