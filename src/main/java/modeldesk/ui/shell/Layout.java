package modeldesk.ui.shell;

import java.util.List;

/// How the panels stand: sizes in px, which are open, and the bottom panel's tab. Kept over
/// restarts.
public record Layout(
    double side,
    double models,
    double inspector,
    double bottom,
    boolean sideOpen,
    boolean inspectorOpen,
    boolean bottomOpen,
    String bottomTab) {

  /// The tabs of the bottom panel from left to right.
  public static final List<String> TABS =
      List.of("issues", "search", "usages", "changes", "history", "tasks", "output");

  /// As the window comes up the first time.
  public static final Layout DEFAULT = new Layout(288, 245, 304, 229, true, true, true, "issues");

  public Layout withSide(boolean open) {
    return new Layout(side, models, inspector, bottom, open, inspectorOpen, bottomOpen, bottomTab);
  }

  public Layout withInspector(boolean open) {
    return new Layout(side, models, inspector, bottom, sideOpen, open, bottomOpen, bottomTab);
  }

  public Layout withBottom(boolean open) {
    return new Layout(side, models, inspector, bottom, sideOpen, inspectorOpen, open, bottomTab);
  }

  /// The same with a tab of the bottom panel open.
  public Layout withTab(String tab) {
    return new Layout(side, models, inspector, bottom, sideOpen, inspectorOpen, true, tab);
  }

  Layout withSizes(double newSide, double newModels, double newInspector, double newBottom) {
    return new Layout(
        newSide,
        newModels,
        newInspector,
        newBottom,
        sideOpen,
        inspectorOpen,
        bottomOpen,
        bottomTab);
  }
}
