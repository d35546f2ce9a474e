package modeldesk.lang.index;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.yaml.MapNode;

/// How much of a model its files on disk show. Git integration writes each view that somebody
/// touched with all its columns (YAML reference §1), also those of which nothing is said but what
/// Omni itself puts there; people who keep only what they wrote have hardly any of these. So at
/// least every other view of a table must have one, or columns are not known.
public final class DiskLayers {
  private static final Set<String> NO_TABLE = Set.of("sql", "query", "extends", "template");
  private static final Pattern QUOTED = Pattern.compile("[\"`\\[](.+)[\"`\\]]");

  private DiskLayers() {}

  /// Reads a model; `partial` says that some of its files are missing or could not be read.
  public static ModelIndex read(Map<FileName, String> texts, boolean partial) {
    if (partial) {
      return ModelIndex.of(texts, showing(Layers.CHANGES));
    }
    ModelIndex touched = ModelIndex.of(texts, showing(Layers.TOUCHED));
    Layers layers = layers(touched);
    return layers == Layers.TOUCHED ? touched : ModelIndex.of(texts, showing(layers));
  }

  private static Layers layers(ModelIndex model) {
    IndexedFile top = model.file(FileName.MODEL);
    if (top != null && top.document().map().entry("extends") != null) {
      return Layers.CHANGES;
    }
    int tables = 0;
    int withColumns = 0;
    for (IndexedFile file : model.files()) {
      MapNode view = file.document().map();
      if (file.kind() == FileKind.VIEW
          && NO_TABLE.stream().allMatch(key -> view.get(key) == null)) {
        tables++;
        withColumns += view.get("dbt") instanceof MapNode || hasColumn(view) ? 1 : 0;
      }
    }
    return withColumns > 0 && 2 * withColumns >= tables ? Layers.TOUCHED : Layers.AUTHORED;
  }

  private static boolean hasColumn(MapNode view) {
    return view.get("dimensions") instanceof MapNode map
        && map.entries().stream().anyMatch(DiskLayers::isColumn);
  }

  /// Whether nothing is said of a dimension but what Omni says of a column: on some databases its
  /// name in quotes, and that it is a key.
  private static boolean isColumn(MapNode.Entry entry) {
    if (!(entry.value() instanceof MapNode own)) {
      return false;
    }
    String sql = own.text("sql");
    String format = own.text("format");
    boolean quoted = sql != null && isQuoted(sql.strip(), entry.key().text());
    boolean key = format != null && format.equals("ID");
    int said = (quoted ? 1 : 0) + (key ? 1 : 0);
    return own.entries().size() == said;
  }

  private static boolean isQuoted(String sql, String name) {
    Matcher matcher = QUOTED.matcher(sql);
    return matcher.matches() && matcher.group(1).equalsIgnoreCase(name);
  }

  private static Surroundings showing(Layers layers) {
    return new Surroundings(layers, Map.of(), true, Set.of());
  }
}
