package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours that are written in the values of `colors:`, as hex digits in quotes.
final class Swatches {
  private static final Pattern HEX =
      Pattern.compile("([\"'])(#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\\1");
  private static final Pattern COLORS = Pattern.compile("(.*[\\s{,])?colors\\s*:(\\s.*)?");
  private static final int FARTHEST = 200;

  /// A colour such as `#d9534f` and where it stands in its line.
  record Swatch(int column, String colour) {}

  private Swatches() {}

  static List<Swatch> on(TextLines lines, int line) {
    String text = lines.line(line);
    if (text.indexOf('#') < 0) {
      return List.of();
    }
    List<Swatch> found = new ArrayList<>();
    Matcher hex = HEX.matcher(text);
    while (found.size() < 12 && hex.find()) {
      found.add(new Swatch(hex.start(2), hex.group(2)));
    }
    return found.isEmpty() || !isInColors(lines, line) ? List.of() : List.copyOf(found);
  }

  private static boolean isInColors(TextLines lines, int line) {
    int limit = Integer.MAX_VALUE;
    for (int at = line; at >= Math.max(0, line - FARTHEST) && limit > 0; at--) {
      String text = lines.line(at);
      int indent = Typing.leading(text);
      if (!text.isBlank() && indent < limit) {
        limit = indent;
        if (COLORS.matcher(text).matches()) {
          return true;
        }
      }
    }
    return false;
  }
}
