package modeldesk.work;

/// How a piece of work tells where it is. Called from the work's own thread.
public interface Progress {
  /// `done` of `total` parts are finished.
  void report(long done, long total);

  /// What is being done now, for the Tasks panel.
  void message(String text);

  /// What can be done with the result, such as to look at it: a link in the Tasks panel once the
  /// work is done. `action` is called on the window's thread.
  void offer(String label, Runnable action);

  /// Whether the user cancelled; the work's thread is also interrupted.
  boolean isCancelled();
}
