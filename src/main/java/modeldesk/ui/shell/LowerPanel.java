package modeldesk.ui.shell;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The bottom panel with the notices below it, to which it gives way as long as it is open. It
/// answers a split pane, which asks for no width, by the one it has: notices are higher where they
/// are narrower.
final class LowerPanel extends VBox {
  private static final double LEAST = 120;

  private final BottomPanel bottom;
  private boolean open;
  private double least = LEAST;

  LowerPanel(BottomPanel bottom, Toasts notices) {
    super(bottom, notices);
    this.bottom = bottom;
    VBox.setVgrow(bottom, Priority.ALWAYS);
  }

  void open(boolean now) {
    open = now;
    bottom.setMaxHeight(now ? Double.MAX_VALUE : BottomPanel.COLLAPSED);
    setMaxHeight(now ? Double.MAX_VALUE : USE_PREF_SIZE);
    requestLayout();
  }

  /// Open, it takes no less than this, in px, where that is not more than it needs.
  void keep(double room) {
    least = Math.min(LEAST, room);
    requestLayout();
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.max(open ? least : 0, super.computeMinHeight(own(width)));
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(own(width));
  }

  private double own(double width) {
    return width < 0 && getWidth() > 0 ? getWidth() : width;
  }
}
