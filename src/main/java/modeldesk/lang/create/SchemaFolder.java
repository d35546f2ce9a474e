package modeldesk.lang.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlScalar;

/// A folder of views: it is named after a schema, with the catalog before it where there are
/// several. `place` are the lines that say so in a view, `views` is how many it has.
public record SchemaFolder(String name, String place, int views) {
  public static final SchemaFolder NONE = new SchemaFolder("", "", 0);

  /// The folders the views of a model stand in, by name, and last of all none.
  public static List<SchemaFolder> of(ModelIndex model) {
    Map<String, SchemaFolder> found = new TreeMap<>();
    for (IndexedFile file : model.files()) {
      String folder = file.name().folder();
      if (file.isView() && !folder.isEmpty()) {
        SchemaFolder one = new SchemaFolder(folder, place(file), 1);
        found.merge(folder, one, SchemaFolder::with);
      }
    }
    List<SchemaFolder> folders = new ArrayList<>();
    found.values().forEach(each -> folders.add(each.said()));
    folders.add(NONE);
    return List.copyOf(folders);
  }

  /// The one with most views.
  public static SchemaFolder largest(List<SchemaFolder> folders) {
    return folders.stream().max(Comparator.comparingInt(SchemaFolder::views)).orElse(NONE);
  }

  private SchemaFolder with(SchemaFolder other) {
    return new SchemaFolder(name, place.isEmpty() ? other.place : place, views + other.views);
  }

  private SchemaFolder said() {
    String schema = new Writing().value(0, "schema", name).done().text();
    return place.isEmpty() ? new SchemaFolder(name, schema, views) : this;
  }

  private static String place(IndexedFile file) {
    MapNode root = file.document().map();
    StringBuilder place = new StringBuilder();
    for (String key : List.of("catalog", "schema")) {
      String value = root.text(key);
      if (value != null && !value.isBlank()) {
        place.append(key).append(": ").append(YamlScalar.text(value, false)).append('\n');
      }
    }
    return place.toString();
  }
}
