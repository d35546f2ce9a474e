package planted.ui.push;

import planted.ui.browser.PlantedBrowserView;

/// A feature that knows another one.
public final class PlantedPushView {
  public PlantedBrowserView other() {
    return new PlantedBrowserView();
  }
}
