package modeldesk.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.work.Background;
import modeldesk.work.Job;

/// The running and ended jobs of the Tasks panel, newest first; the oldest ended ones are dropped
/// beyond a bound.
public final class Tasks {
  private static final int KEPT = 200;

  private final ObservableList<Job> all = FXCollections.observableArrayList();

  public Tasks(Background background) {
    background.onStarted(this::started);
  }

  public ObservableList<Job> all() {
    return all;
  }

  /// Removes everything that is no longer running.
  public void clearEnded() {
    all.removeIf(job -> job.state() != Job.State.RUNNING);
  }

  private void started(Job job) {
    all.add(0, job);
    while (all.size() > KEPT && all.get(all.size() - 1).state() != Job.State.RUNNING) {
      all.remove(all.size() - 1);
    }
  }
}
