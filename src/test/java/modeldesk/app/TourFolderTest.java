package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TourFolderTest {
  @TempDir private Path elsewhere;

  @Test
  void itIsRemovedWithAllThatIsInItAndWithNothingThatItOnlyLinksTo() throws IOException {
    TourFolder folder = TourFolder.make();
    Path kept = Files.writeString(elsewhere.resolve("kept.view"), "label: Kept");
    Files.writeString(folder.files().resolve("users.view"), "label: Shoppers");
    Files.createDirectories(folder.home().resolve("data/playground"));
    Files.createSymbolicLink(folder.files().resolve("link"), elsewhere);

    assertThat(folder.remove()).isTrue();

    assertThat(folder.path()).doesNotExist();
    assertThat(kept).hasContent("label: Kept");
  }

  @Test
  void whatCannotBeRemovedIsSaid() {
    assertThat(new TourFolder(elsewhere.resolve("gone")).remove()).isFalse();
  }
}
