package modeldesk.ui.drafts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.store.Archive;
import modeldesk.store.DraftArchive;
import modeldesk.ui.session.AskPath;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.DraftShelf;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.PlaceNames;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// Export drafts…: all drafts of the server, of every model and branch, to a folder or a zip.
public final class ExportViewModel {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HHmm", Locale.ROOT);
  private static final String ZIP = ".zip";

  private final Session session;
  private final Documents documents;
  private final DraftShelf shelf;
  private final PlaceNames names;
  private final AskPath ask;
  private final FolderViewModel folder;
  private final Path start;
  private final Background background;
  private final Notices notices;
  private final Clock clock;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ObjectProperty<Archive.Form> form = new SimpleObjectProperty<>(Archive.Form.ZIP);
  private final StringProperty path = new SimpleStringProperty("");
  private @Nullable Job job;

  /// `start` is the folder in which a place is suggested.
  public ExportViewModel(
      Session session,
      Documents documents,
      DraftShelf shelf,
      PlaceNames names,
      AskPath ask,
      FolderViewModel folder,
      Path start,
      Background background,
      Notices notices,
      Clock clock) {
    this.session = session;
    this.documents = documents;
    this.shelf = shelf;
    this.names = names;
    this.ask = ask;
    this.folder = folder;
    this.start = start;
    this.background = background;
    this.notices = notices;
    this.clock = clock;
    form.subscribe((before, now) -> rename(now));
    path.subscribe(() -> failure.set(""));
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// How many drafts there are.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// What there is to export.
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Why it did not work; empty where it was not tried or the place is another one by now.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// From 0 to 1, -1 while that is unknown.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ObjectProperty<Archive.Form> formProperty() {
    return form;
  }

  /// Where to, as it is typed.
  public StringProperty pathProperty() {
    return path;
  }

  /// Counts the drafts, with what was typed a moment ago, and shows the card.
  public void open() {
    path.set(suggested(start, form.get()).toString());
    count.set(0);
    summary.set(Messages.get("drafts.export.counting"));
    showing.set(true);
    busy.set(true);
    read(
        all -> {
          busy.set(false);
          count.set(all.items().size());
          summary.set(Messages.get("drafts.export.count", all.items().size(), all.places()));
        },
        this::failed);
  }

  private interface Read {
    void read(AllDrafts all);
  }

  private interface Failed {
    void failed(Exception failure);
  }

  private void read(Read then, Failed failed) {
    documents.keepAll();
    Function<Target.Place, Target> named = names.now();
    watch(
        background.disk(
            Messages.get("drafts.export.counting"),
            progress -> AllDrafts.read(shelf, named),
            then::read,
            failed::failed));
  }

  /// Asks for the place.
  public void choose() {
    String title = Messages.get("drafts.export.title");
    switch (form.get()) {
      case ZIP -> ask.newZip(title, suggested(start, Archive.Form.ZIP), this::chosen);
      case FOLDER -> ask.folder(title, parent -> chosen(suggested(parent, Archive.Form.FOLDER)));
    }
  }

  private void chosen(Path place) {
    path.set(place.toString());
  }

  /// A name that says what it is and when it was made.
  private Path suggested(Path parent, Archive.Form of) {
    String name = "Model Desk drafts " + STAMP.format(clock.instant().atZone(clock.getZone()));
    return parent.resolve(of == Archive.Form.ZIP ? name + ZIP : name);
  }

  private void rename(Archive.Form now) {
    String typed = path.get();
    boolean zip = typed.toLowerCase(Locale.ROOT).endsWith(ZIP);
    if (now == Archive.Form.ZIP && !zip && !typed.isBlank()) {
      path.set(typed + ZIP);
    } else if (now == Archive.Form.FOLDER && zip) {
      path.set(typed.substring(0, typed.length() - ZIP.length()));
    }
  }

  /// Writes the drafts as they are now.
  public void export() {
    Path target = target();
    if (busy.get() || target == null) {
      return;
    }
    Archive.Form chosen = form.get();
    busy.set(true);
    failure.set("");
    progress.set(-1);
    read(all -> write(target, chosen, all), this::failed);
  }

  private @Nullable Path target() {
    try {
      Path typed = Path.of(path.get().strip());
      if (typed.isAbsolute() && typed.getNameCount() > 0) {
        return typed.normalize();
      }
    } catch (InvalidPathException e) {
      // Said below like any other place that is none.
    }
    failure.set(Messages.get("drafts.noPath"));
    return null;
  }

  private void write(Path target, Archive.Form chosen, AllDrafts all) {
    Archive archive = new Archive(session.instance().host(), clock.instant(), all.items());
    watch(
        background.io(
            Messages.get("drafts.export.job", all.items().size()),
            work -> {
              DraftArchive.write(target, chosen, archive, (done, total) -> step(work, done, total));
              return all;
            },
            written -> done(target, chosen, written),
            this::failed));
  }

  private void watch(Job started) {
    job = started;
    started.onChange(() -> follow(started));
  }

  private static void step(Progress work, int done, int total) {
    if (work.isCancelled()) {
      throw new CancellationException();
    }
    work.report(done, total);
  }

  private void follow(Job running) {
    if (running.equals(job)) {
      progress.set(running.progress());
      if (running.state() == Job.State.CANCELLED) {
        busy.set(false);
        failure.set(Messages.get("drafts.export.cancelled"));
      }
    }
  }

  private void done(Path target, Archive.Form chosen, AllDrafts all) {
    busy.set(false);
    showing.set(false);
    Path shown = chosen == Archive.Form.FOLDER ? target : target.getParent();
    List<Target> targets = all.items().stream().map(Archive.Item::target).toList();
    notices.show(
        new Notice(
            Notice.Level.SUCCESS,
            Messages.get(
                "drafts.export.done", all.items().size(), target, PlaceWords.counted(targets)),
            shown == null
                ? null
                : new Notice.Action(Messages.get("drafts.export.show"), () -> folder.show(shown))));
    if (!all.unreadable().isEmpty()) {
      notices.warning(
          Messages.get(
              "drafts.export.unreadable",
              all.unreadable().size(),
              String.valueOf(all.unreadable().getFirst())));
    }
  }

  private void failed(Exception why) {
    busy.set(false);
    failure.set(ArchiveProblems.exporting(why));
  }

  /// Stops what is being written; what was written of it is taken away again.
  public void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  /// Leaves without exporting.
  public void close() {
    if (busy.get()) {
      cancel();
      busy.set(false);
    }
    showing.set(false);
  }
}
