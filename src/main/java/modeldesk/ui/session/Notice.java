package modeldesk.ui.session;

import org.jspecify.annotations.Nullable;

/// A sentence for the user that needs no answer: what happened, what is kept, what to do. `about`
/// is what it is about, where a later word on the same replaces it; null where none does.
public record Notice(Level level, String text, @Nullable Action action, @Nullable Object about) {
  /// How much it matters: information goes by itself, the others stay until closed.
  public enum Level {
    INFO,
    SUCCESS,
    WARNING,
    ERROR
  }

  /// Something to do about it, on a button.
  public record Action(String label, Runnable run) {}

  /// A notice that stays true whatever happens later.
  public Notice(Level level, String text, @Nullable Action action) {
    this(level, text, action, null);
  }

  /// The same as a word on something.
  public Notice about(Object subject) {
    return new Notice(level, text, action, subject);
  }
}
