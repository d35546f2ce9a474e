package modeldesk.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.state.Contents;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.RefreshJob;
import modeldesk.playground.state.Table;
import modeldesk.playground.state.Warehouse;
import modeldesk.playground.wire.WriteCount;
import org.jspecify.annotations.Nullable;

/// What the Playground holds, for several requests at once: models, files, schemas and refresh
/// jobs. Every method is one step that others see whole.
public final class PlaygroundStore {
  private final List<ConnectionEntry> connections;
  private final Map<String, ModelEntry> models = new LinkedHashMap<>();
  private final Warehouses warehouses;
  private final Layers layers;
  private final GitHost git;
  private final ContentShelf content;
  private final Writes writes = new Writes();
  private final DataFolder folder;
  private final InstantSource clock;
  private final Duration refreshTime;
  private final Tally tally;

  PlaygroundStore(Contents contents, DataFolder folder, InstantSource clock, Duration refreshTime) {
    this.connections = contents.connections();
    contents.models().forEach(model -> models.put(model.id(), model));
    this.warehouses = new Warehouses(contents.warehouses(), folder);
    this.layers = new Layers(contents.files(), models, warehouses);
    this.git = new GitHost(contents.git(), folder);
    this.content = new ContentShelf(contents.shelf(), folder);
    this.tally = new Tally(contents.counters(), folder);
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

  /// Lets an extension be what workbooks are built on (api.md §2.1).
  synchronized void markWorkbookBase(ModelEntry model) {
    tally.markWorkbookBase(model);
  }

  /// Whether workbooks can be built on a model: on shared ones, and on extensions that say so.
  synchronized boolean isWorkbookBase(ModelEntry model) {
    return tally.isWorkbookBase(model);
  }

  public synchronized void rename(ModelEntry model, String name) {
    keep(model.renamed(name, now()));
  }

  /// Deletes a model with everything in it; only its name stays in the list of deleted ones.
  public synchronized void remove(ModelEntry model) {
    layers.remove(model.id());
    git.close(model.id());
    content.discard(model.id());
    warehouses.forget(model);
    keep(model.deleted(now()));
  }

  /// What git knows of the models.
  public GitHost git() {
    return git;
  }

  /// The documents that use the models.
  ContentShelf content() {
    return content;
  }

  /// Every change that was done since the start, in the order of the first of its kind.
  public List<WriteCount> writes() {
    return writes.all();
  }

  /// Counts a change that was done; `said` is what the request said.
  void count(ModelEntry model, String action, String what, String said) {
    writes.count(model.id(), action, what, said);
  }

  /// Grows with every change.
  public synchronized long version() {
    return tally.version();
  }

  /// The files of a model or branch.
  public synchronized Composition files(ModelEntry model) {
    return layers.composition(model);
  }

  /// What a model or branch sees of its database.
  public synchronized Warehouse warehouse(ModelEntry model) {
    return warehouses.of(model);
  }

  /// Changes a table, named by its view, in the database that a model or branch sees; the next
  /// refresh shows it (api.md §2.5).
  public synchronized void alter(ModelEntry model, String key, UnaryOperator<Table> change) {
    warehouses.alter(model, key, change);
    tally.changed();
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
    put(model, key, Layers.authored(composition, mode, key, text));
    count(model, "write", name, mode.wire() + "\n" + text);
    return true;
  }

  /// Deletes one file (api.md §2.9); false when there is none in this mode.
  public synchronized boolean delete(ModelEntry model, YamlMode mode, String name) {
    Composition composition = files(model);
    if (!composition.files(mode).containsKey(name)) {
      return false;
    }
    String key = composition.resolve(mode, name);
    put(model, key, Layers.authored(composition, mode, key, ""));
    count(model, "delete", name, mode.wire());
    return true;
  }

  /// Puts the files authored in a branch into its model, whatever became of them there since
  /// (api.md §2.11, §4). The branch keeps nothing of its own.
  public synchronized void merge(ModelEntry branch, ModelEntry base) {
    Composition from = files(branch);
    Composition to = files(base);
    for (Map.Entry<String, Authored> file : layers.of(branch.id()).entrySet()) {
      String key = file.getKey();
      String text =
          file.getValue() instanceof Authored.Whole whole
              ? whole.text()
              : from.files(YamlMode.COMBINED).get(key);
      put(base, key, Layers.authored(to, YamlMode.COMBINED, key, text == null ? "" : text));
    }
    layers.remove(branch.id());
    keep(branch.touched(now()));
    if (warehouses.merge(branch)) {
      tally.changed();
      layers.allChanged();
    }
  }

  /// Copies the authored files of one model into another (api.md §2.15).
  public synchronized void copy(ModelEntry source, ModelEntry target, boolean dropOthers) {
    SortedMap<String, Authored> layer = dropOthers ? new TreeMap<>() : layers.of(target.id());
    layer.putAll(layers.of(source.id()));
    layers.set(target.id(), layer);
    keep(target.touched(now()));
  }

  /// Starts reading the schema of a model's connection again, or what a branch sees of it.
  synchronized RefreshJob refresh(
      ModelEntry model, @Nullable ModelEntry branch, boolean hard, Predicate<Table> wanted) {
    return warehouses.start(model, branch, hard, wanted, clock.instant().plus(refreshTime));
  }

  public synchronized @Nullable RefreshJob job(String id) {
    return warehouses.job(id);
  }

  /// Lets refreshes whose time has come take effect.
  synchronized void settle() {
    if (warehouses.settle(clock.instant())) {
      tally.changed();
      layers.allChanged();
    }
  }

  private void put(ModelEntry model, String key, @Nullable Authored authored) {
    for (ModelEntry branch : layers.freeze(model, key)) {
      folder.save(branch, layers.of(branch.id()));
    }
    SortedMap<String, Authored> layer = layers.of(model.id());
    if (authored == null) {
      layer.remove(key);
    } else {
      layer.put(key, authored);
    }
    layers.set(model.id(), layer);
    keep(model.touched(now()));
  }

  private void keep(ModelEntry model) {
    models.put(model.id(), model);
    folder.save(model, layers.of(model.id()));
    layers.changed(model.id());
    tally.changed();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
