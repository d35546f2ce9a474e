package modeldesk.ui.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Tasks;
import modeldesk.work.Job;

/// The running and ended jobs, newest first, each with what it says of itself.
public final class TasksViewModel {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private final Tasks tasks;
  private final Clock clock;
  private final ObservableList<TaskRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();

  public TasksViewModel(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
    tasks.all().forEach(this::follow);
    tasks.all().addListener(this::changed);
    rebuild();
  }

  ObservableList<TaskRow> rows() {
    return rows;
  }

  /// Whether there is anything to clear.
  public ReadOnlyBooleanProperty endedProperty() {
    return ended.getReadOnlyProperty();
  }

  public void cancel(Job job) {
    job.cancel();
  }

  /// Does a job again; the old one is taken off the list.
  public void retry(Job job) {
    tasks.all().remove(job);
    job.retry();
  }

  public void clearEnded() {
    tasks.clearEnded();
  }

  private void changed(ListChangeListener.Change<? extends Job> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::follow);
    }
    rebuild();
  }

  private void follow(Job job) {
    job.onChange(() -> update(job));
  }

  private void update(Job job) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).job().equals(job)) {
        rows.set(i, row(job));
      }
    }
    countEnded();
  }

  private void rebuild() {
    rows.setAll(tasks.all().stream().map(this::row).toList());
    countEnded();
  }

  private void countEnded() {
    ended.set(rows.stream().anyMatch(row -> !row.isRunning()));
  }

  private TaskRow row(Job job) {
    return new TaskRow(job, job.state(), job.title(), detail(job), job.progress());
  }

  private String detail(Job job) {
    return switch (job.state()) {
      case RUNNING ->
          job.message().isEmpty()
              ? Messages.get("tasks.running", time(job.startedAt()))
              : job.message();
      case DONE -> Messages.get("tasks.done", time(end(job)), seconds(job));
      case FAILED ->
          job.failure() == null ? Messages.get("tasks.failed") : Problems.sentence(job.failure());
      case CANCELLED -> Messages.get("tasks.cancelled", time(end(job)));
    };
  }

  private Instant end(Job job) {
    Instant at = job.endedAt();
    return at == null ? clock.instant() : at;
  }

  private double seconds(Job job) {
    return Duration.between(job.startedAt(), end(job)).toMillis() / 1000.0;
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }
}
