package modeldesk.ui.kit;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/// A split pane whose owner says where the dividers stand, again at every new size: left alone, a
/// split pane shares a new size out by itself and forgets what its parts had.
public final class PlacedSplit extends SplitPane {
  private final Consumer<PlacedSplit> place;
  private double placed;

  /// `place` sets the dividers for the size that the pane has.
  public PlacedSplit(Orientation orientation, Consumer<PlacedSplit> place) {
    this.place = place;
    setOrientation(orientation);
  }

  /// The px that the dividers divide.
  public double length() {
    return getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
  }

  /// Puts the dividers where their owner says now.
  public void place() {
    place.accept(this);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (length() > 0 && length() != placed) {
      placed = length();
      place();
      super.layoutChildren();
    }
  }
}
