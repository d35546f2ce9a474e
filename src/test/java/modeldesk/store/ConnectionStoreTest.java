package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectionStoreTest {
  private static final KnownConnection ACME =
      KnownConnection.to(Instance.parse("acme.omniapp.co", false), TokenPlace.KEY_STORE)
          .shownAt(Instant.parse("2026-11-30T12:00:00Z"))
          .at(new Target.Place("m1", "b1", Mode.EXTENSION), "Blobs R Us › fix/topics");

  @TempDir Path home;
  private ConnectionStore store;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    store = new ConnectionStore(AppFolders.under(home));
    file = Files.createDirectories(home.resolve("data")).resolve("connections.json");
  }

  @Test
  void givesBackWhatWasSaved() throws Exception {
    assertThat(store.load()).isEmpty();
    store.save(List.of(ACME, ConnectionStore.playground().closed()));
    assertThat(store.load()).containsExactly(ACME, ConnectionStore.playground());
    assertThat(store.load().getLast().host()).isEqualTo("playground");
  }

  @Test
  void keepsWhatANewerProgramWrote() throws Exception {
    Files.writeString(
        file,
        """
        {"version": 2,
         "connections": [{"address": "https://acme.omniapp.co", "colour": "red"}, null,
                         {"address": "http://[oops"}, {"colour": "blue"}]}
        """);
    assertThat(store.load())
        .containsExactly(
            KnownConnection.to(Instance.parse("acme.omniapp.co", false), TokenPlace.SESSION));
    store.save(List.of(ACME));
    assertThat(file).content().contains("\"version\" : 2", "\"colour\" : \"red\"", "fix/topics");
    assertThat(store.load()).containsExactly(ACME);
  }

  @Test
  void aBrokenFileIsSetAside() throws Exception {
    Files.writeString(file, "{\"connections\": [");
    assertThat(store.load()).isEmpty();
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .singleElement()
          .asString()
          .startsWith("connections.json.broken-");
    }
  }
}
