package modeldesk.app;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;

/// Keys of a small file, set and removed line by line as one types them.
final class KeyLines {
  /// Keys of the file itself, and of its map: `fields`, and of a view `dimensions`.
  static final List<String> KEYS = List.of("label", "description", "group", "f_one", "f_two");

  private static final String FIELDS = "fields:\n";
  private static final String DIMENSIONS = "dimensions:\n";

  private KeyLines() {}

  /// A new file with every key.
  static String fresh(FileName file, Supplier<String> value) {
    String text =
        file.kind() == FileKind.VIEW ? DIMENSIONS + "  id: {}\n" : "base_view: ecomm__returns\n";
    for (String key : KEYS) {
      text = set(text, key, value.get());
    }
    return text;
  }

  static boolean has(String text, String key) {
    return line(key).matcher(text).find();
  }

  /// What stands behind a key; empty where nothing does.
  static String value(String text, String key) {
    Matcher matcher = line(key).matcher(text);
    return matcher.find() ? matcher.group(2).strip() : "";
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
    String map = map(ended);
    String unfolded = ended.replace(map.strip() + " {}\n", map);
    String mapped = unfolded.contains(map) ? unfolded : unfolded + map;
    return mapped.replace(map, map + "  " + key + ": " + value + "\n");
  }

  /// The text without a key, and without the map where it was the last one.
  static String without(String text, String key) {
    String left = line(key).matcher(text).replaceFirst("");
    return left.replaceFirst(map(left) + "(?! )", "");
  }

  private static String map(String text) {
    return text.contains(DIMENSIONS.strip()) ? DIMENSIONS : FIELDS;
  }

  /// A key with all that stands under it.
  private static Pattern line(String key) {
    return Pattern.compile("(?m)^( *)%s:(.*)(?:\\R|$)(?:\\1 +\\S.*(?:\\R|$))*".formatted(key));
  }
}
