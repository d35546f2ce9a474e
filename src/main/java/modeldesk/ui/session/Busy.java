package modeldesk.ui.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import modeldesk.work.Background;
import modeldesk.work.Work;

/// Whether a command is at work, however it was started (a button, Retry in the Tasks panel) and
/// however it ends (done, failed, cancelled).
public final class Busy {
  private final Background background;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private int running;

  public Busy(Background background) {
    this.background = background;
  }

  public ReadOnlyBooleanProperty property() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  /// The same work, counted while it runs.
  public <T> Work<T> during(Work<T> work) {
    return progress -> {
      background.ui(() -> count(1));
      try {
        return work.run(progress);
      } finally {
        background.ui(() -> count(-1));
      }
    };
  }

  private void count(int change) {
    running += change;
    busy.set(running > 0);
  }
}
