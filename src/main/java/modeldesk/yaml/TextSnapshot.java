package modeldesk.yaml;

import java.lang.ref.WeakReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A text as it is at one moment. It is copied, and read as YAML, when that is first asked for, and
/// once for all who ask: what goes on behind an editor looks at the same text from many sides. On
/// any thread; `document` may take long, `get` takes no longer than the copy.
public final class TextSnapshot implements Supplier<String> {
  private final Object reading = new Object();
  private final Supplier<String> source;
  private final Function<String, YamlDocument> reader;
  private @Nullable String text;

  /// Kept by those who asked: a tree takes ten times the memory of its text.
  private WeakReference<@Nullable YamlDocument> document = new WeakReference<>(null);

  /// `source` gives the same text whenever it is called.
  public TextSnapshot(Supplier<String> source) {
    this(source, YamlParser::parse);
  }

  /// The same of a text of which others were or will be read.
  public TextSnapshot(Supplier<String> source, Rereading rereading) {
    this(source, rereading::read);
  }

  private TextSnapshot(Supplier<String> source, Function<String, YamlDocument> reader) {
    this.source = source;
    this.reader = reader;
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
      YamlDocument known = document.get();
      YamlDocument read = known == null ? reader.apply(get()) : known;
      if (known == null) {
        document = new WeakReference<>(read);
      }
      return read;
    }
  }
}
