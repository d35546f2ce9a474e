package modeldesk.playground;

import java.util.HashSet;
import java.util.Set;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.Counters;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.ModelEntry;

/// What belongs to no single model: the number that grows with every change, and the extensions
/// that workbooks can be built on (api.md §2.1, §3.4). Guarded by the store.
final class Tally {
  private final Set<String> workbookBases;
  private final DataFolder folder;
  private long version;

  Tally(Counters counters, DataFolder folder) {
    this.workbookBases = new HashSet<>(counters.workbookBases());
    this.version = counters.version();
    this.folder = folder;
  }

  long version() {
    return version;
  }

  void changed() {
    version++;
    folder.save(new Counters(version, workbookBases));
  }

  void markWorkbookBase(ModelEntry model) {
    workbookBases.add(model.id());
    changed();
  }

  boolean isWorkbookBase(ModelEntry model) {
    return model.kind() == ModelKind.SHARED || workbookBases.contains(model.id());
  }
}
