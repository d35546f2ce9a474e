package modeldesk.ui.code;

import java.util.List;

/// What a line shows besides its text: how many levels of guides before it, the colours behind it,
/// how many lines are folded into it, and how far the text is scrolled to the right.
record Margin(int guides, int length, List<Swatches.Swatch> swatches, int folded, double scrolled) {
  private static final int AROUND = 30;

  Margin {
    swatches = List.copyOf(swatches);
  }

  static Margin of(TextLines lines, int line, double scrolled) {
    String text = lines.line(line);
    return new Margin(
        guides(lines, line),
        text.length(),
        Swatches.on(lines, line),
        lines.foldedInto(line),
        scrolled);
  }

  /// A blank line has the guides that go on from the line above to the one below.
  private static int guides(TextLines lines, int line) {
    String text = lines.line(line);
    if (!text.isBlank()) {
      return levels(text);
    }
    return Math.min(nearest(lines, line, -1), nearest(lines, line, 1));
  }

  private static int nearest(TextLines lines, int line, int step) {
    for (int i = 1; i <= AROUND; i++) {
      int at = line + i * step;
      if (at < 0 || at >= lines.count()) {
        return 0;
      }
      if (!lines.line(at).isBlank()) {
        return levels(lines.line(at));
      }
    }
    return 0;
  }

  private static int levels(String text) {
    return (Typing.leading(text) + Typing.STEP - 1) / Typing.STEP;
  }
}
