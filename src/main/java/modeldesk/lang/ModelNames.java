package modeldesk.lang;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.model.ContentName;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;

/// The names that content can refer to, as the files of a model write them; fields as `view.field`.
public record ModelNames(List<String> fields, List<String> views, List<String> topics) {
  public static final ModelNames NONE = new ModelNames(List.of(), List.of(), List.of());

  public ModelNames {
    fields = List.copyOf(fields);
    views = List.copyOf(views);
    topics = List.copyOf(topics);
  }

  /// Reads all views: for a background thread.
  public static ModelNames of(Project project) {
    SortedSet<String> fields = new TreeSet<>();
    SortedSet<String> views = new TreeSet<>();
    SortedSet<String> topics = new TreeSet<>();
    for (FileName file : project.names()) {
      String text = project.text(file);
      if (text != null && file.kind() == FileKind.TOPIC) {
        topics.add(file.stem());
      } else if (text != null && file.kind().isView()) {
        String told = project.snapshot().viewNames().get(file.key());
        String view = told == null ? ViewNames.of(file, text) : told;
        views.add(view);
        MapNode root = YamlParser.parse(text).map();
        for (String key : List.of("dimensions", "measures", "filters")) {
          if (root.get(key) instanceof MapNode map) {
            map.entries().forEach(entry -> fields.add(view + "." + entry.key().text()));
          }
        }
      }
    }
    return new ModelNames(List.copyOf(fields), List.copyOf(views), List.copyOf(topics));
  }

  public List<String> of(ContentName.Type type) {
    return switch (type) {
      case FIELD -> fields;
      case VIEW -> views;
      case TOPIC -> topics;
    };
  }
}
