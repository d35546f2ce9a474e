package modeldesk.ui.session;

import java.util.Map;
import java.util.function.Function;
import modeldesk.model.Branch;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// What places are called: as Omni listed them last, else as they were when their files were
/// fetched; where neither is known they are called by their ids.
public final class PlaceNames {
  private final Session session;
  private final LastSeen lastSeen;

  public PlaceNames(Session session, LastSeen lastSeen) {
    this.session = session;
    this.lastSeen = lastSeen;
  }

  /// Tells the names as they are now. To be asked for on the window's thread; what comes back
  /// blocks and works on any.
  public Function<Target.Place, Target> now() {
    Target open = session.target();
    Map<String, Model> listed = lastSeen.listed();
    return place -> {
      if (open != null && open.place().equals(place)) {
        return open;
      }
      Target kept = session.snapshots().target(place);
      return named(place, kept, listed);
    };
  }

  private static Target named(
      Target.Place place, @Nullable Target kept, Map<String, Model> listed) {
    Model model = listed.get(place.modelId());
    if (model == null && kept != null) {
      model = kept.model();
    }
    if (model == null) {
      model = new Model(place.modelId(), null, ModelKind.OTHER, null, null, null, null, null);
    }
    String branchId = place.branchId();
    if (branchId == null) {
      return new Target(model, null, place.mode());
    }
    Model record = listed.get(branchId);
    Branch branch = kept == null ? null : kept.branch();
    if (record != null || branch == null) {
      branch = new Branch(branchId, record == null ? branchId : record.displayName());
    }
    return new Target(model, branch, place.mode());
  }
}
