package modeldesk.ui.code;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A field and what belongs to it: beside it while there is room, where the field gives way first,
/// and below it in a narrow editor.
final class FindRow extends Region {
  private static final double GAP = 4;

  private final Node field;
  private final Node rest;

  FindRow(Node field, Node rest) {
    this.field = field;
    this.rest = rest;
    getChildren().setAll(field, rest);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean isOneLine(double room) {
    return field.minWidth(-1) + GAP + rest.prefWidth(-1) <= room;
  }

  private double across() {
    return getInsets().getLeft() + getInsets().getRight();
  }

  @Override
  protected double computeMinWidth(double height) {
    return across() + Math.max(field.minWidth(-1), rest.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return across() + field.prefWidth(-1) + GAP + rest.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double high = field.prefHeight(-1);
    double other = rest.prefHeight(-1);
    boolean one = width < 0 || isOneLine(width - across());
    double lines = one ? Math.max(high, other) : high + GAP + other;
    return getInsets().getTop() + lines + getInsets().getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets in = getInsets();
    double room = getWidth() - across();
    boolean one = isOneLine(room);
    double high = field.prefHeight(-1);
    double other = rest.prefHeight(-1);
    double wide =
        snapSizeX(Math.min(field.prefWidth(-1), one ? room - GAP - rest.prefWidth(-1) : room));
    double line = Math.max(high, other);
    double middle = one ? (line - high) / 2 : 0;
    field.resizeRelocate(in.getLeft(), snapPositionY(in.getTop() + middle), wide, high);
    double x = one ? in.getLeft() + wide + GAP : in.getLeft();
    double y = one ? in.getTop() + (line - other) / 2 : in.getTop() + high + GAP;
    rest.resizeRelocate(
        snapPositionX(x),
        snapPositionY(y),
        Math.min(rest.prefWidth(-1), in.getLeft() + room - x),
        other);
  }
}
