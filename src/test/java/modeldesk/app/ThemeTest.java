package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
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
}
