package modeldesk.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Reads what is kept of a target on this computer: the files as they were fetched last, and the
/// drafts. One reading at a time; on the window's thread only.
final class DiskFiles {
  private final Background background;
  private final DraftShelf shelf;
  private final Snapshots kept;
  private final Notices notices;
  private @Nullable Job job;
  private @Nullable Ahead ahead;

  /// What is kept of one target.
  record Files(Snapshot snapshot, List<Draft> drafts) {}

  /// What is read of a place before it is asked for; null in it as long as it is not there.
  private record Ahead(Target.Place place, AtomicReference<@Nullable Files> files) {}

  DiskFiles(Background background, DraftShelf shelf, Snapshots kept, Notices notices) {
    this.background = background;
    this.shelf = shelf;
    this.kept = kept;
    this.notices = notices;
  }

  /// The drafts of a target, with everything that was given to the disk before.
  void drafts(Target target, Consumer<List<Draft>> then, Consumer<Exception> failed) {
    job =
        background.disk(
            Messages.get("session.job.drafts", target.displayName()),
            progress -> shelf.load(target),
            then,
            failed);
  }

  /// The files of a place as they were fetched last; nothing where there are none.
  void files(Target.Place place, Consumer<Optional<Snapshot>> then) {
    job =
        background.quietIo(
            Messages.get("session.job.kept"),
            progress -> Optional.ofNullable(kept.load(place)),
            then,
            failure -> {
              notRead(failure);
              then.accept(Optional.empty());
            });
  }

  /// Begins to read both of a place, which will be asked for soon. Who asks when they are there
  /// gets them at once; what goes wrong comes up for him who asks.
  void readAhead(Target.Place place) {
    AtomicReference<@Nullable Files> files = new AtomicReference<>();
    ahead = new Ahead(place, files);
    background.disk(
        Messages.get("session.job.kept"),
        progress -> {
          Snapshot snapshot = kept.load(place);
          if (snapshot != null) {
            files.set(new Files(snapshot, shelf.load(snapshot.target())));
          }
          return place;
        },
        read -> {},
        failure -> {});
  }

  private @Nullable Files takeAhead(Target.Place place) {
    Ahead begun = ahead;
    ahead = null;
    return begun != null && begun.place().equals(place) ? begun.files().get() : null;
  }

  /// Both of a place; nothing where there are no files.
  void find(Target.Place place, Consumer<Optional<Files>> then) {
    Files there = takeAhead(place);
    if (there == null) {
      read(place, then);
    } else {
      then.accept(Optional.of(there));
    }
  }

  private void read(Target.Place place, Consumer<Optional<Files>> then) {
    files(
        place,
        found ->
            found.ifPresentOrElse(
                snapshot ->
                    drafts(
                        snapshot.target(),
                        drafts -> then.accept(Optional.of(new Files(snapshot, drafts))),
                        failure -> {
                          notRead(failure);
                          then.accept(Optional.empty());
                        }),
                () -> then.accept(Optional.empty())));
  }

  /// Nobody waits for what is being read any more.
  void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  private void notRead(Exception failure) {
    notices.warning(Messages.get("session.kept.notRead", Problems.sentence(failure)));
  }
}
