package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import modeldesk.store.ArchiveException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that were made to do harm, or came to harm. Every test reads a zip and a folder with
/// the same files where both can hold them.
final class ArchiveReaderTest {
  private static final String ONE =
      """
      {"file": "a.topic", "kind": "NEW", "savedAt": "2026-03-01T12:00:00Z",
       "text": "drafts/a.yaml"}\
      """;
  private static final String CHANGED =
      """
      {"file": "b.topic", "kind": "CHANGED", "savedAt": "2026-03-01T12:00:00Z",
       "text": "drafts/b.yaml", "base": "base/b.yaml",
       "baseSha256": "6e3d1fcb36e0cc8b0ae3b6a2ac0e1b2d0f9a2c3ee8c9ee1f6f7c8d9e0a1b2c3d"}\
      """;

  @TempDir Path home;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @BeforeEach
  void fill() {
    put("model-desk-drafts.json", manifest(ONE));
    put("drafts/a.yaml", "label: A\n");
  }

  private void put(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String manifest(String drafts) {
    return manifest("\"version\": 1", place("s1", drafts));
  }

  private static String manifest(String version, String places) {
    return "{\"format\": \"model-desk-drafts\", "
        + version
        + ", \"host\": \"acme.omniapp.co\", \"exportedAt\": \"2026-03-02T08:30:00Z\","
        + " \"places\": ["
        + places
        + "]}";
  }

  private static String place(String modelId, String drafts) {
    return "{\"model\": {\"id\": \""
        + modelId
        + "\", \"name\": \"Sales\", \"kind\": \"SHARED\"}, \"mode\": \"combined\","
        + " \"drafts\": ["
        + drafts
        + "]}";
  }

  private Path zip() throws IOException {
    Path zip = home.resolve("drafts.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return zip;
  }

  private Path folder() throws IOException {
    Path folder = home.resolve("drafts");
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    return folder;
  }

  private static Archive read(Path place) throws IOException {
    return ArchiveReader.read(place, (done, total) -> {});
  }

  private void isRefused(Kind kind, String what) throws IOException {
    isRefused(zip(), kind, what);
    isRefused(folder(), kind, what);
  }

  private static void isRefused(Path place, Kind kind, String what) {
    assertThatThrownBy(() -> read(place))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.what()).isEqualTo(what);
            });
  }

  @Test
  void whatIsInOrderIsRead() throws Exception {
    assertThat(read(zip()).items()).hasSize(1);
    assertThat(read(folder()).items()).hasSize(1);
  }

  @Test
  void aZipOfTheFolderItselfIsReadToo() throws Exception {
    Map<String, byte[]> inner = new LinkedHashMap<>(files);
    files.clear();
    inner.forEach((name, content) -> files.put("My drafts/" + name, content));
    files.put("__MACOSX/My drafts/._a.yaml", new byte[] {0});
    assertThat(read(zip()).items()).hasSize(1);
  }

  @Test
  void whatIsNotThereIsNoArchive() {
    Path nothing = home.resolve("nothing");
    isRefused(nothing, Kind.MISSING, nothing.toString());
  }

  @Test
  void aFileThatIsNoZipIsNoArchive() throws Exception {
    Path text = Files.writeString(home.resolve("a.view"), "label: A\n");
    isRefused(text, Kind.NOT_AN_ARCHIVE, text.toString());
    Path cut = home.resolve("cut.zip");
    byte[] whole = Files.readAllBytes(zip());
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    isRefused(cut, Kind.NOT_AN_ARCHIVE, cut.toString());
  }

  @Test
  void plainYamlWithoutAManifestIsNotGuessedAt() throws Exception {
    files.remove("model-desk-drafts.json");
    isRefused(Kind.NO_MANIFEST, "model-desk-drafts.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "label: A",
        "{\"format\": \"other\", \"version\": 1}",
        "{\"format\": \"model-desk-drafts\"}",
        "{\"format\": \"model-desk-drafts\", \"version\": {}}",
        "{\"format\": \"model-desk-drafts\", \"version\": 1}",
        "{\"format\": \"model-desk-drafts\", \"version\": 1, \"host\": \"h\","
            + " \"exportedAt\": \"yesterday\"}",
        "{\"format\": \"model-desk-drafts\", \"version\": 1, \"host\": \"h\","
            + " \"exportedAt\": \"2026-03-02T08:30:00Z\", \"places\": [null]}",
        "{\"format\": \"model-desk-drafts\", \"version\": 1, \"host\": \"h\","
            + " \"exportedAt\": \"2026-03-02T08:30:00Z\", \"places\": 7}"
      })
  void aManifestThatIsNoneIsRefused(String json) throws Exception {
    put("model-desk-drafts.json", json);
    isRefused(Kind.BROKEN_MANIFEST, "model-desk-drafts.json");
  }

  @Test
  void aManifestNestedWithoutEndIsRefused() throws Exception {
    put("model-desk-drafts.json", "[".repeat(100_000));
    isRefused(Kind.BROKEN_MANIFEST, "model-desk-drafts.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"mode\": \"combined\"|\"mode\": \"COMBINED\"",
        "\"kind\": \"NEW\"|\"kind\": \"CHANGED\"",
        "\"kind\": \"NEW\"|\"kind\": \"MOVED\"",
        "\"file\": \"a.topic\"|\"file\": \" \"",
        "\"file\": \"a.topic\", |",
        "\"savedAt\": \"2026-03-01T12:00:00Z\"|\"savedAt\": \"soon\"",
        "\"id\": \"s1\"|\"id\": \"s\\u00001\"",
        "\"name\": \"Sales\"|\"name\": \"Sal\\nes\"",
        "\"mode\"|\"branchId\": \"b1\", \"mode\"",
        "\"model\"|\"model7\""
      })
  void whatDoesNotFitTogetherIsRefused(String change) throws Exception {
    String before = change.substring(0, change.indexOf('|'));
    String after = change.substring(change.indexOf('|') + 1);
    assertThat(manifest(ONE)).contains(before);
    put("model-desk-drafts.json", manifest(ONE).replace(before, after));
    isRefused(Kind.BROKEN_MANIFEST, "model-desk-drafts.json");
  }

  @Test
  void aLayoutOfLaterIsNotGuessedAt() throws Exception {
    put("model-desk-drafts.json", manifest("\"version\": 2", place("s1", ONE)));
    isRefused(Kind.NEWER, "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.yaml",
        "drafts/../../a.yaml",
        "/etc/hosts",
        "C:/a.yaml",
        "drafts\\\\..\\\\a.yaml",
        "drafts//a.yaml",
        "drafts/./a.yaml",
        "",
        "drafts/a\\u0000.yaml"
      })
  void aPathThatLeadsOutOfTheArchiveIsRefused(String path) throws Exception {
    Files.writeString(home.resolve("a.yaml"), "label: outside\n");
    put("model-desk-drafts.json", manifest(ONE.replace("drafts/a.yaml", path)));
    isRefused(Kind.UNSAFE_NAME, path.replace("\\\\", "\\").replace("\\u0000", "\u0000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.topic", "/a.topic", "a//b.topic", "a\\\\b.topic", "x/../a.topic"})
  void aFileThatCouldBeNoneOfAModelIsRefused(String key) throws Exception {
    put("model-desk-drafts.json", manifest(ONE.replace("a.topic", key)));
    isRefused(Kind.UNSAFE_NAME, key.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/evil", "a/../../evil", "C:\\evil", "a/../evil/"})
  void aZipWithANameThatLeadsOutIsRefusedWhole(String name) throws Exception {
    put(name, "evil");
    isRefused(zip(), Kind.UNSAFE_NAME, name);
    assertThat(home.resolve("../evil")).doesNotExist();
  }

  @Test
  void aZipThatHasANameTwiceIsRefused() throws Exception {
    put("drafts/b.yaml", "label: B\n");
    Path zip = zip();
    String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
    Files.writeString(
        zip, bytes.replace("drafts/b.yaml", "drafts/a.yaml"), StandardCharsets.ISO_8859_1);
    isRefused(zip, Kind.TWICE, "drafts/a.yaml");
  }

  @Test
  void theSameDraftTwiceIsRefused() throws Exception {
    put("drafts/b.yaml", "label: B\n");
    put("model-desk-drafts.json", manifest(ONE + "," + ONE.replace("drafts/a", "drafts/b")));
    isRefused(Kind.TWICE, "a.topic");
  }

  @Test
  void theSameTextForTwoDraftsIsRefused() throws Exception {
    put("model-desk-drafts.json", manifest(ONE + "," + ONE.replace("a.topic", "b.topic")));
    isRefused(Kind.TWICE, "drafts/a.yaml");
  }

  @Test
  void theSamePlaceTwiceIsRefused() throws Exception {
    put("drafts/b.yaml", "label: B\n");
    put(
        "model-desk-drafts.json",
        manifest(
            "\"version\": 1",
            place("s1", ONE) + "," + place("s1", ONE.replace("drafts/a", "drafts/b"))));
    isRefused(Kind.TWICE, "Sales");
  }

  @Test
  void aFileThatIsMissingIsNamed() throws Exception {
    files.remove("drafts/a.yaml");
    isRefused(Kind.FILE_MISSING, "drafts/a.yaml");
  }

  @Test
  void whatIsNoTextIsNamed() throws Exception {
    files.put("drafts/a.yaml", new byte[] {'a', (byte) 0xff});
    isRefused(Kind.NOT_TEXT, "drafts/a.yaml");
    files.put("model-desk-drafts.json", manifest(ONE).getBytes(StandardCharsets.UTF_16));
    isRefused(Kind.NOT_TEXT, "model-desk-drafts.json");
  }

  @Test
  void aBeginningThatWasChangedIsNamed() throws Exception {
    put("drafts/b.yaml", "label: B\n");
    put("base/b.yaml", "label: base\n");
    put("model-desk-drafts.json", manifest(CHANGED));
    isRefused(Kind.BASE_CHANGED, "base/b.yaml");
  }

  @Test
  void aFolderWhereAFileShouldBeIsNamed() throws Exception {
    files.remove("drafts/a.yaml");
    put("drafts/a.yaml/inner", "x");
    isRefused(folder(), Kind.NO_FILE, "drafts/a.yaml");
  }

  @Test
  void noLinkIsFollowed() throws Exception {
    Path secret = Files.writeString(home.resolve("secret"), "label: secret\n");
    Path folder = folder();
    Files.delete(folder.resolve("drafts/a.yaml"));
    Files.createSymbolicLink(folder.resolve("drafts/a.yaml"), secret);
    isRefused(folder, Kind.NO_FILE, "drafts/a.yaml");

    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.yaml"), "label: secret\n");
    Files.delete(folder.resolve("drafts/a.yaml"));
    Files.delete(folder.resolve("drafts"));
    Files.createSymbolicLink(folder.resolve("drafts"), elsewhere);
    isRefused(folder, Kind.NO_FILE, "drafts/a.yaml");
  }

  @Test
  void aManifestThatIsALinkIsNotFollowed() throws Exception {
    Path folder = folder();
    Path real = home.resolve("real.json");
    Files.move(folder.resolve("model-desk-drafts.json"), real);
    Files.createSymbolicLink(folder.resolve("model-desk-drafts.json"), real);
    isRefused(folder, Kind.NO_FILE, "model-desk-drafts.json");
  }

  @Test
  void aFileThatUnpacksToMoreThanADraftCanBeIsNotReadToItsEnd() throws Exception {
    files.put("drafts/a.yaml", new byte[ArchiveLimits.FILE_BYTES + 1_000]);
    isRefused(zip(), Kind.TOO_LARGE, "drafts/a.yaml");
    assertThat(Files.size(zip())).isLessThan(100_000);
  }

  @Test
  void manyFilesThatAreTooMuchTogetherAreNotReadToTheirEnd() throws Exception {
    put("drafts/b.yaml", "x".repeat(2_000));
    put(
        "model-desk-drafts.json",
        manifest(ONE + "," + ONE.replace("a.topic", "b.topic").replace("a.yaml", "b.yaml")));
    Path zip = zip();
    assertThatThrownBy(() -> ArchiveReader.read(zip, (done, total) -> {}, new ArchiveLimits(1_500)))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
              assertThat(e.what()).isEqualTo("drafts/b.yaml");
            });
  }

  @Test
  void moreDraftsThanAnybodyHasAreNotRead() throws Exception {
    String none = "{},".repeat(ArchiveLimits.DRAFTS) + "{}";
    put("model-desk-drafts.json", manifest(none));
    isRefused(Kind.TOO_MANY, "20000");
  }

  @Test
  void aZipWithAPartThatIsDamagedIsRefused() throws Exception {
    Path zip = home.resolve("stored.zip");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(0);
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    String content = bytes.toString(StandardCharsets.ISO_8859_1);
    int length = content.indexOf("label: A") - 4;
    Files.write(
        zip,
        (content.substring(0, length) + "\0\0" + content.substring(length + 2))
            .getBytes(StandardCharsets.ISO_8859_1));
    isRefused(zip, Kind.DAMAGED, "drafts/a.yaml");
  }
}
