package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import modeldesk.store.wire.TokensFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenFileTest {
  @TempDir Path home;
  private TokenFile tokens;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    tokens = new TokenFile(AppFolders.under(home));
    assumeTrue(tokens.isPossible());
    file = Files.createDirectories(home.resolve("data")).resolve("tokens.json");
  }

  @Test
  void onlyItsOwnerMayReadIt() throws Exception {
    Files.writeString(file, "{\"tokens\": {\"b.omniapp.co\": \"two\"}}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    tokens.keep("a.omniapp.co", "one");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(tokens.find("a.omniapp.co")).isEqualTo("one");
    assertThat(tokens.find("b.omniapp.co")).isEqualTo("two");
    assertThat(tokens.find("c.omniapp.co")).isNull();
  }

  @Test
  void theLastTokenTakesTheFileWithIt() throws Exception {
    tokens.keep("a.omniapp.co", "one");
    tokens.forget("b.omniapp.co");
    assertThat(file).exists();
    tokens.forget("a.omniapp.co");
    assertThat(file).doesNotExist();
  }

  @Test
  void aBrokenFileIsNoToken() throws Exception {
    Files.writeString(file, "one");
    assertThat(tokens.find("a.omniapp.co")).isNull();
    tokens.keep("a.omniapp.co", "two");
    assertThat(tokens.find("a.omniapp.co")).isEqualTo("two");
    assertThat(new TokensFile(java.util.Map.of("a", "secret")).toString()).doesNotContain("secret");
  }
}
