package modeldesk.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.work.Work;
import org.jspecify.annotations.Nullable;

/// Brings files and drafts of a target to the session: from Omni, or as they were last fetched
/// where Omni does not give them. What is asked of Omni is never shown from this computer first, so
/// that nobody takes old text for new; only where it is known that Omni cannot be reached, and at
/// the start of the program, the kept files come first. On the window's thread only.
final class Opener {
  /// Shows files and drafts; `current` when they come from Omni just now.
  interface Screen {
    void show(Snapshot snapshot, List<Draft> drafts, boolean current);
  }

  private final Session session;
  private final OmniApi api;
  private final Background background;
  private final DraftShelf shelf;
  private final Snapshots kept;
  private final Notices notices;
  private final BooleanSupplier offline;
  private final Screen screen;
  private final ReadOnlyObjectWrapper<Session.Opening> state =
      new ReadOnlyObjectWrapper<>(new Session.Opening.Idle());
  private @Nullable Job job;
  private int reloads;

  Opener(
      Session session,
      OmniApi api,
      Background background,
      DraftShelf shelf,
      Snapshots kept,
      Notices notices,
      BooleanSupplier offline,
      Screen screen) {
    this.session = session;
    this.api = api;
    this.background = background;
    this.shelf = shelf;
    this.kept = kept;
    this.notices = notices;
    this.offline = offline;
    this.screen = screen;
  }

  ReadOnlyObjectProperty<Session.Opening> stateProperty() {
    return state.getReadOnlyProperty();
  }

  private boolean isOpening() {
    return state.get() instanceof Session.Opening.Running;
  }

  /// Whether files are on their way from Omni.
  boolean isReading() {
    return isOpening() || reloads > 0;
  }

  void open(Target target) {
    if (job != null) {
      job.cancel();
    }
    state.set(new Session.Opening.Running(target));
    if (offline.getAsBoolean() && !isOpen(target)) {
      fromDisk(
          target.place(),
          found -> {
            found.ifPresent(this::showKept);
            fetch(target);
          });
    } else {
      fetch(target);
    }
  }

  /// Shows what is kept of a place unless something was opened meanwhile; `then` is told the target
  /// that is shown, or nothing.
  void openKept(Target.Place place, Consumer<Optional<Target>> then) {
    fromDisk(
        place,
        found -> {
          boolean free = session.target() == null && !isOpening();
          Optional<Files> shown = found.filter(any -> free);
          shown.ifPresent(this::showKept);
          then.accept(shown.map(files -> files.snapshot().target()));
        });
  }

  void cancel() {
    if (job != null && isOpening()) {
      job.cancel();
    }
  }

  /// Fetches the files of a target, with the views of the offloaded schemas that were loaded before
  /// (api.md §2.7).
  Work<Snapshot> fetching(Target target) {
    Set<String> loaded = session.schemas().loaded(target);
    return progress -> {
      Snapshot files = api.files(target);
      for (String schema : loaded) {
        files = files.and(api.files(target, schema));
      }
      return files;
    };
  }

  /// Fetches the files of what is open again; the drafts stay as they are.
  void reload(Target target) {
    reloads++;
    Job reading =
        background.io(
            Messages.get("session.job.reload", target.displayName()),
            fetching(target),
            session::refreshed,
            failure -> {
              if (Problems.isGone(failure)) {
                session.lost(target);
              } else {
                notices.error(Messages.get("session.reloadFailed", Problems.sentence(failure)));
              }
            });
    reading.onChange(() -> {
      if (reading.state() != Job.State.RUNNING) {
        reloads--;
      }
    });
  }

  private void fetch(Target target) {
    job =
        background.io(
            Messages.get("session.job.open", target.displayName()),
            fetching(target),
            snapshot -> fetched(target, snapshot),
            failure -> failed(target, failure));
    Job fetching = job;
    fetching.onChange(() -> {
      if (fetching.equals(job) && fetching.state() == Job.State.CANCELLED) {
        idle();
      }
    });
  }

  private void fetched(Target wanted, Snapshot snapshot) {
    if (snapshot.target().mode() != wanted.mode()) {
      notices.info(Messages.get("session.otherMode"));
    }
    if (isOpen(snapshot.target())) {
      idle();
      session.refreshed(snapshot);
    } else {
      withDrafts(
          snapshot,
          files -> {
            idle();
            screen.show(files.snapshot(), files.drafts(), true);
          },
          failure -> failed(snapshot.target(), failure));
    }
  }

  private void failed(Target target, Exception failure) {
    if (Problems.isGone(failure)) {
      gone(target, failure);
    } else if (isOpen(target)) {
      stays(target, failure);
    } else {
      fromDisk(
          target.place(),
          found -> {
            if (found.isPresent()) {
              idle();
              showKept(found.get());
              sayKept(failure);
            } else {
              tellFailed(target, failure);
            }
          });
    }
  }

  private void stays(Target target, Exception failure) {
    if (session.isCurrent()) {
      tellFailed(target, failure);
    } else {
      idle();
      sayKept(failure);
    }
  }

  /// What is not there any more stays if it is on screen, and is shown to be read and copied if it
  /// has drafts.
  private void gone(Target target, Exception failure) {
    if (isOpen(target)) {
      idle();
      session.lost(target);
      return;
    }
    job =
        background.disk(
            Messages.get("session.job.drafts", target.displayName()),
            progress -> shelf.load(target),
            drafts -> {
              if (drafts.isEmpty()) {
                tellFailed(target, failure);
              } else {
                showGone(target, drafts);
              }
            },
            other -> tellFailed(target, failure));
  }

  private void showGone(Target target, List<Draft> drafts) {
    Snapshot nothing = Snapshot.of(target, List.of(), 0, Instant.EPOCH);
    Consumer<Snapshot> show =
        snapshot -> {
          idle();
          screen.show(snapshot, drafts, false);
          session.lost(target);
        };
    job =
        background.quietIo(
            Messages.get("session.job.kept"),
            progress -> Optional.ofNullable(kept.load(target.place())),
            found -> show.accept(found.orElse(nothing)),
            failure -> show.accept(nothing));
  }

  private void tellFailed(Target target, Exception failure) {
    String sentence =
        Messages.get("session.openFailed", target.displayName(), Problems.sentence(failure));
    state.set(new Session.Opening.Failed(target, sentence));
    notices.error(sentence);
  }

  /// Says that what is open is as it was fetched last, and why. Where that is the network, the
  /// status bar goes on saying it.
  void sayKept(Exception failure) {
    Project now = session.project();
    if (now != null) {
      String age = Age.of(now.snapshot().fetchedAt(), Instant.now());
      notices.show(
          new Notice(
              offline.getAsBoolean() ? Notice.Level.INFO : Notice.Level.WARNING,
              Messages.get(
                  "session.kept.shown",
                  now.target().displayName(),
                  age,
                  Problems.sentence(failure)),
              new Notice.Action(
                  Messages.get("session.kept.again"), () -> session.open(now.target()))));
    }
  }

  private record Files(Snapshot snapshot, List<Draft> drafts) {}

  private void showKept(Files files) {
    screen.show(files.snapshot(), files.drafts(), false);
  }

  private void fromDisk(Target.Place place, Consumer<Optional<Files>> then) {
    job =
        background.quietIo(
            Messages.get("session.job.kept"),
            progress -> Optional.ofNullable(kept.load(place)),
            found -> {
              if (found.isPresent()) {
                withDrafts(
                    found.get(),
                    files -> then.accept(Optional.of(files)),
                    failure -> notRead(failure, then));
              } else {
                then.accept(Optional.empty());
              }
            },
            failure -> notRead(failure, then));
  }

  private void notRead(Exception failure, Consumer<Optional<Files>> then) {
    notices.warning(Messages.get("session.kept.notRead", Problems.sentence(failure)));
    then.accept(Optional.empty());
  }

  private void withDrafts(Snapshot snapshot, Consumer<Files> then, Consumer<Exception> failed) {
    Target target = snapshot.target();
    job =
        background.disk(
            Messages.get("session.job.drafts", target.displayName()),
            progress -> shelf.load(target),
            drafts -> then.accept(new Files(snapshot, drafts)),
            failed);
  }

  private void idle() {
    state.set(new Session.Opening.Idle());
  }

  private boolean isOpen(Target target) {
    Target now = session.target();
    return now != null && now.isSamePlace(target);
  }
}
