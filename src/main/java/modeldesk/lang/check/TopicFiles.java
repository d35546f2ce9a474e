package modeldesk.lang.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// The files of a model as a topic looks them up. Parses each at most once: from one thread.
public final class TopicFiles {
  private final Map<FileName, String> texts;
  private final Map<String, FileName> views = new HashMap<>();
  private final Map<FileName, YamlDocument> read = new HashMap<>();

  /// `viewNames` is the server's map of file names to reference names, often empty.
  public TopicFiles(Map<FileName, String> texts, Map<String, String> viewNames) {
    this.texts = Map.copyOf(texts);
    Set<String> twice = new HashSet<>();
    this.texts.forEach((file, text) -> {
      if (file.kind().isView()) {
        String told = viewNames.get(file.key());
        String name = told == null ? ViewNames.of(file, text) : told;
        if (views.put(name, file) != null) {
          twice.add(name);
        }
      }
    });
    views.keySet().removeAll(twice);
  }

  /// The one file of a view; null when there is none or it is not clear which.
  @Nullable FileName view(String name) {
    return views.get(name);
  }

  YamlDocument read(FileName file) {
    return read.computeIfAbsent(file, f -> YamlParser.parse(texts.getOrDefault(f, "")));
  }
}
