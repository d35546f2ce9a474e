package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class CompiledSheetsTest {
  private static final String SHEET =
      ".a { -fx-opacity: 0.5; }\n.b > .c:hover { -fx-fill: red; }\n";

  @TempDir Path folder;

  private String addressOf(String sheet) {
    return new CompiledSheets(folder, Runnable::run).addressOf(sheet);
  }

  private List<String> kept() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSheetIsInItsAddressFirstAndCompiledFromTheNextTimeOn() throws Exception {
    assertThat(addressOf(SHEET)).isEqualTo("data:text/css;base64," + BASE64);
    String address = addressOf(SHEET);
    assertThat(address).startsWith("file:").endsWith(".css");
    Path text = Path.of(URI.create(address));
    assertThat(text).hasContent(SHEET);
    Path compiled = Path.of(text.toString().replace(".css", ".bss"));
    assertThat(Stylesheet.loadBinary(compiled.toUri().toURL()).getRules())
        .extracting(Rule::getSelectors)
        .extracting(selectors -> selectors.getFirst().toString())
        .containsExactly("*.a", "*.b>*.c:hover");
    assertThat(kept()).hasSize(2);
  }

  @Test
  void anotherTextHasAnotherAddress() {
    addressOf(SHEET);
    addressOf(".a {}");
    assertThat(addressOf(SHEET)).isNotEqualTo(addressOf(".a {}"));
  }

  @Test
  void whereTheCompiledOneIsMissingTheTextIsRead() throws Exception {
    addressOf(SHEET);
    for (String file : kept()) {
      if (file.endsWith(".bss")) {
        Files.delete(folder.resolve(file));
      }
    }
    assertThat(addressOf(SHEET)).startsWith("data:");
  }

  @Test
  void whereTheCompiledOneIsBrokenJavaFxReadsTheText() throws Exception {
    addressOf(SHEET);
    for (String file : kept()) {
      if (file.endsWith(".bss")) {
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length / 2));
      }
    }
    String address = addressOf(SHEET);
    assertThat(address).startsWith("file:");
    FxToolkit.registerPrimaryStage();
    double opacity =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> {
              Region styled = new Region();
              styled.getStyleClass().add("a");
              Scene scene = new Scene(styled);
              scene.getStylesheets().add(address);
              styled.applyCss();
              return styled.getOpacity();
            });
    assertThat(opacity).isEqualTo(0.5);
  }

  @Test
  void aFolderThatCannotBeWrittenChangesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(new CompiledSheets(file, Runnable::run).addressOf(SHEET)).startsWith("data:");
    assertThat(file).hasContent("");
  }

  @Test
  void thoseOfOtherVersionsGo() throws Exception {
    for (int i = 0; i < 6; i++) {
      addressOf(SHEET + i);
    }
    assertThat(kept()).hasSize(12);
    addressOf(SHEET);
    assertThat(kept()).hasSize(2);
  }

  private static final String BASE64 =
      "LmEgeyAtZngtb3BhY2l0eTogMC41OyB9Ci5iID4gLmM6aG92ZXIgeyAtZngtZmlsbDogcmVkOyB9Cg==";
}
