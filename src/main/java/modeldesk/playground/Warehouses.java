package modeldesk.playground;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.Lazy;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.RefreshJob;
import modeldesk.playground.state.Table;
import modeldesk.playground.state.Warehouse;
import org.jspecify.annotations.Nullable;

/// The databases as Omni last read them, the jobs that read them again (api.md §2.5), and what
/// branches with a refresh of their own saw. Guarded by the store.
final class Warehouses {
  private final Map<String, Lazy<Warehouse>> warehouses;
  private final Map<String, RefreshJob> jobs = new LinkedHashMap<>();
  private final DataFolder folder;

  Warehouses(Map<String, Lazy<Warehouse>> warehouses, DataFolder folder) {
    this.warehouses = new HashMap<>(warehouses);
    this.folder = folder;
  }

  /// What a model or branch sees of its database.
  Warehouse of(ModelEntry model) {
    return of(model.id(), model.connectionId());
  }

  /// What a branch saw itself, else what its connection has.
  private Warehouse of(@Nullable String branchId, String connectionId) {
    Lazy<Warehouse> own = branchId == null ? null : warehouses.get(branchId);
    Lazy<Warehouse> warehouse = own == null ? warehouses.get(connectionId) : own;
    return warehouse == null ? Warehouse.of() : warehouse.get();
  }

  /// Changes a table of the database that a model or branch sees.
  void alter(ModelEntry model, String key, UnaryOperator<Table> change) {
    String owner = warehouses.containsKey(model.id()) ? model.id() : model.connectionId();
    keep(owner, of(model).altered(key, change));
  }

  RefreshJob start(
      ModelEntry model,
      @Nullable ModelEntry branch,
      boolean hard,
      Predicate<Table> wanted,
      Instant end) {
    RefreshJob job =
        new RefreshJob(
            UUID.randomUUID().toString(),
            model.id(),
            model.connectionId(),
            branch == null ? null : branch.id(),
            hard,
            wanted,
            end,
            false);
    jobs.put(job.id(), job);
    return job;
  }

  @Nullable RefreshJob job(String id) {
    return jobs.get(id);
  }

  /// Lets jobs whose time has come take effect; true when one had.
  boolean settle(Instant now) {
    boolean changed = false;
    for (RefreshJob job : List.copyOf(jobs.values())) {
      if (!job.done() && !job.endsAt().isAfter(now)) {
        jobs.put(job.id(), job.finished());
        String branch = job.branchId();
        Warehouse fresh = of(branch, job.connectionId()).refreshed(job);
        keep(branch == null ? job.connectionId() : branch, fresh);
        changed = true;
      }
    }
    return changed;
  }

  /// What a branch saw becomes what its connection has; true when the branch saw something.
  boolean merge(ModelEntry branch) {
    Lazy<Warehouse> own = warehouses.get(branch.id());
    if (own != null) {
      keep(branch.connectionId(), own.get());
      forget(branch);
    }
    return own != null;
  }

  /// Forgets what a branch saw.
  void forget(ModelEntry branch) {
    if (warehouses.remove(branch.id()) != null) {
      folder.save(branch.id(), null);
    }
  }

  private void keep(String owner, Warehouse fresh) {
    warehouses.put(owner, Lazy.known(fresh));
    folder.save(owner, fresh);
  }
}
