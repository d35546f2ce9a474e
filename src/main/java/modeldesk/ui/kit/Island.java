package modeldesk.ui.kit;

import javafx.scene.layout.Region;

/// What is in it is laid out on its own: what changes there, with each key that is typed, does not
/// lay out the window around it again. It is asked for its size only when the window is laid out
/// for another reason, so it is for what takes the room it is given, or always the same.
public class Island extends Region {
  private final Region content;

  public Island(Region content) {
    this.content = content;
    content.setManaged(false);
    getChildren().setAll(content);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }
}
