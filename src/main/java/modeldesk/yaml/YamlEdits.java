package modeldesk.yaml;

import modeldesk.text.Edits;

/// Changes of one key as text edits: everything else keeps its characters, comments and layout. A
/// path that does not exist gives no edits.
public final class YamlEdits {
  private YamlEdits() {}

  /// Removes a key with its value, and comments that stand directly above it in its column. When it
  /// was the only key, the map becomes `{}`.
  public static Edits removeKey(String text, YamlPath path) {
    return new YamlRemoval(text).key(path);
  }

  /// Removes an item of the list at `path`, counted from 0, and comments directly above it. When it
  /// was the only item, the list becomes `[]`.
  public static Edits removeItem(String text, YamlPath path, int index) {
    return new YamlRemoval(text).item(path, index);
  }

  /// Replaces the scalar at `path`. `value` is written plain where YAML allows that, so `true` and
  /// `12` become a boolean and a number, and quoted otherwise; a quoted scalar keeps its quotes.
  public static Edits setScalar(String text, YamlPath path, String value) {
    return new YamlScalar(text).set(path, value);
  }
}
