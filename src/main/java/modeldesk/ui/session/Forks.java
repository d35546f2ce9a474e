package modeldesk.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Fork;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.ForkStore;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Keeps what the shared model looked like when a branch began, so that a merge can tell what
/// changed there since (api.md §4): exactly for branches made here, from the first opening on for
/// all others.
public final class Forks {
  private final ForkStore store;
  private final String host;
  private final OmniApi api;
  private final Background background;
  private final Notices notices;
  private final Session session;
  private final Set<String> gone = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable Fork> open = new ReadOnlyObjectWrapper<>();

  public Forks(
      ForkStore store, Session session, OmniApi api, Background background, Notices notices) {
    this.store = store;
    this.host = session.instance().host();
    this.api = api;
    this.background = background;
    this.notices = notices;
    this.session = session;
    session.projectProperty().subscribe((before, after) -> opened(before, after));
  }

  /// The record of the open branch; null while it is not known, and where no branch is open.
  public ReadOnlyObjectProperty<@Nullable Fork> openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What makes a branch on the server.
  public interface Making {
    Branch make() throws ApiException;
  }

  /// Makes a branch and remembers what it began with. The shared model is read before, not after: a
  /// change that falls in between is then asked about, and not missed. Blocks.
  public Branch create(Model base, Making making) throws ApiException {
    Snapshot shared = null;
    try {
      shared = api.files(new Target(base, null, Mode.COMBINED));
    } catch (ApiException e) {
      if (e.kind() == ApiException.Kind.CANCELLED) {
        throw e;
      }
      // The branch can be made all the same; its opening tries again.
    }
    Branch branch = making.make();
    if (shared != null) {
      try {
        save(base.id(), branch.id(), Fork.of(shared, true));
      } catch (IOException e) {
        background.ui(() -> notKept(branch.name(), e));
      }
    }
    return branch;
  }

  /// The record of a branch, null when there is none; an unreadable one is set aside and named.
  /// Blocks.
  public @Nullable Fork load(String modelId, String branchId) throws IOException {
    ForkStore.Loaded loaded = store.load(host, modelId, branchId);
    Path aside = loaded.setAside();
    if (aside != null) {
      background.ui(() -> notices.warning(Messages.get("session.fork.setAside", aside)));
    }
    return loaded.fork();
  }

  /// Keeps the record of a branch, unless it was forgotten while that was read. Blocks.
  public void save(String modelId, String branchId, Fork fork) throws IOException {
    synchronized (gone) {
      if (gone.contains(branchId)) {
        return;
      }
      store.save(host, modelId, branchId, fork);
    }
    background.ui(() -> known(modelId, branchId, fork));
  }

  /// Forgets a branch that is gone for good. Blocks.
  public void forget(String modelId, String branchId) throws IOException {
    synchronized (gone) {
      gone.add(branchId);
      store.remove(host, modelId, branchId);
    }
  }

  private void opened(@Nullable Project before, @Nullable Project after) {
    Target now = after == null ? null : after.target();
    Branch branch = now == null ? null : now.branch();
    boolean same =
        before != null
            && now != null
            && before.target().model().id().equals(now.model().id())
            && Objects.equals(before.target().branchId(), now.branchId());
    if (!same) {
      open.set(null);
    }
    if (now != null && branch != null && !same) {
      background.quietIo(
          Messages.get("session.job.fork", now.model().displayName()),
          progress -> firstSeen(now.model(), branch),
          fork -> known(now.model().id(), branch.id(), fork),
          failure -> {
            if (failure instanceof IOException e) {
              notKept(branch.name(), e);
            }
          });
    }
  }

  private Fork firstSeen(Model model, Branch branch) throws ApiException, IOException {
    Fork known = load(model.id(), branch.id());
    if (known != null) {
      return known;
    }
    Fork seen = Fork.of(api.files(new Target(model, null, Mode.COMBINED)), false);
    Fork meanwhile = load(model.id(), branch.id());
    if (meanwhile != null) {
      return meanwhile;
    }
    save(model.id(), branch.id(), seen);
    return seen;
  }

  private void known(String modelId, String branchId, Fork fork) {
    Target now = session.target();
    if (now != null && now.model().id().equals(modelId) && branchId.equals(now.branchId())) {
      open.set(fork);
    }
  }

  private void notKept(String branch, IOException failure) {
    notices.warning(Messages.get("session.fork.notKept", branch, Problems.sentence(failure)));
  }
}
