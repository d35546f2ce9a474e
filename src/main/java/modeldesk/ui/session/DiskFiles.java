package modeldesk.ui.session;

import java.util.List;
import java.util.Optional;
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

  /// What is kept of one target.
  record Files(Snapshot snapshot, List<Draft> drafts) {}

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

  /// Both of a place; nothing where there are no files.
  void find(Target.Place place, Consumer<Optional<Files>> then) {
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
