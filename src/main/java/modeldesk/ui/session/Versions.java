package modeldesk.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.PushRecord;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The earlier texts of the files of one server, kept as they are replaced. What keeps them blocks,
/// may be called from any thread and never fails: that the history cannot be written is said once,
/// and neither a draft nor a fetch nor a push waits for it to get better.
public final class Versions {
  private static final Duration FIRST_TRIM = Duration.ofMinutes(1);
  private static final Duration NEXT_TRIM = Duration.ofDays(1);

  private final History store;
  private final Background background;
  private final Notices notices;
  private final Clock clock;
  private final AtomicBoolean failing = new AtomicBoolean();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

  public Versions(History store, Background background, Notices notices, Clock clock) {
    this.store = store;
    this.background = background;
    this.notices = notices;
    this.clock = clock;
  }

  /// Goes up whenever something else is kept than before. On the window's thread.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// Forgets what is too old or too much, a little after the start and once a day from then on. On
  /// the window's thread.
  public void trimDaily(Supplier<History.Limits> limits) {
    background.later(FIRST_TRIM, () -> trim(limits));
  }

  private void trim(Supplier<History.Limits> limits) {
    History.Limits now = limits.get();
    background.quietIo(
        Messages.get("session.job.history"),
        progress -> store.trim(now, clock.instant()),
        aside -> {
          tell(aside);
          changed();
        },
        this::notKept);
    background.later(NEXT_TRIM, () -> trim(limits));
  }

  /// Forgets now what is older or more than `limits` say. On the window's thread.
  public void trimNow(History.Limits limits, Runnable done, Consumer<Exception> failed) {
    background.quietIo(
        Messages.get("session.job.history"),
        progress -> store.trim(limits, clock.instant()),
        aside -> {
          tell(aside);
          changed();
          done.run();
        },
        failed);
  }

  /// How much is kept now. Blocks.
  public History.Use use() throws IOException {
    return store.use();
  }

  /// All versions of a place, the newest first. Blocks.
  public List<History.Version> load(Target.Place place) throws IOException {
    History.Loaded loaded = store.load(place);
    Path aside = loaded.setAside();
    if (aside != null) {
      background.ui(() -> tell(List.of(aside)));
    }
    return loaded.versions();
  }

  /// The text of a version, null when it is gone or cannot be read. Blocks.
  public @Nullable String text(History.Version of) throws IOException {
    History.Found found = store.text(of);
    Path aside = found.setAside();
    if (aside != null) {
      background.ui(() -> tell(List.of(aside)));
    }
    return found.text();
  }

  /// Keeps a text that is about to be replaced.
  void keep(Target.Place place, FileName file, History.Kind kind, String text) {
    keep(place, List.of(new History.Earlier(file, kind, clock.instant(), text)));
  }

  /// Keeps what the files of a place were before they were fetched again: those that changed or are
  /// gone. With `unloaded`, a folder of which nothing is left at all is taken for a schema whose
  /// views were not asked for this time (api.md §2.7).
  void fetched(Snapshot before, Snapshot after, boolean unloaded) {
    List<String> folders =
        after.files().keySet().stream().map(FileName::folder).distinct().toList();
    List<History.Earlier> earlier = new ArrayList<>();
    Instant now = clock.instant();
    for (ModelFile file : before.files().values()) {
      ModelFile other = after.file(file.name());
      boolean notAsked = other == null && unloaded && !folders.contains(file.name().folder());
      if (!notAsked && (other == null || !other.text().equals(file.text()))) {
        earlier.add(new History.Earlier(file.name(), History.Kind.FETCHED, now, file.text()));
      }
    }
    keep(after.target().place(), earlier);
  }

  /// Keeps what Omni held before it took a file, and what was sent where Omni made something else
  /// of it.
  public void pushed(Target.Place place, PushRecord.Step step) {
    List<History.Earlier> earlier = new ArrayList<>();
    Instant now = clock.instant();
    String sent = step.sent();
    if (step.isRewritten() && sent != null) {
      earlier.add(new History.Earlier(step.file(), History.Kind.PUSHED, now, sent));
    }
    String before = step.before();
    if (before != null) {
      earlier.add(new History.Earlier(step.file(), History.Kind.PUSHED, now, before));
    }
    keep(place, earlier);
  }

  /// Keeps a text before it is replaced, or throws where it cannot be, so that it is not replaced.
  void keepFirst(Target.Place place, FileName file, History.Kind kind, String text)
      throws IOException {
    Path aside = store.keep(place, List.of(new History.Earlier(file, kind, clock.instant(), text)));
    background.ui(() -> {
      if (aside != null) {
        tell(List.of(aside));
      }
      changed();
    });
  }

  private void keep(Target.Place place, List<History.Earlier> earlier) {
    if (earlier.isEmpty()) {
      return;
    }
    try {
      Path aside = store.keep(place, earlier);
      failing.set(false);
      background.ui(() -> {
        if (aside != null) {
          tell(List.of(aside));
        }
        changed();
      });
    } catch (IOException e) {
      failed(e);
    }
  }

  /// Says, once, that something could not be kept.
  void failed(Exception failure) {
    background.ui(() -> notKept(failure));
  }

  private void notKept(Exception failure) {
    if (failing.compareAndSet(false, true)) {
      notices.warning(Messages.get("session.history.notKept", Problems.sentence(failure)));
    }
  }

  private void tell(List<Path> aside) {
    if (!aside.isEmpty()) {
      String files = aside.stream().map(String::valueOf).collect(Collectors.joining(", "));
      notices.warning(Messages.get("session.history.setAside", files));
    }
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
