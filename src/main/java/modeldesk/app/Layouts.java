package modeldesk.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.store.Settings;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.shell.Layout;
import modeldesk.ui.shell.ShellViewModel;

/// Brings the panels back as they stood and remembers how they stand.
final class Layouts {
  private static final String SIDE = "side";
  private static final String MODELS = "models";
  private static final String INSPECTOR = "inspector";
  private static final String BOTTOM = "bottom";

  private Layouts() {}

  static void follow(ShellViewModel shell, Remembered remembered) {
    shell.layoutProperty().set(layout(remembered.settings()));
    shell.layoutProperty().subscribe(now -> remembered.change(settings -> with(settings, now)));
  }

  static Layout layout(Settings settings) {
    Layout usual = Layout.DEFAULT;
    Map<String, Double> sizes = settings.panelSizes();
    Set<String> collapsed = settings.collapsed();
    String tab = settings.bottomTab();
    return new Layout(
        sizes.getOrDefault(SIDE, usual.side()),
        sizes.getOrDefault(MODELS, usual.models()),
        sizes.getOrDefault(INSPECTOR, usual.inspector()),
        sizes.getOrDefault(BOTTOM, usual.bottom()),
        !collapsed.contains(SIDE),
        !collapsed.contains(INSPECTOR),
        !collapsed.contains(BOTTOM),
        tab != null && Layout.TABS.contains(tab) ? tab : usual.bottomTab());
  }

  static Settings with(Settings settings, Layout layout) {
    Map<String, Double> sizes = new TreeMap<>(settings.panelSizes());
    sizes.put(SIDE, layout.side());
    sizes.put(MODELS, layout.models());
    sizes.put(INSPECTOR, layout.inspector());
    sizes.put(BOTTOM, layout.bottom());
    Set<String> collapsed = new TreeSet<>();
    if (!layout.sideOpen()) {
      collapsed.add(SIDE);
    }
    if (!layout.inspectorOpen()) {
      collapsed.add(INSPECTOR);
    }
    if (!layout.bottomOpen()) {
      collapsed.add(BOTTOM);
    }
    return settings.withPanels(sizes, collapsed, layout.bottomTab());
  }
}
