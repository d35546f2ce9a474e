package modeldesk.ui.diagram;

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

  CanvasPen(GraphicsContext canvas, Map<Ink, Color> inks) {
    this.canvas = canvas;
    this.inks = inks;
    canvas.setTextBaseline(VPos.CENTER);
  }

  @Override
  public void box(Area area, double arc, Ink fill, Ink border, double width, boolean dashed) {
    canvas.setFill(inks.get(fill));
    canvas.fillRoundRect(area.x(), area.y(), area.width(), area.height(), arc, arc);
    if (width > 0) {
      stroke(border, width, dashed);
      canvas.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), arc, arc);
    }
  }

  @Override
  public void line(Route route, Ink ink, double width, boolean dashed) {
    stroke(ink, width, dashed);
    int count = route.points().size();
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = route.points().get(i).x();
      ys[i] = route.points().get(i).y();
    }
    canvas.strokePolyline(xs, ys, count);
  }

  private void stroke(Ink ink, double width, boolean dashed) {
    canvas.setStroke(inks.get(ink));
    canvas.setLineWidth(width);
    canvas.setLineDashes(dashed ? DASH : NO_DASH);
  }

  @Override
  public void text(
      String words, double x, double middleY, boolean centred, Style style, Ink ink) {
    canvas.setFont(FONTS.get(style));
    canvas.setTextAlign(centred ? TextAlignment.CENTER : TextAlignment.LEFT);
    canvas.setFill(inks.get(ink));
    canvas.fillText(words, x, middleY);
  }
}
