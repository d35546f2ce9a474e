package modeldesk.ui.session;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import modeldesk.work.Background;
import modeldesk.work.Ticker;
import org.jspecify.annotations.Nullable;

/// Whether something takes so long that one wants to know that it still goes on. On the window's
/// thread only.
public final class LongRun {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Background background;
  private final ReadOnlyBooleanWrapper goesOn = new ReadOnlyBooleanWrapper();
  private Ticker.@Nullable Cancel planned;

  public LongRun(Background background) {
    this.background = background;
  }

  public ReadOnlyBooleanProperty property() {
    return goesOn.getReadOnlyProperty();
  }

  /// It begins, or begins again before it came to its end.
  public void begin() {
    if (planned == null) {
      planned = background.later(PATIENCE, () -> goesOn.set(planned != null));
    }
  }

  public void end() {
    if (planned != null) {
      planned.cancel();
    }
    planned = null;
    goesOn.set(false);
  }
}
