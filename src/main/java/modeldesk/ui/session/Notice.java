package modeldesk.ui.session;

import org.jspecify.annotations.Nullable;

/// A sentence for the user that needs no answer: what happened, what is kept, what to do.
public record Notice(Level level, String text, @Nullable Action action) {
  /// How much it matters: information goes by itself, the others stay until closed.
  public enum Level {
    INFO,
    SUCCESS,
    WARNING,
    ERROR
  }

  /// Something to do about it, on a button.
  public record Action(String label, Runnable run) {}
}
