package modeldesk.ui.session;

import java.io.IOException;
import java.util.Set;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.work.Work;
import org.jspecify.annotations.Nullable;

/// Reads the files of another branch, or of the model itself, beside what is open: from Omni, or as
/// they are kept on this computer where Omni does not give them.
public final class Elsewhere {
  private final Session session;
  private final OmniApi api;

  /// The files of a place. `trouble` says why they are not as Omni has them now, but as they were
  /// fetched last; empty where they are.
  public record Files(Snapshot snapshot, String trouble) {}

  public Elsewhere(Session session, OmniApi api) {
    this.session = session;
    this.api = api;
  }

  /// Reads a place of the open model, with the views of the schemas that are loaded where it is
  /// open; fails with what Omni said where nothing is kept either.
  public Work<Files> reading(Target other) {
    Target open = session.target();
    Set<String> loaded = open == null ? Set.of() : session.schemas().loaded(open);
    return progress -> {
      try {
        Snapshot files = api.files(other);
        for (String schema : loaded) {
          files = files.and(api.files(other, schema));
        }
        return new Files(files, "");
      } catch (ApiException e) {
        Snapshot kept = e.kind() == ApiException.Kind.CANCELLED ? null : kept(other, e);
        if (kept == null) {
          throw e;
        }
        return new Files(kept, Problems.sentence(e));
      }
    };
  }

  /// What is gone from Omni is not compared with.
  private @Nullable Snapshot kept(Target other, ApiException failure) throws IOException {
    return Problems.isGone(failure) ? null : session.snapshots().load(other.place());
  }

  /// Keeps what was read on this computer, for the next time without a network.
  public void keep(Files files) {
    if (files.trouble().isEmpty()) {
      session.snapshots().keep(files.snapshot());
    }
  }
}
