package modeldesk.ui.diagram;

import java.util.List;
import modeldesk.ui.diagram.layout.Area;
import modeldesk.ui.diagram.layout.Route;

/// What a diagram is drawn with: on the screen or into a file.
interface Pen {
  enum Style {
    TITLE,
    DETAIL,
    SMALL
  }

  void box(Area area, double arc, Ink fill, Ink border, double width, boolean dashed);

  void line(Route route, Ink ink, double width, boolean dashed);

  /// Many lines as thin as can be, which may be drawn faster than one by one.
  void lines(List<Route> routes, Ink ink);

  /// Words that end in one line; `middleY` is the middle of their height.
  void text(String words, double x, double middleY, boolean centred, Style style, Ink ink);
}
