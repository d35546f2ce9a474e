package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MessageStoreTest {
  @TempDir Path home;
  private MessageStore store;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    store = new MessageStore(AppFolders.under(home));
    Path folder = AppFolders.under(home).ofHost("acme.omniapp.co");
    file = Files.createDirectories(folder).resolve("messages.json");
  }

  @Test
  void givesBackWhatWasSavedServerByServer() throws Exception {
    List<String> all = List.of("Orders: net sales\n\nAsked for by finance", "Fix “Größe” 🙂");
    store.save("acme.omniapp.co", all);
    assertThat(store.load("acme.omniapp.co")).isEqualTo(all);
    assertThat(store.load("other.omniapp.co")).isEmpty();
    assertThat(file).exists();
  }

  @Test
  void leavesOutWhatSaysNothing() throws Exception {
    Files.writeString(file, "{\"future\": 1, \"messages\": [null, \" \", \"Net sales\"]}");
    assertThat(store.load("acme.omniapp.co")).containsExactly("Net sales");
    Files.writeString(file, "{}");
    assertThat(store.load("acme.omniapp.co")).isEmpty();
  }

  @Test
  void aFileNobodyCanReadIsSetAside() throws Exception {
    Files.writeString(file, "{");
    assertThat(store.load("acme.omniapp.co")).isEmpty();
    assertThat(file).doesNotExist();
    try (Stream<Path> left = Files.list(file.resolveSibling("."))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("messages.json.broken-"));
    }
  }
}
