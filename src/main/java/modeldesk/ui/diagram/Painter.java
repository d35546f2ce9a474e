package modeldesk.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Route;

/// Draws what of a diagram lies in a window: boxes over lines, and of small ones no words.
final class Painter {
  private static final double WORDS_FROM = 0.4;
  private static final double DETAILS_FROM = 0.55;
  private static final double ARC = 6;

  /// More lines than these are drawn thin.
  private static final int MANY = 250;

  private final Picture picture;
  private final Marks marks;

  Painter(Picture picture, Marks marks) {
    this.picture = picture;
    this.marks = marks;
  }

  /// `scale` says how large it will be seen.
  void paint(Pen pen, Area window, double scale) {
    lines(pen, window, scale);
    for (int i = 0; i < picture.drawing().boxes().size(); i++) {
      Area area = picture.placed().boxes().get(i);
      if (area.meets(window)) {
        box(pen, picture.drawing().boxes().get(i), area, scale);
      }
    }
    if (scale >= DETAILS_FROM) {
      for (int i = 0; i < picture.drawing().lines().size(); i++) {
        sign(pen, window, picture.drawing().lines().get(i), picture.sign(i));
      }
    }
  }

  private void lines(Pen pen, Area window, double scale) {
    List<Integer> weak = new ArrayList<>();
    List<Integer> strong = new ArrayList<>();
    for (int i = 0; i < picture.drawing().lines().size(); i++) {
      if (picture.reach(i).meets(window)) {
        (isStrong(picture.drawing().lines().get(i)) ? strong : weak).add(i);
      }
    }
    if (weak.size() > MANY) {
      weak.stream()
          .collect(Collectors.groupingBy(i -> ink(picture.drawing().lines().get(i))))
          .forEach((ink, lines) ->
              pen.lines(lines.stream().map(picture.placed().routes()::get).toList(), ink));
    } else {
      weak.forEach(i -> line(pen, i, scale));
    }
    strong.forEach(i -> line(pen, i, scale));
  }

  private boolean isStrong(Line line) {
    return marks.isChosen(line) || marks.wayLines().contains(line);
  }

  private Ink ink(Line line) {
    if (line.warns()) {
      return Ink.WARNING;
    }
    return isStrong(line) ? Ink.ACCENT : Ink.LINE;
  }

  private void line(Pen pen, int number, double scale) {
    Line line = picture.drawing().lines().get(number);
    Route route = picture.placed().routes().get(number);
    double width = isStrong(line) ? 2.5 : 1.25;
    pen.line(route, ink(line), Math.max(width, width * 0.5 / scale), line.possible());
  }

  private void sign(Pen pen, Area window, Line line, Area area) {
    if (line.sign().isEmpty() || !area.meets(window)) {
      return;
    }
    Ink border = ink(line);
    Ink fill = line.warns() ? Ink.WARNING_TINT : border == Ink.ACCENT ? Ink.ACCENT_TINT : Ink.BOX;
    pen.box(area, area.height(), fill, border, 1, false);
    Ink ink = border == Ink.LINE ? Ink.MUTED : border;
    pen.text(line.sign(), area.middleX(), area.middleY(), true, Pen.Style.SMALL, ink);
  }

  private void box(Pen pen, Box box, Area area, double scale) {
    boolean way = marks.wayBoxes().contains(box.id());
    boolean found = marks.found().contains(box.id());
    boolean chosen = marks.isChosen(box) || box.id().equals(marks.foundHere());
    Ink fill =
        found
            ? Ink.WARNING_TINT
            : chosen || box.look() == Box.Look.BASE ? Ink.ACCENT_TINT : Ink.BOX;
    Ink border = chosen || way || box.look() == Box.Look.BASE ? Ink.ACCENT : Ink.BORDER;
    double width = chosen ? 3 : way ? 2 : 1.25;
    pen.box(
        area,
        scale >= WORDS_FROM ? ARC : 0,
        fill,
        border,
        Math.max(width, width * 0.4 / scale),
        box.look() == Box.Look.POSSIBLE);
    if (scale >= WORDS_FROM) {
      words(pen, box, area, scale);
    }
  }

  private static void words(Pen pen, Box box, Area area, double scale) {
    Ink ink = box.look() == Box.Look.POSSIBLE ? Ink.MUTED : Ink.TEXT;
    boolean details = scale >= DETAILS_FROM;
    double x = area.x() + 12;
    double title = details ? area.y() + 21 : area.middleY();
    pen.text(cut(box.title()), x, title, false, Pen.Style.TITLE, ink);
    if (details) {
      pen.text(cut(box.detail()), x, area.y() + 39, false, Pen.Style.DETAIL, Ink.MUTED);
      badge(pen, box, area);
    }
  }

  private static void badge(Pen pen, Box box, Area area) {
    if (box.badge().isEmpty()) {
      return;
    }
    boolean base = box.look() == Box.Look.BASE;
    Area pill = Signs.badge(box, area);
    pen.box(
        pill,
        pill.height(),
        base ? Ink.ACCENT : Ink.PILL,
        base ? Ink.ACCENT : Ink.BORDER,
        1,
        false);
    pen.text(
        box.badge(),
        pill.middleX(),
        pill.middleY(),
        true,
        Pen.Style.SMALL,
        base ? Ink.ON_FILL : Ink.MUTED);
  }

  private static String cut(String words) {
    return words.length() <= Drawing.LONGEST
        ? words
        : words.substring(0, Drawing.LONGEST - 1) + "…";
  }
}
