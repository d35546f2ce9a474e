package modeldesk.store;

import java.util.Map;

/// JSON for other programs to read.
public final class JsonText {
  private JsonText() {}

  /// Maps, lists, texts, numbers and truths on one line without its end, in UTF-8; the keys in the
  /// order of the map.
  public static byte[] line(Map<String, ?> object) {
    return Json.line(object);
  }
}
