package modeldesk.ui.connect;

import modeldesk.model.Instance;

/// Asks the user, where that is needed, whether a token may be sent to an instance.
@FunctionalInterface
public interface Trust {
  /// Runs `agreed` at once or when the user agrees; does nothing otherwise.
  void ask(Instance instance, Runnable agreed);
}
