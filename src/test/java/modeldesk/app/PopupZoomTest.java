package modeldesk.app;

import static modeldesk.ui.WindowRobot.place;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.Magnified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class PopupZoomTest {
  private MenuButton menu;
  private StackPane content;
  private Magnified magnified;
  private PopupZoom popups;

  @Start
  void start(Stage stage) {
    menu = new MenuButton("Menu", new Label(), new MenuItem("Make everything larger"));
    content = new StackPane(menu);
    magnified = new Magnified(content);
    popups = new PopupZoom(magnified.zoomProperty()::get);
    stage.setScene(new Scene(magnified, 600, 400));
    stage.sizeToScene();
    stage.show();
  }

  private static PopupWindow popup() {
    return (PopupWindow)
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private double[] sizeOfMenu(FxRobot robot) {
    robot.interact(menu::show);
    double[] size = {popup().getWidth(), popup().getHeight()};
    robot.interact(menu::hide);
    return size;
  }

  @Test
  void atTwiceTheSizeThereIsHalfTheRoomAndMenusGrowToo(FxRobot robot) {
    assertThat(popups).isNotNull();
    assertThat(content.getWidth()).isEqualTo(600);
    Bounds before = place(menu);
    double[] usual = sizeOfMenu(robot);

    robot.interact(() -> magnified.zoomProperty().set(2));
    assertThat(content.getWidth()).isEqualTo(300);
    assertThat(content.getHeight()).isEqualTo(200);
    Bounds after = place(menu);
    assertThat(after.getWidth()).isEqualTo(2 * before.getWidth());
    assertThat(after.getCenterX()).isEqualTo(300);
    assertThat(sizeOfMenu(robot)).containsExactly(2 * usual[0], 2 * usual[1]);

    robot.interact(() -> magnified.zoomProperty().set(1));
    assertThat(sizeOfMenu(robot)).containsExactly(usual);
  }
}
