package modeldesk.app;

import java.util.regex.Pattern;

/// Decides a text with the marks of a merge as one does by hand.
final class Marks {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^<{7}[^\\n]*\\n(.*?)^={7}\\n(.*?)^>{7}[^\\n]*(\\n|$)");

  private Marks() {}

  static String mine(String text) {
    return BLOCK.matcher(text).replaceAll("$1");
  }

  static String theirs(String text) {
    return BLOCK.matcher(text).replaceAll("$2");
  }
}
