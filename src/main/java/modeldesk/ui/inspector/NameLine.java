package modeldesk.ui.inspector;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import modeldesk.ui.kit.Pill;

/// A name and, after it, what kind of thing it names: under it where there is no room beside it.
/// The name takes further lines where it is longer than one.
final class NameLine extends Region {
  private static final double BESIDE = 8;
  private static final double BELOW = 4;

  private final Label name;
  private final Pill kind;

  NameLine(Label name, Pill kind) {
    this.name = name;
    this.kind = kind;
    getStyleClass().add("inspector-name");
    getChildren().addAll(name, kind);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return kind.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return name.prefWidth(-1) + BESIDE + kind.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double given = width < 0 ? computePrefWidth(-1) : width;
    double line = kind.prefHeight(-1);
    return isOneLine(given)
        ? Math.max(name.prefHeight(-1), line)
        : name.prefHeight(given) + BELOW + line;
  }

  @Override
  protected void layoutChildren() {
    double width = kind.prefWidth(-1);
    double height = kind.prefHeight(-1);
    if (isOneLine(getWidth())) {
      double beside = name.prefWidth(-1);
      name.resizeRelocate(0, 0, beside, getHeight());
      kind.resizeRelocate(
          snapPositionX(beside + BESIDE), snapPositionY((getHeight() - height) / 2), width, height);
    } else {
      double above = name.prefHeight(getWidth());
      name.resizeRelocate(0, 0, getWidth(), above);
      kind.resizeRelocate(0, snapPositionY(above + BELOW), width, height);
    }
  }

  private boolean isOneLine(double width) {
    return computePrefWidth(-1) <= width;
  }
}
