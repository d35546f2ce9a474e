package modeldesk.app.command;

import modeldesk.store.Settings.Sight;
import modeldesk.ui.session.Remembered;

/// Makes everything in the window larger and smaller, a tenth of the usual size at a time.
public final class WindowZoom {
  private static final int STEP = 10;
  private final Remembered remembered;

  public WindowZoom(Remembered remembered) {
    this.remembered = remembered;
  }

  public void larger() {
    set(remembered.settings().sight().zoom() + STEP);
  }

  public void smaller() {
    set(remembered.settings().sight().zoom() - STEP);
  }

  public void usual() {
    set(Sight.DEFAULT.zoom());
  }

  private void set(int percent) {
    remembered.change(now -> now.withSight(now.sight().withZoom(percent)));
  }
}
