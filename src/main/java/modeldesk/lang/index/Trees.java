package modeldesk.lang.index;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import modeldesk.model.FileName;
import modeldesk.yaml.TextSnapshot;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// The trees of a model, all of them or the last few: a tree takes ten times the memory of its text
/// and little time to read again. Any thread may ask.
final class Trees {
  /// How long the texts of a model may be together for its trees to be kept.
  private static final long WHOLE = 4_000_000;

  /// How much of a longer model is kept: so little that it is gone before it counts as old and only
  /// a collection of the whole heap would free it.
  private static final long FEW = 200_000;

  private final long most;
  private final Map<Tree, YamlDocument> read = new LinkedHashMap<>(16, 0.75f, true);
  private long length;
  private WeakReference<@Nullable TextSnapshot> typed = new WeakReference<>(null);
  private WeakReference<@Nullable IndexedFile> file = new WeakReference<>(null);

  /// Keeps trees of texts with `most` characters together, those that were asked for last.
  Trees(long most) {
    this.most = most;
  }

  /// For a model of `length` characters.
  static Trees of(long length) {
    return new Trees(length <= WHOLE ? WHOLE : FEW);
  }

  /// The file with this text, made of its tree: once for all who ask of a text that is typed, as
  /// long as one of them keeps it.
  synchronized IndexedFile file(FileName name, TextSnapshot text, Function<Tree, IndexedFile> of) {
    IndexedFile known = text.equals(typed.get()) ? file.get() : null;
    if (known != null && known.name().equals(name)) {
      return known;
    }
    Tree tree = new Tree(text.get(), this);
    keep(tree, text.document());
    IndexedFile made = of.apply(tree);
    typed = new WeakReference<>(text);
    file = new WeakReference<>(made);
    return made;
  }

  YamlDocument document(Tree tree) {
    YamlDocument known = known(tree);
    if (known != null) {
      return known;
    }
    YamlDocument document = YamlParser.parse(tree.text());
    keep(tree, document);
    return document;
  }

  private synchronized @Nullable YamlDocument known(Tree tree) {
    return read.get(tree);
  }

  /// The last one stays, however long it is.
  private synchronized void keep(Tree tree, YamlDocument document) {
    if (read.put(tree, document) == null) {
      length += tree.text().length();
    }
    Iterator<Tree> oldest = read.keySet().iterator();
    while (length > most && read.size() > 1) {
      length -= oldest.next().text().length();
      oldest.remove();
    }
  }
}
