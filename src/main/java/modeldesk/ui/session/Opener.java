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
  private final DiskFiles disk;
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
      DiskFiles disk,
      Notices notices,
      BooleanSupplier offline,
      Screen screen) {
    this.session = session;
    this.api = api;
    this.background = background;
    this.disk = disk;
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
    stop();
    state.set(new Session.Opening.Running(target));
    if (offline.getAsBoolean() && !isOpen(target)) {
      disk.find(
          target.place(),
          found -> {
            found.ifPresent(this::showKept);
            fetch(target);
          });
    } else {
      fetch(target);
    }
  }

  /// Begins to read what is kept of a place that will be opened soon.
  void readAhead(Target.Place place) {
    disk.readAhead(place);
  }

  /// Shows what is kept of a place unless something was opened meanwhile; `then` is told the target
  /// that is shown, or nothing.
  void openKept(Target.Place place, Consumer<Optional<Target>> then) {
    disk.find(
        place,
        found -> {
          boolean free = session.target() == null && !isOpening();
          Optional<DiskFiles.Files> shown = found.filter(any -> free);
          shown.ifPresent(this::showKept);
          then.accept(shown.map(files -> files.snapshot().target()));
        });
  }

  void cancel() {
    if (isOpening()) {
      stop();
      idle();
    }
  }

  private void stop() {
    if (job != null) {
      job.cancel();
    }
    disk.cancel();
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

  /// Fetches the files of what is open again; the drafts stay as they are. Where it fails the user
  /// is offered to do it `again`; `ended` is told whether newer files are there, however it ends.
  void reload(Target target, Runnable again, Consumer<Boolean> ended) {
    reloads++;
    Job reading =
        background.io(
            Messages.get("session.job.reload", target.displayName()),
            fetching(target),
            snapshot -> {
              withdraw();
              session.arrived(snapshot);
              ended.accept(true);
            },
            failure -> {
              if (Problems.isGone(failure)) {
                session.lost(target);
              } else {
                say(
                    new Notice(
                        Notice.Level.ERROR,
                        Messages.get("session.reloadFailed", Problems.sentence(failure)),
                        new Notice.Action(Messages.get("session.kept.again"), again)));
              }
              ended.accept(false);
            });
    reading.onChange(() -> {
      if (reading.state() != Job.State.RUNNING) {
        reloads--;
      }
      if (reading.state() == Job.State.CANCELLED) {
        ended.accept(false);
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
      session.arrived(snapshot);
    } else {
      disk.drafts(
          snapshot.target(),
          drafts -> {
            idle();
            screen.show(snapshot, drafts, true);
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
      disk.find(
          target.place(),
          found -> {
            if (found.isPresent()) {
              idle();
              showKept(found.get());
              sayKept(failure);
            } else if (offline.getAsBoolean()) {
              tell(
                  target,
                  Messages.get(
                      "session.openFailed.notKept",
                      target.displayName(),
                      Problems.sentence(failure)));
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
    disk.drafts(
        target,
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
    disk.files(
        target.place(),
        found -> {
          idle();
          screen.show(found.orElse(nothing), drafts, false);
          session.lost(target);
        });
  }

  private void tellFailed(Target target, Exception failure) {
    tell(
        target,
        Messages.get("session.openFailed", target.displayName(), Problems.sentence(failure)));
  }

  private void tell(Target target, String sentence) {
    state.set(new Session.Opening.Failed(target, sentence));
    say(sentence);
  }

  private void say(String trouble) {
    say(new Notice(Notice.Level.ERROR, trouble, null));
  }

  /// Says what went wrong, until it goes right.
  private void say(Notice trouble) {
    notices.show(trouble.about(this));
  }

  private void withdraw() {
    notices.settled(this);
  }

  /// Says that what is open is as it was fetched last, and why. Where that is the network, the
  /// status bar goes on saying it.
  void sayKept(Exception failure) {
    Project now = session.project();
    if (now != null) {
      String age = Age.of(now.snapshot().fetchedAt(), Instant.now());
      say(
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

  private void showKept(DiskFiles.Files files) {
    screen.show(files.snapshot(), files.drafts(), false);
  }

  private void idle() {
    withdraw();
    state.set(new Session.Opening.Idle());
  }

  private boolean isOpen(Target target) {
    Target now = session.target();
    return now != null && now.isSamePlace(target);
  }
}
