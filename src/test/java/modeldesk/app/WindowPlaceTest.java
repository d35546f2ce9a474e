package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import modeldesk.store.Settings;
import org.junit.jupiter.api.Test;

final class WindowPlaceTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1920, 1056);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

  @Test
  void aWindowComesBackWhereItStoodOnWhicheverScreen() {
    Settings.Window left = new Settings.Window(-1200, 40, 1100, 800, false);
    assertThat(WindowPlace.on(List.of(MAIN, LEFT), left)).isEqualTo(left);
    Settings.Window across = new Settings.Window(1000, 100, 1440, 900, true);
    assertThat(WindowPlace.on(List.of(MAIN, LEFT), across)).isEqualTo(across);
  }

  @Test
  void aWindowThatStoodAboveItsScreenComesBackWithItsTitleBar() {
    Settings.Window above = new Settings.Window(100, 11, 1440, 900, false);
    assertThat(WindowPlace.on(List.of(MAIN, LEFT), above))
        .isEqualTo(new Settings.Window(100, 48, 1440, 900, false));
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheMiddleOfTheMainOne() {
    Settings.Window left = new Settings.Window(-1200, 40, 1100, 800, true);
    assertThat(WindowPlace.on(List.of(MAIN), left))
        .isEqualTo(new Settings.Window(410, 152, 1100, 800, true));
  }

  @Test
  void aWindowTooLargeForTheMainScreenIsMadeToFitThere() {
    Settings.Window large = new Settings.Window(5000, 30, 3840, 2160, false);
    assertThat(WindowPlace.on(List.of(MAIN), large))
        .isEqualTo(new Settings.Window(0, 48, 1920, 1008, false));
  }
}
