package modeldesk.lang.index;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import org.jspecify.annotations.Nullable;

/// A whole model as the language sees it. An edit makes a new one that reads the edited file only
/// and shares the rest.
public final class ModelIndex {
  private final Surroundings surroundings;
  private final Map<FileName, IndexedFile> files;

  private ModelIndex(Surroundings surroundings, Map<FileName, IndexedFile> files) {
    this.surroundings = surroundings;
    this.files = files;
  }

  /// Reads all files: for a background thread.
  public static ModelIndex of(Map<FileName, String> texts, Surroundings surroundings) {
    Map<FileName, IndexedFile> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, read(name, text, surroundings)));
    return new ModelIndex(surroundings, files);
  }

  /// Reads all files of a project that are not deleted: for a background thread.
  public static ModelIndex of(Project project) {
    Map<FileName, String> texts = new TreeMap<>();
    for (FileName name : project.names()) {
      String text = project.text(name);
      if (text != null) {
        texts.put(name, text);
      }
    }
    return of(texts, Surroundings.of(project));
  }

  private static IndexedFile read(FileName name, String text, Surroundings surroundings) {
    return IndexedFile.of(name, text, surroundings.viewNames().get(name.key()));
  }

  /// The model after a file was written or changed; this one when the text is the same.
  public ModelIndex with(FileName name, String text) {
    IndexedFile before = files.get(name);
    if (before != null && before.text().equals(text)) {
      return this;
    }
    Map<FileName, IndexedFile> changed = new TreeMap<>(files);
    changed.put(name, read(name, text, surroundings));
    return new ModelIndex(surroundings, changed);
  }

  /// The model after a file was deleted.
  public ModelIndex without(FileName name) {
    if (!files.containsKey(name)) {
      return this;
    }
    Map<FileName, IndexedFile> changed = new TreeMap<>(files);
    changed.remove(name);
    return new ModelIndex(surroundings, changed);
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  /// All files in the order of their names.
  public Collection<IndexedFile> files() {
    return Collections.unmodifiableCollection(files.values());
  }

  public @Nullable IndexedFile file(FileName name) {
    return files.get(name);
  }
}
