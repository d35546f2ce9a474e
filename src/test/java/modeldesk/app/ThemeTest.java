package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class ThemeTest {
  /// Where it lies is looked up on the disk, in the window's thread.
  @Test
  void theSheetOfALookIsLookedUpOnce() throws Exception {
    FxToolkit.registerPrimaryStage();
    List<String> asked = new ArrayList<>();
    Theme theme =
        WaitForAsyncUtils.waitForAsyncFx(
            10_000,
            () ->
                Theme.ofLoadedFonts(
                    Theme.Choice.LIGHT,
                    sheet -> {
                      asked.add(sheet);
                      return CompiledSheets.inText(sheet);
                    }));
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Scene main = new Scene(new Region());
          theme.dress(main);
          theme.dress(new Scene(new Region()));
          theme.left(main);
          theme.dark();
          theme.light();
          theme.undress(main);
        });
    assertThat(asked).hasSize(2).doesNotHaveDuplicates();
  }

  /// The rim of what comes up is see-through, or there is none.
  @Test
  void whereNoWindowCanBeSeenThroughAMenuHasNoShadow() throws Exception {
    FxToolkit.registerPrimaryStage();
    assertThat(rim(true)).isGreaterThan(10);
    assertThat(rim(false)).isZero();
  }

  /// How much wider a menu's window is than the menu, in px.
  private static double rim(boolean seesThrough) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Pane pane = new Pane();
          Stage stage = new Stage();
          stage.setScene(new Scene(pane, 200, 200));
          Theme.on(seesThrough, Theme.Choice.LIGHT).dress(stage.getScene());
          stage.show();
          ContextMenu menu = new ContextMenu(new MenuItem("One"));
          menu.show(pane, 10, 10);
          Region shown = (Region) menu.getScene().lookup(".context-menu");
          double rim = menu.getWidth() - shown.getWidth();
          menu.hide();
          stage.close();
          return rim;
        });
  }
}
