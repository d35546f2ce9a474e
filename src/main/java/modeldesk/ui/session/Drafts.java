package modeldesk.ui.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.work.Background;
import modeldesk.work.Ticker;
import org.jspecify.annotations.Nullable;

/// Keeps every change on disk and overlays it on the open project. Drafts belong to a target, so
/// that a text typed in one branch never lands in another. On the window's thread only.
public final class Drafts {
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Session session;
  private final DraftShelf shelf;
  private final Background background;
  private final Notices notices;
  private final Clock clock;
  private final Versions versions;
  private final Checkpoints checkpoints;
  private final Map<Place, Long> newest = new HashMap<>();
  private final List<Notice> complaints = new ArrayList<>();
  private Ticker.@Nullable Cancel again;
  private boolean warned;

  public Drafts(
      Session session,
      DraftShelf shelf,
      Versions versions,
      Background background,
      Notices notices,
      Clock clock) {
    this.session = session;
    this.shelf = shelf;
    this.versions = versions;
    checkpoints = new Checkpoints(versions);
    this.background = background;
    this.notices = notices;
    this.clock = clock;
  }

  /// Keeps the text of a document as it is now.
  void keep(Document document) {
    keep(document, Checkpoints.Fate.EDITED);
  }

  /// Keeps the text of a document that was merged; what the draft was before stays in the history.
  void merged(Document document) {
    keep(document, Checkpoints.Fate.REPLACED);
  }

  private void keep(Document document, Checkpoints.Fate fate) {
    long revision = document.revision();
    Supplier<@Nullable Draft> draft = document.draft(clock.instant());
    Place place = Place.of(document.target(), document.name());
    long ticket = take(place);
    Draft shown = shown(document.target(), document.name());
    background.disk(
        Messages.get("session.job.draft", document.name().key()),
        progress -> write(document.target(), document.name(), shown, draft.get(), fate),
        kept -> {
          if (newest.getOrDefault(place, ticket) == ticket) {
            session.overlay(document.target(), document.name(), kept.draft());
            if (document.revision() == revision) {
              document.setDraft(kept.draft() != null);
            }
          }
        },
        failure -> {
          if (newest.getOrDefault(place, ticket) == ticket) {
            session.overlay(document.target(), document.name(), draft.get());
          }
          notKept(document.name(), failure);
        });
  }

  /// Overlays the text of a document that is being left at once, so that whoever opens the file
  /// before the disk has it finds what was typed. Costs a copy of the text.
  void show(Document document) {
    if (document.isDraft()) {
      session.overlay(document.target(), document.name(), document.draft(clock.instant()).get());
    }
  }

  /// Makes a draft that comes from elsewhere the one of its file, and keeps it; the one before
  /// stays in the history.
  void take(Target target, Draft draft) {
    put(target, draft.name(), draft, Checkpoints.Fate.REPLACED);
  }

  /// Takes notice that a draft from elsewhere was written. For the lane in which drafts are
  /// written.
  void took(Target target, Draft draft) {
    checkpoints.took(target, draft);
  }

  /// Keeps the draft of a document in the history, whatever becomes of it.
  void checkpoint(Document document, History.Kind kind) {
    Supplier<@Nullable Draft> draft = document.draft(clock.instant());
    background.disk(
        Messages.get("session.job.draft", document.name().key()),
        progress -> {
          Draft now = draft.get();
          if (now != null && now.text() != null) {
            versions.keep(document.target().place(), document.name(), kind, now.text());
          }
          return true;
        },
        kept -> {},
        failure -> versions.failed(failure));
  }

  /// Marks a file of the open target for deletion; nothing happens on the server before a push. A
  /// file that was begun here is only given up, whatever somebody else put under its name
  /// meanwhile.
  public void delete(FileName name) {
    Project project = session.project();
    if (project == null) {
      return;
    }
    Draft before = project.drafts().get(name);
    ModelFile file = project.snapshot().file(name);
    if (file == null || (before != null && before.baseText() == null)) {
      put(project.target(), name, null, Checkpoints.Fate.DISCARDED);
      return;
    }
    put(
        project.target(),
        name,
        before != null
            ? new Draft(name, null, before.baseText(), before.baseChecksum(), clock.instant())
            : new Draft(name, null, file.text(), file.checksum(), clock.instant()),
        Checkpoints.Fate.DISCARDED);
  }

  /// Starts a new file; it exists only on this computer until it is pushed.
  public void create(FileName name, String text) {
    Target target = session.target();
    if (target != null) {
      put(
          target,
          name,
          new Draft(name, text, null, null, clock.instant()),
          Checkpoints.Fate.EDITED);
    }
  }

  /// Gives a file of the open target another text; false when it says again what its draft began
  /// with and so is none.
  boolean write(FileName name, String text) {
    Project project = session.project();
    if (project == null) {
      return false;
    }
    Draft draft = project.drafts().get(name);
    ModelFile file = project.snapshot().file(name);
    Draft now =
        draft != null
            ? new Draft(name, text, draft.baseText(), draft.baseChecksum(), clock.instant())
            : new Draft(
                name,
                text,
                file == null ? null : file.text(),
                file == null ? null : file.checksum(),
                clock.instant());
    boolean changes = !text.equals(now.baseText());
    put(project.target(), name, changes ? now : null, Checkpoints.Fate.EDITED);
    return changes;
  }

  /// Gives up the draft of a file of the open target; its text stays in the history.
  public void discard(FileName name) {
    Target target = session.target();
    if (target != null) {
      put(target, name, null, Checkpoints.Fate.DISCARDED);
    }
  }

  /// Takes the draft of a file away whose text Omni has now.
  void settle(Target target, FileName name) {
    put(target, name, null, Checkpoints.Fate.SETTLED);
  }

  /// Gives the draft of a file another beginning; a draft that changes nothing then is dropped.
  void rebase(
      Target target, FileName name, @Nullable String baseText, @Nullable Checksum baseChecksum) {
    Project project = session.project();
    Draft mine = project == null ? null : project.drafts().get(name);
    if (mine != null) {
      boolean same = Objects.equals(mine.text(), baseText);
      put(
          target,
          name,
          same ? null : new Draft(name, mine.text(), baseText, baseChecksum, clock.instant()),
          Checkpoints.Fate.SETTLED);
    }
  }

  /// Keeps a text on top of what Omni holds now, nothing where they are the same; what the draft
  /// was before stays in the history.
  void merged(Target target, ModelFile theirs, String text) {
    boolean same = text.equals(theirs.text());
    FileName name = theirs.name();
    put(
        target,
        name,
        same ? null : new Draft(name, text, theirs.text(), theirs.checksum(), clock.instant()),
        Checkpoints.Fate.REPLACED);
  }

  /// Takes over that `sent` was written and Omni now holds `file` (null: nothing). A draft that
  /// says more by now stays, on top of that; what is on disk decides, with everything given to it
  /// before.
  void pushed(Target target, FileName name, @Nullable String sent, @Nullable ModelFile file) {
    Place place = Place.of(target, name);
    long ticket = take(place);
    Draft shown = shown(target, name);
    if (shown != null && Objects.equals(shown.text(), sent)) {
      session.overlay(target, name, null);
    }
    background.disk(
        Messages.get("session.job.draft", name.key()),
        progress -> {
          Draft kept = shelf.find(target, name);
          if (kept == null) {
            return new Kept(null);
          }
          Draft left = Objects.equals(kept.text(), sent) ? null : onTop(kept, file);
          return write(target, name, shown, left, Checkpoints.Fate.SETTLED);
        },
        kept -> {
          if (newest.getOrDefault(place, ticket) == ticket) {
            session.overlay(target, name, kept.draft());
          }
        },
        failure -> notKept(name, failure));
  }

  /// A draft on top of what Omni holds now; null where that says the same.
  private static @Nullable Draft onTop(Draft draft, @Nullable ModelFile file) {
    String base = file == null ? null : file.text();
    Checksum checksum = file == null ? null : file.checksum();
    return Objects.equals(draft.text(), base)
        ? null
        : new Draft(draft.name(), draft.text(), base, checksum, draft.savedAt());
  }

  private void put(Target target, FileName name, @Nullable Draft draft, Checkpoints.Fate fate) {
    take(Place.of(target, name));
    Draft shown = shown(target, name);
    session.overlay(target, name, draft);
    background.disk(
        Messages.get("session.job.draft", name.key()),
        progress -> write(target, name, shown, draft, fate),
        kept -> {},
        failure -> notKept(name, failure));
  }

  /// A file of a target, whatever the target is called by now.
  private record Place(String modelId, @Nullable String branchId, Mode mode, FileName name) {
    static Place of(Target target, FileName name) {
      return new Place(target.model().id(), target.branchId(), target.mode(), name);
    }
  }

  /// Counts what happens to a file's draft, so that a text that is still on its way to the disk
  /// does not bring back what was deleted or discarded meanwhile.
  private long take(Place place) {
    return newest.merge(place, 1L, Long::sum);
  }

  private record Kept(@Nullable Draft draft) {}

  private @Nullable Draft shown(Target target, FileName name) {
    Project project = session.project();
    return project == null || !project.target().isSamePlace(target)
        ? null
        : project.drafts().get(name);
  }

  /// What is typed is on disk before the history is; what is taken away is in the history before.
  private Kept write(
      Target target,
      FileName name,
      @Nullable Draft shown,
      @Nullable Draft draft,
      Checkpoints.Fate fate)
      throws Exception {
    Runnable checkpoint = checkpoints.before(target, name, shown, draft, fate, clock.instant());
    if (draft != null && draft.text() != null) {
      shelf.save(target, draft);
      checkpoint.run();
      return new Kept(draft);
    }
    checkpoint.run();
    if (draft == null) {
      shelf.remove(target, name);
    } else {
      shelf.save(target, draft);
    }
    return new Kept(draft);
  }

  private void notKept(FileName name, Exception failure) {
    String why = failure instanceof IOException disk ? Problems.disk(disk) : failure.toString();
    Notice complaint =
        new Notice(
            Notice.Level.ERROR, Messages.get("session.draft.notSaved", name.key(), why), null);
    complaints.add(complaint);
    notices.show(complaint);
    againSoon();
  }

  private void againSoon() {
    if (again == null) {
      again = background.later(AGAIN, this::keepHeld);
    }
  }

  /// Gives the disk again what it did not take; until then it is tried every few seconds.
  void keepHeld() {
    if (again != null) {
      again.cancel();
      again = null;
    }
    if (shelf.isHolding()) {
      background.disk(
          Messages.get("session.job.held"),
          progress -> {
            shelf.keepHeld();
            return true;
          },
          kept -> everythingKept(),
          failure -> againSoon());
    } else {
      everythingKept();
    }
  }

  private void everythingKept() {
    complaints.forEach(notices::close);
    complaints.clear();
    warned = false;
  }

  /// Whether the program may end: not while texts are only in memory, unless the user was told and
  /// ends it once more.
  public boolean mayEnd() {
    if (!shelf.isHolding() || warned) {
      return true;
    }
    warned = true;
    Notice warning = new Notice(Notice.Level.ERROR, Messages.get("session.draft.notClosed"), null);
    complaints.add(warning);
    notices.show(warning);
    keepHeld();
    return false;
  }
}
