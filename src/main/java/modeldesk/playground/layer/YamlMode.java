package modeldesk.playground.layer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The modes of the YAML endpoints (api.md §3.2). `STAGED` shows what `EXTENSION` shows, `HISTORY`
/// shows nothing: no client relies on either.
public enum YamlMode {
  COMBINED,
  EXTENSION,
  STAGED,
  MERGED,
  HISTORY;

  /// The mode of a word on the wire, which is in lower case; null for no mode.
  public static @Nullable YamlMode of(String word) {
    for (YamlMode mode : values()) {
      if (mode.wire().equals(word)) {
        return mode;
      }
    }
    return null;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
