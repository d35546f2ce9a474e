package modeldesk.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.ViewNames;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.Lazy;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// The files authored in each model, and what they make together with those below (api.md §3.1).
/// Guarded by the store, whose models it looks at.
final class Layers {
  private final Map<String, Lazy<SortedMap<String, Authored>>> files;
  private final Map<String, ModelEntry> models;
  private final Warehouses warehouses;
  private final Map<String, Composition> composed = new HashMap<>();

  Layers(
      Map<String, Lazy<SortedMap<String, Authored>>> files,
      Map<String, ModelEntry> models,
      Warehouses warehouses) {
    this.files = new HashMap<>(files);
    this.models = models;
    this.warehouses = warehouses;
  }

  Composition composition(ModelEntry model) {
    return composed.computeIfAbsent(model.id(), _ -> compose(model));
  }

  /// The files authored in a model, a map of its own.
  SortedMap<String, Authored> of(String modelId) {
    Lazy<SortedMap<String, Authored>> layer = files.get(modelId);
    return layer == null ? new TreeMap<>() : new TreeMap<>(layer.get());
  }

  void set(String modelId, SortedMap<String, Authored> layer) {
    files.put(modelId, Lazy.known(layer));
  }

  void remove(String modelId) {
    files.remove(modelId);
  }

  /// Whatever was composed of this model's files is made anew.
  void changed(String modelId) {
    composed.keySet().removeIf(id -> standsOn(models.get(id), modelId));
  }

  void allChanged() {
    composed.clear();
  }

  /// What a model's layer says of a file once the whole text is written in a mode (api.md §3.5);
  /// null when it says nothing any more.
  static @Nullable Authored authored(
      Composition composition, YamlMode mode, String key, String text) {
    String below = composition.below(key);
    if (mode == YamlMode.EXTENSION || mode == YamlMode.STAGED) {
      return text.isBlank() ? null : new Authored.Delta(ViewNames.commented(key, text));
    }
    if (text.isBlank()) {
      String marker = ViewNames.commented(key, "ignored: true\n");
      return below == null ? null : new Authored.Delta(marker);
    }
    String kept = ViewNames.commented(key, text);
    if (mode == YamlMode.MERGED) {
      return new Authored.Delta(kept);
    }
    return kept.equals(below) ? null : new Authored.Whole(kept, below);
  }

  /// Lets the branches of a model remember what they said of a file before the model changes it, so
  /// that merging them brings that back. Gives the branches that needed to.
  List<ModelEntry> freeze(ModelEntry model, String key) {
    List<ModelEntry> frozen = new ArrayList<>();
    for (ModelEntry branch : models.values()) {
      boolean own = branch.kind() == ModelKind.BRANCH && model.id().equals(branch.baseModelId());
      SortedMap<String, Authored> layer = own ? of(branch.id()) : new TreeMap<>();
      if (!branch.isDeleted() && layer.get(key) instanceof Authored.Delta delta) {
        String below = composition(model).files(YamlMode.COMBINED).get(key);
        String text = delta.combined(below);
        if (text != null) {
          layer.put(key, new Authored.Whole(text, below));
          set(branch.id(), layer);
          frozen.add(branch);
        }
      }
    }
    return frozen;
  }

  private Composition compose(ModelEntry model) {
    List<SortedMap<String, Authored>> layers = new ArrayList<>();
    ModelEntry layer = model;
    while (layer != null && layer.kind() != ModelKind.SCHEMA) {
      layers.addFirst(of(layer.id()));
      layer = layer.baseModelId() == null ? null : models.get(layer.baseModelId());
    }
    return Composition.of(warehouses.of(model).views(), layers);
  }

  /// Whether the files of a model show the layer of another.
  private boolean standsOn(@Nullable ModelEntry model, String id) {
    ModelEntry layer = model;
    while (layer != null && !layer.id().equals(id)) {
      layer = layer.baseModelId() == null ? null : models.get(layer.baseModelId());
    }
    return layer != null;
  }
}
