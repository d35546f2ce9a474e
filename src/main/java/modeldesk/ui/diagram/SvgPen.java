package modeldesk.ui.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Route;

/// Draws into the text of an SVG file.
final class SvgPen implements Pen {
  private final Map<Ink, String> inks;
  private final StringBuilder svg = new StringBuilder();

  private SvgPen(Map<Ink, String> inks) {
    this.inks = inks;
  }

  /// A whole diagram with a margin; `title` is for those who hear it. `inks` are colours such as
  /// `#0969da`.
  static String draw(Picture picture, Marks marks, Map<Ink, String> inks, String title) {
    double margin = 24;
    double width = picture.placed().width() + 2 * margin;
    double height = picture.placed().height() + 2 * margin;
    SvgPen pen = new SvgPen(inks);
    pen.svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"%.0f %.0f %.0f %.0f\" role=\"img\">\n",
            width,
            height,
            -margin,
            -margin,
            width,
            height));
    pen.svg.append("<title>").append(escape(title)).append("</title>\n");
    pen.box(new Area(-margin, -margin, width, height), 0, Ink.GROUND, Ink.GROUND, 0, false);
    new Painter(picture, marks).paint(pen, new Area(-margin, -margin, width, height), 1);
    return pen.svg.append("</svg>\n").toString();
  }

  @Override
  public void box(Area area, double arc, Ink fill, Ink border, double width, boolean dashed) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\""
                + " stroke=\"%s\" stroke-width=\"%.2f\"%s/>\n",
            area.x(),
            area.y(),
            area.width(),
            area.height(),
            arc / 2,
            colour(fill),
            colour(border),
            width,
            dash(dashed)));
  }

  @Override
  public void line(Route route, Ink ink, double width, boolean dashed) {
    svg.append("<polyline fill=\"none\" points=\"");
    route
        .points()
        .forEach(
            point -> svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y())));
    svg.append(
        String.format(
            Locale.ROOT,
            "\" stroke=\"%s\" stroke-width=\"%.2f\"%s/>\n",
            colour(ink),
            width,
            dash(dashed)));
  }

  @Override
  public void lines(List<Route> routes, Ink ink) {
    routes.forEach(route -> line(route, ink, 1.25, false));
  }

  @Override
  public void text(String words, double x, double middleY, boolean centred, Style style, Ink ink) {
    String font =
        switch (style) {
          case TITLE -> "font-family=\"Inter, sans-serif\" font-size=\"13\" font-weight=\"600\"";
          case DETAIL -> "font-family=\"JetBrains Mono, monospace\" font-size=\"11\"";
          case SMALL -> "font-family=\"Inter, sans-serif\" font-size=\"11\"";
        };
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" dominant-baseline=\"central\"%s %s fill=\"%s\">%s</text>\n",
            x,
            middleY,
            centred ? " text-anchor=\"middle\"" : "",
            font,
            colour(ink),
            escape(words)));
  }

  private String colour(Ink ink) {
    return inks.getOrDefault(ink, "none");
  }

  private static String dash(boolean dashed) {
    return dashed ? " stroke-dasharray=\"4 3\"" : "";
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
  }
}
