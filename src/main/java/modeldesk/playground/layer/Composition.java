package modeldesk.playground.layer;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of a model or branch as every mode shows them: the schema layer, the layers authored
/// on top of it, and the topmost one, which is the one that writes go to (api.md §3.1, §3.2).
public final class Composition {
  private final SortedMap<String, String> schema;
  private final SortedMap<String, String> below;
  private final List<SortedMap<String, Authored>> layers;
  private final SortedMap<String, String> combined;

  private Composition(
      SortedMap<String, String> schema,
      SortedMap<String, String> below,
      List<SortedMap<String, Authored>> layers,
      SortedMap<String, String> combined) {
    this.schema = schema;
    this.below = below;
    this.layers = layers;
    this.combined = combined;
  }

  /// Composes the generated views of the schema layer with authored layers, the lowest first.
  public static Composition of(
      SortedMap<String, String> schema, List<SortedMap<String, Authored>> layers) {
    SortedMap<String, String> below = schema;
    SortedMap<String, String> shown = schema;
    for (SortedMap<String, Authored> layer : layers) {
      below = shown;
      shown = new TreeMap<>(below);
      for (Map.Entry<String, Authored> entry : layer.entrySet()) {
        String text = entry.getValue().combined(below.get(entry.getKey()));
        if (text == null) {
          shown.remove(entry.getKey());
        } else {
          shown.put(entry.getKey(), text);
        }
      }
    }
    return new Composition(schema, below, layers, shown);
  }

  /// The files as `mode` shows them, by the keys of that mode.
  public SortedMap<String, String> files(YamlMode mode) {
    return switch (mode) {
      case COMBINED -> combined;
      case EXTENSION, STAGED -> flat(extension());
      case MERGED -> flat(merged());
      case HISTORY -> new TreeMap<>();
    };
  }

  /// The views that the schema layer generates.
  public SortedMap<String, String> schema() {
    return schema;
  }

  /// What the layers below the topmost one show of a file, null when they have none.
  public @Nullable String below(String key) {
    return below.get(key);
  }

  /// The combined key of the file that `name` means in `mode`; `name` itself for a new file.
  public String resolve(YamlMode mode, String name) {
    if (mode == YamlMode.COMBINED || combined.containsKey(name) || top().containsKey(name)) {
      return name;
    }
    for (Map.Entry<String, String> file : extension().entrySet()) {
      if (ViewNames.flatKey(file.getKey(), file.getValue()).equals(name)) {
        return file.getKey();
      }
    }
    for (Map.Entry<String, String> file : combined.entrySet()) {
      if (ViewNames.flatKey(file.getKey(), file.getValue()).equals(name)) {
        return file.getKey();
      }
    }
    return name;
  }

  /// The name of each view, by the key of its file in `mode`.
  public SortedMap<String, String> viewNames(YamlMode mode) {
    SortedMap<String, String> names = new TreeMap<>();
    files(mode)
        .forEach((key, text) -> {
          if (ViewNames.isView(key)) {
            names.put(key, ViewNames.of(key, text));
          }
        });
    return names;
  }

  private SortedMap<String, Authored> top() {
    return layers.isEmpty() ? new TreeMap<>() : layers.getLast();
  }

  private SortedMap<String, String> extension() {
    if (layers.isEmpty()) {
      return schema;
    }
    SortedMap<String, String> files = new TreeMap<>();
    top().forEach((key, authored) -> files.put(key, authored.extension()));
    return files;
  }

  private SortedMap<String, String> merged() {
    SortedMap<String, String> files = new TreeMap<>();
    for (SortedMap<String, Authored> layer : layers) {
      layer.forEach((key, authored) -> {
        String text = Overlay.of(authored.extension(), files.get(key));
        if (text == null) {
          files.remove(key);
        } else {
          files.put(key, text);
        }
      });
    }
    return files;
  }

  private static SortedMap<String, String> flat(SortedMap<String, String> files) {
    SortedMap<String, String> flat = new TreeMap<>();
    files.forEach((key, text) -> flat.put(ViewNames.flatKey(key, text), text));
    return flat;
  }
}
