package modeldesk.ui.session;

import org.jspecify.annotations.Nullable;

/// Questions that must be decided before something happens. Dialogs implement it, tests answer it.
public interface Ask {
  /// Runs `confirmed` when the user agrees; does nothing otherwise.
  void confirm(Question question, Runnable confirmed);

  /// `typed` is a text the user must type before the button works, null where a click is enough;
  /// `danger` colours the button.
  record Question(
      String title, String text, String confirmLabel, @Nullable String typed, boolean danger) {}
}
