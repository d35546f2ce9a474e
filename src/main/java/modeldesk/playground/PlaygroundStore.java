package modeldesk.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.ViewNames;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.state.Contents;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.Lazy;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.RefreshJob;
import modeldesk.playground.state.Warehouse;
import org.jspecify.annotations.Nullable;

/// What the Playground holds, for several requests at once: models, files, schemas and refresh
/// jobs. Every method is one step that others see whole.
public final class PlaygroundStore {
  private final List<ConnectionEntry> connections;
  private final Map<String, ModelEntry> models = new LinkedHashMap<>();
  private final Map<String, Lazy<Warehouse>> warehouses;
  private final Map<String, Lazy<SortedMap<String, Authored>>> files;
  private final Map<String, GitSettings> git;
  private final Map<String, RefreshJob> jobs = new LinkedHashMap<>();
  private final Map<String, Composition> composed = new HashMap<>();
  private final DataFolder folder;
  private final InstantSource clock;
  private final Duration refreshTime;
  private long version = 1;

  PlaygroundStore(Contents contents, DataFolder folder, InstantSource clock, Duration refreshTime) {
    this.connections = contents.connections();
    contents.models().forEach(model -> models.put(model.id(), model));
    this.warehouses = new HashMap<>(contents.warehouses());
    this.files = new HashMap<>(contents.files());
    this.git = Map.copyOf(contents.git());
    this.folder = folder;
    this.clock = clock;
    this.refreshTime = refreshTime;
  }

  public List<ConnectionEntry> connections() {
    return connections;
  }

  /// Every model, deleted ones included.
  public synchronized List<ModelEntry> models() {
    return List.copyOf(models.values());
  }

  /// The model with this id, null when there is none or it was deleted.
  public synchronized @Nullable ModelEntry model(String id) {
    ModelEntry model = models.get(id);
    return model == null || model.isDeleted() ? null : model;
  }

  /// The live branch of a model with this exact name.
  public synchronized @Nullable ModelEntry branch(String baseId, String name) {
    return models.values().stream()
        .filter(m -> m.kind() == ModelKind.BRANCH && !m.isDeleted())
        .filter(m -> baseId.equals(m.baseModelId()) && name.equals(m.name()))
        .findFirst()
        .orElse(null);
  }

  public synchronized ModelEntry create(
      ModelKind kind, @Nullable String name, @Nullable String baseId, String connectionId) {
    String id = UUID.randomUUID().toString();
    Instant now = now();
    ModelEntry model = new ModelEntry(id, name, kind, baseId, connectionId, now, now, null);
    keep(model);
    return model;
  }

  public synchronized void rename(ModelEntry model, String name) {
    keep(model.renamed(name, now()));
  }

  /// Deletes a model with everything in it; only its name stays in the list of deleted ones.
  public synchronized void remove(ModelEntry model) {
    files.remove(model.id());
    keep(model.deleted(now()));
  }

  public @Nullable GitSettings git(String modelId) {
    return git.get(modelId);
  }

  /// Grows with every change.
  public synchronized long version() {
    return version;
  }

  /// The files of a model or branch.
  public synchronized Composition files(ModelEntry model) {
    return composed.computeIfAbsent(model.id(), _ -> compose(model));
  }

  public synchronized Warehouse warehouse(String connectionId) {
    Lazy<Warehouse> warehouse = warehouses.get(connectionId);
    return warehouse == null ? Warehouse.of() : warehouse.get();
  }

  /// Writes one whole file (api.md §2.8, §3.5); false when `checksum` is that of another text than
  /// the one that is there now.
  public synchronized boolean write(
      ModelEntry model, YamlMode mode, String name, String text, @Nullable String checksum) {
    Composition composition = files(model);
    if (checksum != null) {
      String current = composition.files(mode).get(name);
      if (current == null || !checksum.equals(Checksums.of(model.id(), mode, name, current))) {
        return false;
      }
    }
    String key = composition.resolve(mode, name);
    put(model, key, authored(composition, mode, key, text));
    return true;
  }

  /// Deletes one file (api.md §2.9); false when there is none in this mode.
  public synchronized boolean delete(ModelEntry model, YamlMode mode, String name) {
    Composition composition = files(model);
    if (!composition.files(mode).containsKey(name)) {
      return false;
    }
    String key = composition.resolve(mode, name);
    put(model, key, authored(composition, mode, key, ""));
    return true;
  }

  /// Makes what a branch shows what its model shows (api.md §2.11).
  public synchronized void merge(ModelEntry branch, ModelEntry base) {
    Composition from = files(branch);
    Composition to = files(base);
    for (String key : List.copyOf(layer(branch.id()).keySet())) {
      String text = from.files(YamlMode.COMBINED).get(key);
      put(base, key, authored(to, YamlMode.COMBINED, key, text == null ? "" : text));
    }
    files.remove(branch.id());
    keep(branch.touched(now()));
  }

  /// Starts reading the schema of a model's connection again.
  public synchronized RefreshJob refresh(ModelEntry model, boolean hard) {
    String id = UUID.randomUUID().toString();
    Instant end = clock.instant().plus(refreshTime);
    jobs.put(id, new RefreshJob(id, model.id(), model.connectionId(), hard, end, false));
    return jobs.get(id);
  }

  public synchronized @Nullable RefreshJob job(String id) {
    return jobs.get(id);
  }

  /// Lets refreshes whose time has come take effect.
  synchronized void settle() {
    Instant now = clock.instant();
    for (RefreshJob job : List.copyOf(jobs.values())) {
      if (!job.done() && !job.endsAt().isAfter(now)) {
        jobs.put(job.id(), job.finished());
        Warehouse fresh = warehouse(job.connectionId()).refreshed(job.hard());
        warehouses.put(job.connectionId(), Lazy.known(fresh));
        folder.save(job.connectionId(), fresh);
        version++;
        composed.clear();
      }
    }
  }

  private static @Nullable Authored authored(
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

  private void put(ModelEntry model, String key, @Nullable Authored authored) {
    SortedMap<String, Authored> layer = new TreeMap<>(layer(model.id()));
    if (authored == null) {
      layer.remove(key);
    } else {
      layer.put(key, authored);
    }
    files.put(model.id(), Lazy.known(layer));
    keep(model.touched(now()));
  }

  private Composition compose(ModelEntry model) {
    List<SortedMap<String, Authored>> layers = new ArrayList<>();
    ModelEntry layer = model;
    while (layer != null && layer.kind() != ModelKind.SCHEMA) {
      layers.addFirst(layer(layer.id()));
      layer = layer.baseModelId() == null ? null : models.get(layer.baseModelId());
    }
    return Composition.of(warehouse(model.connectionId()).views(), layers);
  }

  private SortedMap<String, Authored> layer(String modelId) {
    Lazy<SortedMap<String, Authored>> layer = files.get(modelId);
    return layer == null ? new TreeMap<>() : layer.get();
  }

  private void keep(ModelEntry model) {
    models.put(model.id(), model);
    folder.save(model, layer(model.id()));
    version++;
    composed.keySet().removeIf(id -> standsOn(models.get(id), model.id()));
  }

  /// Whether the files of a model show the layer of another.
  private boolean standsOn(@Nullable ModelEntry model, String id) {
    ModelEntry layer = model;
    while (layer != null && !layer.id().equals(id)) {
      layer = layer.baseModelId() == null ? null : models.get(layer.baseModelId());
    }
    return layer != null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
