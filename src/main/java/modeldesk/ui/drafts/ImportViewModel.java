package modeldesk.ui.drafts;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.i18n.Messages;
import modeldesk.store.Archive;
import modeldesk.store.ArchiveReader;
import modeldesk.ui.session.Arrival;
import modeldesk.ui.session.Arrivals;
import modeldesk.ui.session.AskPath;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// Import drafts…: what is to be read, then the review of what comes in, then the taking over.
/// Nothing is written before the review is agreed to.
public final class ImportViewModel {
  private final Session session;
  private final Documents documents;
  private final Arrivals arrivals;
  private final AskPath ask;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<ImportStep> step =
      new ReadOnlyObjectWrapper<>(ImportStep.CLOSED);
  private final StringProperty path = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ImportReview review;
  private @Nullable Job job;
  private Runnable stop = () -> {};

  public ImportViewModel(
      Session session,
      Documents documents,
      Arrivals arrivals,
      AskPath ask,
      Background background,
      Notices notices) {
    this.session = session;
    this.documents = documents;
    this.arrivals = arrivals;
    this.ask = ask;
    this.background = background;
    this.notices = notices;
    review = new ImportReview(background);
    path.subscribe(() -> failure.set(""));
  }

  public ReadOnlyObjectProperty<ImportStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// What to import, as it is typed.
  public StringProperty pathProperty() {
    return path;
  }

  /// Why it could not be read; empty where it was not tried or another place is typed by now.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// From 0 to 1, -1 while that is unknown.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// What was read.
  public ImportReview review() {
    return review;
  }

  public void open() {
    if (step.get() == ImportStep.CLOSED) {
      path.set("");
      step.set(ImportStep.CHOOSING);
    }
  }

  public void chooseZip() {
    ask.zip(Messages.get("drafts.import.title"), this::chosen);
  }

  public void chooseFolder() {
    ask.folder(Messages.get("drafts.import.title"), this::chosen);
  }

  private void chosen(Path place) {
    path.set(place.toString());
    read();
  }

  /// Reads what was typed and holds it against the drafts here, with what was typed a moment ago.
  public void read() {
    Path place = place();
    if (step.get() != ImportStep.CHOOSING || place == null) {
      return;
    }
    failure.set("");
    progress.set(-1);
    step.set(ImportStep.READING);
    Job started =
        background.io(
            Messages.get("drafts.import.job.read", String.valueOf(place.getFileName())),
            work -> ArchiveReader.read(place, (done, total) -> step(work, done, total)),
            this::compare,
            this::refused);
    job = started;
    started.onChange(() -> follow(started));
  }

  private @Nullable Path place() {
    try {
      Path typed = Path.of(path.get().strip());
      if (typed.isAbsolute()) {
        return typed;
      }
    } catch (InvalidPathException e) {
      // Said below like any other place that is none.
    }
    failure.set(Messages.get("drafts.noPath"));
    return null;
  }

  private static void step(Progress work, int done, int total) {
    if (work.isCancelled()) {
      throw new CancellationException();
    }
    work.report(done, total);
  }

  private void follow(Job running) {
    if (running.equals(job) && step.get() == ImportStep.READING) {
      progress.set(running.progress());
      if (running.state() == Job.State.CANCELLED) {
        step.set(ImportStep.CHOOSING);
      }
    }
  }

  private void compare(Archive archive) {
    if (isReviewing()) {
      return;
    }
    String here = session.instance().host();
    if (!archive.host().equals(here)) {
      refuse(Messages.get("drafts.import.otherHost", archive.host(), here));
      return;
    }
    if (archive.items().isEmpty()) {
      refuse(Messages.get("drafts.import.none"));
      return;
    }
    documents.keepAll();
    Job started =
        background.disk(
            Messages.get("drafts.import.job.compare"),
            work -> arrivals.compare(archive.items()),
            found -> {
              review.show(archive, found);
              step.set(ImportStep.REVIEW);
            },
            this::refused);
    job = started;
    started.onChange(() -> follow(started));
  }

  private void refused(Exception why) {
    if (!isReviewing()) {
      refuse(ArchiveProblems.importing(why));
    }
  }

  /// A reading may be done again from the list of tasks at any time.
  private boolean isReviewing() {
    return step.get() == ImportStep.REVIEW || step.get() == ImportStep.TAKING;
  }

  private void refuse(String sentence) {
    step.set(ImportStep.CHOOSING);
    failure.set(sentence);
  }

  /// Takes the ticked drafts over.
  public void take() {
    List<Arrival> chosen = review.ticked();
    if (step.get() != ImportStep.REVIEW || chosen.isEmpty()) {
      return;
    }
    progress.set(0);
    step.set(ImportStep.TAKING);
    stop = arrivals.take(chosen, (done, total) -> progress.set((double) done / total), this::taken);
  }

  private void taken(Arrivals.Taken taken) {
    step.set(ImportStep.CLOSED);
    int count = taken.taken().size();
    if (count > 0) {
      long replaced = taken.taken().stream().filter(each -> each.mine() != null).count();
      notices.success(
          Messages.get(
              "drafts.import.done",
              count,
              PlaceWords.counted(taken.taken().stream().map(Arrival::target).toList()),
              replaced));
    }
    if (!taken.changed().isEmpty()) {
      notices.warning(
          Messages.get(
              "drafts.import.changed",
              taken.changed().size(),
              taken.changed().getFirst().draft().name().key()));
    }
    Exception why = taken.failure();
    if (why != null) {
      String reason = why instanceof IOException disk ? Problems.disk(disk) : why.toString();
      notices.error(Messages.get("drafts.import.stopped", taken.left(), reason));
    } else if (taken.left() > 0) {
      notices.info(Messages.get("drafts.import.left", taken.left()));
    }
  }

  /// Goes back from the review to what to import.
  public void back() {
    if (step.get() == ImportStep.REVIEW) {
      step.set(ImportStep.CHOOSING);
    }
  }

  /// Stops the reading, or the taking over after the draft it is at.
  public void cancel() {
    switch (step.get()) {
      case READING -> {
        if (job != null) {
          job.cancel();
        }
      }
      case TAKING -> stop.run();
      case CLOSED, CHOOSING, REVIEW -> {}
    }
  }

  /// Leaves; what is being taken over is stopped after the draft it is at and told as usual.
  public void close() {
    boolean reading = step.get() == ImportStep.READING;
    if (step.get() == ImportStep.TAKING) {
      stop.run();
    } else {
      step.set(ImportStep.CLOSED);
    }
    if (reading && job != null) {
      job.cancel();
    }
  }
}
