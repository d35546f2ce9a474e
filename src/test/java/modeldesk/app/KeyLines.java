package modeldesk.app;

import java.util.List;
import java.util.regex.Pattern;

/// Keys of a small file, set and removed line by line as one types them.
final class KeyLines {
  /// Keys of the file itself, and of the map `fields`.
  static final List<String> KEYS = List.of("label", "description", "group", "f_one", "f_two");

  private static final String MAP = "fields:\n";

  private KeyLines() {}

  static boolean has(String text, String key) {
    return line(key).matcher(text).find();
  }

  /// The text with another value of a key, which is added where it is not there.
  static String set(String text, String key, String value) {
    if (has(text, key)) {
      return line(key).matcher(text).replaceFirst("$1" + key + ": " + value + "\n");
    }
    String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    if (!key.startsWith("f_")) {
      return ended + key + ": " + value + "\n";
    }
    String mapped = ended.contains(MAP) ? ended : ended + MAP;
    return mapped.replace(MAP, MAP + "  " + key + ": " + value + "\n");
  }

  /// The text without a key, and without the map where it was the last one.
  static String without(String text, String key) {
    String left = line(key).matcher(text).replaceFirst("");
    return left.replaceFirst(MAP + "(?! )", "");
  }

  private static Pattern line(String key) {
    return Pattern.compile("(?m)^( *)" + key + ":.*(\\R|$)");
  }
}
