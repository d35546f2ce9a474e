package modeldesk.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogStoreTest {
  private static final String HOST = "acme.omniapp.co";
  private static final Instant SEEN = Instant.parse("2026-11-25T14:05:00Z");
  private static final Listing LISTING =
      new Listing(
          SEEN,
          List.of(
              new Connection("c1", "Größe 🙂", "snowflake", "DB"),
              new Connection("", "All models", null, null)),
          List.of(
              new Model("s1", "Sales", ModelKind.SHARED, "base", "c1", SEEN, SEEN, null),
              new Model("w1", null, ModelKind.WORKBOOK, null, null, null, null, SEEN),
              new Model("b1", "fix/x", ModelKind.BRANCH, "s1", "c1", null, SEEN, null)));

  @TempDir Path home;
  private CatalogStore store;
  private Path file;

  @BeforeEach
  void open() {
    store = new CatalogStore(AppFolders.under(home));
    file = home.resolve("data/acme.omniapp.co/listing.json");
  }

  @Test
  void aServerThatListedNothingYetHasNoList() throws Exception {
    assertThat(store.load(HOST)).isEqualTo(new CatalogStore.Loaded(null, null));
  }

  @Test
  void givesBackWhatWasListed() throws Exception {
    store.save(HOST, LISTING);
    assertThat(file).exists();
    assertThat(store.load(HOST)).isEqualTo(new CatalogStore.Loaded(LISTING, null));
    assertThat(store.load("other.omniapp.co").listing()).isNull();
  }

  @Test
  void aRecordThatMakesNoSenseIsLeftOut() throws Exception {
    store.save(HOST, LISTING);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"Größe 🙂\"", "null")
            .replace("\"s1\",\n    \"name\" : \"Sales\"", "null")
            .replaceFirst("\"kind\" : \"WORKBOOK\"", "\"kind\" : null"));
    Listing read = requireNonNull(store.load(HOST).listing());
    assertThat(read.connections()).extracting(Connection::name).containsExactly("All models");
    assertThat(read.models()).extracting(Model::id).containsExactly("b1");
  }

  @Test
  void whatCannotBeReadOrIsOfAnotherFormatIsSetAsideAndNamed() throws Exception {
    store.save(HOST, LISTING);
    String whole = Files.readString(file);
    for (int length = 0; length < whole.stripTrailing().length(); length += 11) {
      isSetAside(whole.substring(0, length));
    }
    isSetAside(whole.replace("\"format\" : 1", "\"format\" : 0"));
    isSetAside(whole.replace("\"format\" : 1", "\"format\" : 2"));
    isSetAside(whole.replace("\"seenAt\" : \"2026", "\"seenAt\" : \"once"));
    isSetAside(whole.replace("\"models\"", "\"modules\""));
    isSetAside("[]");
    isSetAside(whole + "x");
  }

  private void isSetAside(String content) throws IOException {
    Files.writeString(file, content);
    CatalogStore.Loaded loaded = store.load(HOST);
    assertThat(loaded.listing()).isNull();
    assertThat(requireNonNull(loaded.setAside())).hasContent(content);
    assertThat(file).doesNotExist();
  }
}
