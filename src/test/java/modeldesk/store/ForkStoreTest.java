package modeldesk.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForkStoreTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final Fork FORK =
      new Fork(
          true,
          Instant.parse("2026-11-25T14:05:00Z"),
          new TreeMap<>(Map.of(ITEMS, "label: Ünits\r\n", FileName.MODEL, "")),
          new TreeMap<>());

  @TempDir Path home;
  private ForkStore store;
  private Path file;

  @BeforeEach
  void open() {
    store = new ForkStore(AppFolders.under(home));
    file = home.resolve("data/acme.omniapp.co/snapshots/m1/b1.fork.json.gz");
  }

  private ForkStore.Loaded load() throws IOException {
    return store.load("acme.omniapp.co", "m1", "b1");
  }

  private void save(Fork fork) throws IOException {
    store.save("acme.omniapp.co", "m1", "b1", fork);
  }

  @Test
  void aBranchNobodySawHasNoRecord() throws Exception {
    assertThat(load()).isEqualTo(new ForkStore.Loaded(null, null));
  }

  @Test
  void givesBackWhatWasSavedToTheLastCharacter() throws Exception {
    save(FORK);
    assertThat(file).exists();
    assertThat(load().fork()).isEqualTo(FORK);
  }

  @Test
  void keepsWhatWasTakenOverAlsoOfFilesThatWereGone() throws Exception {
    Fork taken =
        FORK.with(ITEMS, new Fork.Taken("label: Pieces\n", "label: Mine\n"))
            .with(FileName.RELATIONSHIPS, new Fork.Taken(null, null));
    save(taken);
    assertThat(load().fork()).isEqualTo(taken);
  }

  @Test
  void aBranchThatIsForgottenHasNoRecordAnyMore() throws Exception {
    save(FORK);
    store.remove("acme.omniapp.co", "m1", "b1");
    assertThat(load().fork()).isNull();
    store.remove("acme.omniapp.co", "m1", "b1");
  }

  @Test
  void anUnreadableRecordIsSetAsideAndNamed() throws Exception {
    save(FORK);
    byte[] whole = Files.readAllBytes(file);
    byte[][] broken = {
      new byte[0],
      "not packed".getBytes(StandardCharsets.UTF_8),
      Arrays.copyOf(whole, whole.length / 2),
      packed("{\"exact\": tr"),
      packed("[]"),
      packed("{\"exact\": true, \"at\": \"yesterday\", \"files\": {}}"),
      packed("{\"exact\": true, \"at\": \"2026-11-25T14:05:00Z\"}"),
      packed("{\"exact\": true, \"at\": \"2026-11-25T14:05:00Z\", \"files\": {\"model\": null}}"),
    };
    for (byte[] bytes : broken) {
      Files.write(file, bytes);
      ForkStore.Loaded loaded = load();
      assertThat(loaded.fork()).isNull();
      assertThat(requireNonNull(loaded.setAside())).hasBinaryContent(bytes);
      assertThat(file).doesNotExist();
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
