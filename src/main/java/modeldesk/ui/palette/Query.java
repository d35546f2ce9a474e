package modeldesk.ui.palette;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is typed into the palette: letters of a command behind `>`, else of a file, with a line and
/// a column from 1 behind colons; 0 for none. `place` is whether there is a colon for a line.
/// Spaces do not count.
record Query(boolean commands, String letters, boolean place, int line, int column) {
  private static final String COMMANDS = ">";
  private static final Pattern PLACE = Pattern.compile("(.*?):(\\d{0,9})(?::(\\d{0,9}))?");

  static Query of(String typed) {
    String text = typed.replaceAll("\\s+", "");
    if (text.startsWith(COMMANDS)) {
      return new Query(true, text.substring(1), false, 0, 0);
    }
    Matcher place = PLACE.matcher(text);
    return place.matches()
        ? new Query(false, place.group(1), true, number(place.group(2)), number(place.group(3)))
        : new Query(false, text, false, 0, 0);
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
