package modeldesk.store;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The paths of the files of an archive, with slashes on every system. They are only to be read by
/// people; the manifest says what they stand for.
final class ArchivePath {
  private static final int LONGEST_SEGMENT = 60;
  private static final int LONGEST = 2_000;
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{Nd} _\\-.,+=()@]");
  private static final Pattern ENDS = Pattern.compile("^[ .]+|[ .]+$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /// The path below `folder` for something of a name, always the same for the same `key`. Where
  /// something else has it, also in other letters, a number is added.
  String below(String folder, String key, String name, String ending) {
    String id = folder + "\n" + ending + "\n" + key;
    String before = given.get(id);
    if (before != null) {
      return before;
    }
    String plain = readable(name);
    String path = folder + "/" + plain + ending;
    for (int i = 2; !taken.add(folded(path)); i++) {
      path = folder + "/" + plain + " (" + i + ")" + ending;
    }
    given.put(id, path);
    return path;
  }

  private static String folded(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String readable(String name) {
    String plain = UNSAFE.matcher(composed(name)).replaceAll("_");
    if (plain.codePointCount(0, plain.length()) > LONGEST_SEGMENT) {
      plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SEGMENT));
    }
    plain = ENDS.matcher(plain).replaceAll("");
    return plain.isEmpty() || RESERVED.matcher(plain).matches() ? "_" + plain : plain;
  }

  /// The same letters as one code each: systems take them apart when they pack or copy files.
  static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /// Whether a path stays below where it starts, on every system.
  static boolean isSafe(String path) {
    if (path.isEmpty() || path.length() > LONGEST || path.indexOf('\\') >= 0) {
      return false;
    }
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return path.indexOf(':') < 0 && isPlain(path);
  }

  /// Whether a text has only what can be shown on one line.
  static boolean isPlain(String text) {
    return text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
  }
}
