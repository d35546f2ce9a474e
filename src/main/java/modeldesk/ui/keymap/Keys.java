package modeldesk.ui.keymap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Keys as they are written, such as `Shortcut+Alt+K`, in one order and by one name.
final class Keys {
  private static final List<String> HELD = List.of("Shortcut", "Meta", "Alt", "Shift");

  private Keys() {}

  /// The same keys written in the usual order; `Ctrl` is the shortcut key here.
  static String usual(String keys) {
    if (keys.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>(Arrays.asList(keys.split("\\+")));
    String key = parts.removeLast();
    parts.replaceAll(part -> part.equals("Ctrl") ? "Shortcut" : part);
    StringBuilder text = new StringBuilder();
    for (String held : HELD) {
      text.append(parts.contains(held) ? held + "+" : "");
    }
    return text.append(key).toString();
  }

  static boolean isSame(String one, String other) {
    return !one.isEmpty() && usual(one).equals(usual(other));
  }

  /// Whether keys can be for a command: alone, most keys write or move the caret.
  static boolean canBe(String keys) {
    String usual = usual(keys);
    String key = usual.substring(usual.lastIndexOf('+') + 1);
    boolean function = key.matches("F\\d{1,2}");
    return function
        || usual.startsWith("Shortcut+")
        || usual.startsWith("Alt+")
        || usual.startsWith("Meta+");
  }
}
