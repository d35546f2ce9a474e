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

  /// Reads a model; `partial` says that some of its files are missing or could not be read.
  public static ModelIndex read(Map<FileName, String> texts, boolean partial) {
    if (partial) {
      return ModelIndex.of(texts, showing(Layers.CHANGES));
    }
    ModelIndex everything = ModelIndex.of(texts, Surroundings.COMPLETE);
    Layers layers = layers(everything);
    return layers == Layers.COMBINED ? everything : ModelIndex.of(texts, showing(layers));
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
        withColumns += hasColumn(view.get("dimensions")) ? 1 : 0;
      }
    }
    return withColumns > 0 && 2 * withColumns >= tables ? Layers.COMBINED : Layers.AUTHORED;
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
