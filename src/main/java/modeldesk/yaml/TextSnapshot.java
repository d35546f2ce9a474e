package modeldesk.yaml;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A text as it is at one moment. It is copied, and read as YAML, when that is first asked for, and
/// once for all who ask: what goes on behind an editor looks at the same text from many sides. On
/// any thread; `document` may take long, `get` takes no longer than the copy.
public final class TextSnapshot implements Supplier<String> {
  private final Object reading = new Object();
  private final Supplier<String> source;
  private @Nullable String text;
  private @Nullable YamlDocument document;

  /// `source` gives the same text whenever it is called.
  public TextSnapshot(Supplier<String> source) {
    this.source = source;
  }

  /// The text.
  @Override
  public synchronized String get() {
    String copy = text == null ? source.get() : text;
    text = copy;
    return copy;
  }

  /// What the text says.
  public YamlDocument document() {
    synchronized (reading) {
      YamlDocument read = document == null ? YamlParser.parse(get()) : document;
      document = read;
      return read;
    }
  }
}
