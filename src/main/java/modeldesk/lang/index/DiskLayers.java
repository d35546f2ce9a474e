package modeldesk.lang.index;

import java.util.Map;
import java.util.Set;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// How much of a model its files on disk show. Git integration writes everything, one `{}` for each
/// column that nobody touched (YAML reference §1); people who keep only what they wrote have hardly
/// any of these. So at least every other view of a table must have one, or columns are not known.
public final class DiskLayers {
  private static final Set<String> NO_TABLE = Set.of("sql", "query", "extends", "template");

  private DiskLayers() {}

  /// `partial` says that some of the model's files are missing or could not be read.
  public static Surroundings of(Map<FileName, String> texts, boolean partial) {
    if (partial) {
      return showing(Layers.CHANGES);
    }
    ModelIndex model = ModelIndex.of(texts, Surroundings.COMPLETE);
    IndexedFile top = model.file(FileName.MODEL);
    if (top != null && top.document().map().entry("extends") != null) {
      return showing(Layers.CHANGES);
    }
    int tables = 0;
    int withColumns = 0;
    for (IndexedFile file : model.files()) {
      MapNode view = file.document().map();
      if (file.kind() == FileKind.VIEW && NO_TABLE.stream().allMatch(key -> view.get(key) == null)) {
        tables++;
        withColumns += hasColumn(view.get("dimensions")) ? 1 : 0;
      }
    }
    boolean everything = withColumns > 0 && 2 * withColumns >= tables;
    return everything ? Surroundings.COMPLETE : showing(Layers.AUTHORED);
  }

  private static boolean hasColumn(@Nullable YamlNode dimensions) {
    return dimensions instanceof MapNode map
        && map.entries().stream()
            .anyMatch(each -> each.value() instanceof MapNode own && own.entries().isEmpty());
  }

  private static Surroundings showing(Layers layers) {
    return new Surroundings(layers, Map.of(), true, Set.of());
  }
}
