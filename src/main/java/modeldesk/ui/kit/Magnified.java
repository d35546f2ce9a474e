package modeldesk.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows what is in it larger or smaller: it is laid out in as much less room and drawn as much
/// larger, so that letters and icons stay sharp.
public final class Magnified extends Region {
  private final Parent content;
  private final Scale scale = new Scale();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);

  public Magnified(Parent content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().setAll(content);
    zoom.subscribe(is -> {
      scale.setX(is.doubleValue());
      scale.setY(is.doubleValue());
      requestLayout();
    });
  }

  /// What is shown.
  public Parent content() {
    return content;
  }

  /// How many times as large as usual.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1) * zoom.get();
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(-1) * zoom.get();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * zoom.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * zoom.get();
  }
}
