package modeldesk.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotStoreTest {
  private static final String HOST = "acme.omniapp.co";
  private static final Instant FETCHED = Instant.parse("2026-11-25T14:05:00.123Z");
  private static final Model MODEL =
      new Model(
          "s1",
          "Sales",
          ModelKind.SHARED,
          "base",
          "c1",
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2026-02-01T00:00:00Z"),
          null);
  private static final Target BRANCH = new Target(MODEL, new Branch("b1", "fix/x"), Mode.COMBINED);

  @TempDir Path home;
  private SnapshotStore store;
  private Path file;

  @BeforeEach
  void open() {
    store = new SnapshotStore(AppFolders.under(home));
    file = home.resolve("data/acme.omniapp.co/snapshots/s1/b1.combined.json.gz");
  }

  private static ModelFile yaml(String key, String text) {
    return new ModelFile(new FileName(key), text, new Checksum("of " + key));
  }

  private static Snapshot of(Target target, ModelFile... files) {
    Map<FileName, ModelFile> byName = new TreeMap<>();
    Arrays.asList(files).forEach(each -> byName.put(each.name(), each));
    return new Snapshot(
        target, new TreeMap<>(byName), 42, Map.of("ecomm/orders.view", "ecomm__orders"), FETCHED);
  }

  private void save(Snapshot snapshot) throws IOException {
    store.prepare(HOST, snapshot).save();
  }

  private SnapshotStore.Loaded load(Target target) throws IOException {
    return store.load(HOST, target.place());
  }

  private List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPlaceThatWasNeverFetchedHasNone() throws Exception {
    assertThat(load(BRANCH)).isEqualTo(new SnapshotStore.Loaded(null, null));
    assertThat(store.kept(HOST)).isEmpty();
  }

  @Test
  void givesBackWhatWasFetchedToTheLastCharacter() throws Exception {
    Snapshot snapshot =
        of(
            BRANCH,
            yaml("model", ""),
            yaml("MARTS/orders.view", "\uFEFFlabel: \"Größe 🙂\u2028\"\r\nx:\t1\u0000\n\n"),
            yaml("marts/orders.view", "# {\"head\": null}"),
            yaml("a \"b\"/../con.view", "x: 1"),
            new ModelFile(new FileName("new.topic"), "base_view: a", null));
    save(snapshot);
    assertThat(file).exists();
    assertThat(load(BRANCH)).isEqualTo(new SnapshotStore.Loaded(snapshot, null));
  }

  @Test
  void aModelWithoutANameOrFilesIsASnapshotToo() throws Exception {
    Model bare = new Model("m", null, ModelKind.OTHER, null, null, null, null, FETCHED);
    Snapshot snapshot = Snapshot.of(new Target(bare, null, Mode.EXTENSION), List.of(), 0, FETCHED);
    save(snapshot);
    assertThat(load(snapshot.target()).snapshot()).isEqualTo(snapshot);
  }

  @Test
  void theNewestFetchReplacesTheOneBefore() throws Exception {
    save(of(BRANCH, yaml("model", "a: 1"), yaml("gone.topic", "b: 1")));
    Snapshot newer = of(BRANCH, yaml("model", "a: 2"));
    save(newer);
    assertThat(load(BRANCH).snapshot()).isEqualTo(newer);
    assertThat(files(file.resolveSibling(""))).containsExactly("b1.combined.json.gz");
  }

  @Test
  void whatIsPackedReachesTheDiskOnlyWhenItIsSaved() throws Exception {
    SnapshotStore.Ready ready = store.prepare(HOST, of(BRANCH));
    assertThat(file).doesNotExist();
    ready.save();
    assertThat(file).exists();
  }

  @Test
  void modesBranchesModelsAndServersDoNotMix() throws Exception {
    Model other = new Model("S1", "sales", ModelKind.SHARED, null, null, null, null, null);
    List<Target> places =
        List.of(
            BRANCH,
            BRANCH.with(Mode.EXTENSION),
            new Target(MODEL, null, Mode.COMBINED),
            new Target(MODEL, null, Mode.EXTENSION),
            new Target(MODEL, new Branch("b1.combined", "x"), Mode.EXTENSION),
            new Target(MODEL, new Branch("../b1", "x"), Mode.COMBINED),
            new Target(MODEL, new Branch("B1", "x"), Mode.COMBINED),
            new Target(other, new Branch("b1", "x"), Mode.COMBINED));
    for (int i = 0; i < places.size(); i++) {
      save(of(places.get(i), yaml("model", "n: " + i)));
    }
    store.prepare("other.omniapp.co", of(BRANCH, yaml("model", "n: other"))).save();
    for (int i = 0; i < places.size(); i++) {
      assertThat(requireNonNull(load(places.get(i)).snapshot()).file(FileName.MODEL))
          .isEqualTo(yaml("model", "n: " + i));
    }
    assertThat(store.kept(HOST).keySet())
        .containsExactlyInAnyOrderElementsOf(places.stream().map(Target::place).toList());
  }

  @Test
  void tellsWhenEachPlaceWasFetchedAndPassesOverWhatIsBroken() throws Exception {
    save(of(BRANCH, yaml("model", "a: 1")));
    Files.write(file.resolveSibling("b2.combined.json.gz"), new byte[] {1, 2, 3});
    new ForkStore(AppFolders.under(home))
        .save(HOST, "s1", "b1", new Fork(true, FETCHED, new TreeMap<>(), new TreeMap<>()));
    assertThat(store.kept(HOST)).containsExactly(Map.entry(BRANCH.place(), FETCHED));
    assertThat(load(BRANCH).snapshot()).isNotNull();
  }

  @Test
  void aFileCutShortAnywhereIsSetAsideAndNamed() throws Exception {
    save(of(BRANCH, yaml("a.view", "x: 1"), yaml("b.view", "y: 2")));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      isSetAside(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void aTextCutShortAnywhereIsSetAsideAndNamed() throws Exception {
    save(of(BRANCH, yaml("a.view", "x: 1"), yaml("b.view", "y: 2")));
    byte[] whole = Files.readAllBytes(file);
    byte[] json;
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(whole))) {
      json = zip.readAllBytes();
    }
    for (int length = 0; length < json.length; length++) {
      byte[] part = Arrays.copyOf(json, length);
      isSetAside(Packed.bytes(out -> out.write(part)));
    }
  }

  @Test
  void aByteThatWentWrongIsNoticed() throws Exception {
    save(of(BRANCH, yaml("a.view", "some: text\n".repeat(50))));
    byte[] whole = Files.readAllBytes(file);
    for (int at = 12; at < whole.length - 4; at += 7) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x10;
      isSetAside(wrong);
    }
  }

  @Test
  void anotherFormatOrPlaceIsSetAsideAndNamed() throws Exception {
    String head =
        """
        {"head":{"format":1,"model":{"id":"s1","kind":"SHARED"},"branchId":"b1",\
        "branchName":"x","mode":"combined","version":1,"fetchedAt":"2026-11-25T14:05:00Z"},\
        "files":[]}\
        """;
    Files.createDirectories(file.getParent());
    Files.write(file, packed(head));
    assertThat(load(BRANCH).snapshot()).isNotNull();
    List<String> strange =
        List.of(
            head.replace("\"format\":1", "\"format\":0"),
            head.replace("\"format\":1", "\"format\":2"),
            head.replace("\"format\":1,", ""),
            head.replace("\"format\":1", "\"format\":\"one\""),
            head.replace("\"b1\"", "\"b2\""),
            head.replace("\"s1\"", "\"s2\""),
            head.replace("combined", "extension"),
            head.replace("combined", "sideways"),
            head.replace("2026-11-25T14:05:00Z", "yesterday"),
            head.replace("\"version\":1,", ""),
            head.replace("\"files\":[]", "\"files\":[{\"file\":\"model\"}]"),
            head.replace("\"files\":[]", "\"files\":[{\"text\":\"\"}]"),
            head.replace("\"files\":[]", "\"files\":[null]"),
            head.replace("\"files\":[]", "\"files\":{}"),
            head.replace("\"files\":[]", "\"files\":[],\"more\":1"),
            head.replace(",\"files\":[]", ""),
            head + "{}",
            head + "x",
            "{\"files\":[]}",
            "{\"head\":null,\"files\":[]}",
            "[]",
            "null",
            "label: yaml");
    for (String content : strange) {
      isSetAside(packed(content));
    }
  }

  @Test
  void whatIsSetAsideKeepsEveryEarlierOne() throws Exception {
    save(of(BRANCH));
    for (int i = 1; i <= 3; i++) {
      Files.write(file, new byte[] {(byte) i});
      assertThat(requireNonNull(load(BRANCH).setAside())).hasBinaryContent(new byte[] {(byte) i});
    }
    assertThat(files(file.resolveSibling("")))
        .hasSize(3)
        .allMatch(name -> name.startsWith("b1.combined.json.gz.broken-"));
    assertThat(store.kept(HOST)).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadNowIsNotTakenForABrokenOne() throws Exception {
    Files.createDirectories(file);
    assertThatThrownBy(() -> load(BRANCH)).isInstanceOf(IOException.class);
    assertThat(file).isDirectory();
  }

  private void isSetAside(byte[] content) throws IOException {
    Files.write(file, content);
    SnapshotStore.Loaded loaded = load(BRANCH);
    assertThat(loaded.snapshot()).isNull();
    assertThat(requireNonNull(loaded.setAside())).hasBinaryContent(content);
    assertThat(file).doesNotExist();
    Files.delete(loaded.setAside());
  }

  private static byte[] packed(String text) throws IOException {
    return Packed.bytes(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
