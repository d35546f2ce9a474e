package modeldesk.ui;

import javafx.scene.Scene;
import javafx.stage.Stage;
import modeldesk.app.Theme;

/// Shows a scene under test in light colours and in its own size, whatever the test before made of
/// the window, at the corner of the screen so that a robot reaches all of it.
public final class TestStage {
  private TestStage() {}

  /// Gives the theme, which a test may change.
  public static Theme show(Stage stage, Scene scene) {
    Theme theme = new Theme(Theme.Choice.LIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return theme;
  }
}
