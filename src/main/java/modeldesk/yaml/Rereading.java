package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// Reads a text again and again while it is typed, each time only around what differs from the last
/// text without a mistake, and says what `YamlParser` does. On any thread.
public final class Rereading {
  private @Nullable String sound;
  private @Nullable YamlDocument document;

  public synchronized YamlDocument read(String text) {
    Before before =
        sound == null || document == null ? Before.NOTHING : Before.of(sound, document, text);
    Everyday everyday = new Everyday(text, before);
    YamlDocument read = YamlParser.parse(text, everyday);
    if (everyday.isSound()) {
      sound = text;
      document = read;
    }
    return read;
  }
}
