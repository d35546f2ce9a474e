package modeldesk.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.Mode;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.SnapshotStore;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Keeps what was fetched from one server on this computer, so that it can be opened without a
/// network. On the window's thread only, but for what says that it blocks.
public final class Snapshots {
  private final SnapshotStore store;
  private final String host;
  private final Versions versions;
  private final Background background;
  private final Notices notices;
  private final Map<Target.Place, Instant> ages = new HashMap<>();
  private final Map<Target.Place, Snapshot> waiting = new HashMap<>();
  private final Set<Target.Place> writing = new HashSet<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private @Nullable Snapshot newest;

  public Snapshots(
      SnapshotStore store, String host, Versions versions, Background background, Notices notices) {
    this.store = store;
    this.host = host;
    this.versions = versions;
    this.background = background;
    this.notices = notices;
    background.quietIo(
        Messages.get("session.job.kept"), progress -> store.kept(host), this::found, failure -> {});
  }

  /// Goes up whenever something else is kept than before.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// When the files of a place were fetched that are kept here; null when there are none.
  public @Nullable Instant fetchedAt(Target.Place place) {
    return ages.get(place);
  }

  /// When the newest files of a model or branch were fetched, in whatever mode.
  public @Nullable Instant fetchedAt(String modelId, @Nullable String branchId) {
    return Stream.of(Mode.values())
        .map(mode -> ages.get(new Target.Place(modelId, branchId, mode)))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /// A place with the names it had when its files were fetched; null where none are kept. Blocks.
  @Nullable Target target(Target.Place place) {
    return store.target(host, place);
  }

  /// What is kept of a place, null when there is nothing; a file that cannot be read is set aside
  /// and named. Blocks.
  @Nullable Snapshot load(Target.Place place) throws IOException {
    SnapshotStore.Loaded loaded = store.load(host, place);
    Path aside = loaded.setAside();
    if (aside != null) {
      background.ui(() -> {
        ages.remove(place);
        changed();
        notices.warning(Messages.get("session.kept.setAside", aside));
      });
    }
    return loaded.snapshot();
  }

  /// Keeps what was fetched. Packing a large model takes a while, so only the newest of several
  /// that come meanwhile is packed, away from the lane in which drafts are written.
  void keep(Snapshot snapshot) {
    Target.Place place = snapshot.target().place();
    waiting.put(place, snapshot);
    if (writing.add(place)) {
      write(place);
    }
  }

  private void write(Target.Place place) {
    Snapshot snapshot = waiting.remove(place);
    if (snapshot == null) {
      writing.remove(place);
      return;
    }
    String title = Messages.get("session.job.keep", snapshot.target().displayName());
    Snapshot before = newest;
    background.quietIo(
        title,
        progress -> {
          keepEarlier(before, snapshot);
          return store.prepare(host, snapshot);
        },
        ready ->
            background.disk(
                title,
                progress -> {
                  ready.save();
                  return true;
                },
                done -> {
                  newest = snapshot;
                  notices.settled(notKept(place));
                  ages.put(place, snapshot.fetchedAt());
                  changed();
                  write(place);
                },
                failure -> notKept(snapshot, failure)),
        failure -> notKept(snapshot, failure));
  }

  /// What was fetched before is in memory where it was fetched by this run of the program, which
  /// then fetched the views of all schemas that are loaded; otherwise it is on disk.
  private void keepEarlier(@Nullable Snapshot before, Snapshot snapshot) {
    Target.Place place = snapshot.target().place();
    if (before != null && before.target().place().equals(place)) {
      versions.fetched(before, snapshot, false);
      return;
    }
    try {
      Snapshot onDisk = load(place);
      if (onDisk != null) {
        versions.fetched(onDisk, snapshot, true);
      }
    } catch (IOException e) {
      versions.failed(e);
    }
  }

  private void notKept(Snapshot snapshot, Exception failure) {
    notices.warning(
        notKept(snapshot.target().place()),
        Messages.get(
            "session.kept.notKept", snapshot.target().displayName(), Problems.sentence(failure)));
    write(snapshot.target().place());
  }

  private static Object notKept(Target.Place place) {
    return List.of("session.kept.notKept", place);
  }

  private void found(Map<Target.Place, Instant> kept) {
    kept.forEach(ages::putIfAbsent);
    changed();
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
