package modeldesk.ui.tasks;

import modeldesk.work.Job;

/// One job as the Tasks panel shows it now. `progress` is from 0 to 1, -1 while unknown.
record TaskRow(Job job, Job.State state, String title, String detail, double progress) {

  boolean isRunning() {
    return state == Job.State.RUNNING;
  }

  boolean canRetry() {
    return state == Job.State.FAILED || state == Job.State.CANCELLED;
  }
}
