package modeldesk.ui.kit;

import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class IconsTest {
  private final Pane pane = new Pane();

  @Start
  void start(Stage stage) {
    TestStage.show(stage, new Scene(pane, 100, 100));
  }

  @Test
  void anIconHasItsFontBeforeTheStyleSheetsReachIt() {
    FontIcon icon = on(() -> Icons.of(Feather.FOLDER, "muted"));
    assertThat(icon.getFont().getFamily()).isEqualTo("FeatherIcons");
    assertThat(icon.getFont().getSize()).isEqualTo(14);
    double width = on(() -> icon.getLayoutBounds().getWidth());
    on(() -> pane.getChildren().add(icon));
    on(() -> {
      pane.applyCss();
      return true;
    });
    assertThat(icon.getFont().getFamily()).isEqualTo("FeatherIcons");
    assertThat(icon.getLayoutBounds().getWidth()).isEqualTo(width);
  }
}
