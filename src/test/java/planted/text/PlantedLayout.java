package planted.text;

import org.eclipse.elk.core.options.Direction;

/// Knows the layout library.
public final class PlantedLayout {
  public Direction direction() {
    return Direction.RIGHT;
  }
}
