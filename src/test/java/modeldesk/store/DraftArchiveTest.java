package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DraftArchiveTest {
  private static final Instant SAVED = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");
  private static final Model MODEL = model("s1", "Sales");
  private static final Target SHARED = new Target(MODEL, null, Mode.COMBINED);
  private static final Target BRANCH = on("b1", "fix/größe");

  @TempDir Path folder;

  private static Model model(String id, @Nullable String name) {
    return new Model(
        id,
        name,
        ModelKind.SHARED,
        "base",
        "c1",
        Instant.parse("2025-01-01T00:00:00Z"),
        null,
        null);
  }

  private static Target on(String branchId, String branch) {
    return new Target(MODEL, new Branch(branchId, branch), Mode.EXTENSION);
  }

  private static Archive.Item item(Target target, String key, @Nullable String text) {
    return new Archive.Item(
        target, new Draft(new FileName(key), text, "base of " + key, new Checksum("k"), SAVED));
  }

  private static Archive archive(Archive.Item... items) {
    return new Archive("acme.omniapp.co", NOW, List.of(items));
  }

  private static void write(Path target, Archive.Form form, Archive archive) throws IOException {
    DraftArchive.write(target, form, archive, (done, total) -> {});
  }

  private static Archive read(Path target) throws IOException {
    return ArchiveReader.read(target, (done, total) -> {});
  }

  private List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Archive.Form.class)
  void everyKindOfDraftComesBackExactly(Archive.Form form) throws Exception {
    Archive archive =
        archive(
            item(BRANCH, "ecomm/orders.view", "\uFEFFlabel: \"Größe 🙂\"\r\nx:\t1"),
            item(BRANCH, "MARTS/orders.view", "a: 1\n\n\n"),
            item(BRANCH, "marts/orders.view", ""),
            item(BRANCH, "marts/Orders.view", "b: 2\r\n"),
            item(BRANCH, "gone.topic", null),
            new Archive.Item(
                BRANCH, new Draft(new FileName("new.topic"), "label: New", null, null, SAVED)),
            new Archive.Item(
                BRANCH, new Draft(new FileName("lost.topic"), null, null, null, SAVED)),
            item(SHARED, "model", "ignored_schemas: [x]\n"),
            item(on("b2", "Fix/Größe"), "ecomm/orders.view", "label: other\n"),
            item(new Target(model("s2", null), null, Mode.COMBINED), "con.view", "label: con\n"));
    Path target = folder.resolve("out");

    write(target, form, archive);

    assertThat(read(target)).isEqualTo(archive);
  }

  @Test
  void theFilesOfAFolderAreCalledWhatPeopleCallThem() throws Exception {
    write(
        folder.resolve("out"),
        Archive.Form.FOLDER,
        archive(
            item(SHARED, "model", "x: 1\n"),
            item(BRANCH, "ecomm/orders.view", "label: \"Größe\"\r\n"),
            item(BRANCH, "ecomm/Orders.view", "label: twin\n"),
            item(BRANCH, "gone.topic", null)));

    Path out = folder.resolve("out");
    assertThat(files(out))
        .containsExactly(
            "base/Sales/_shared/combined/model.yaml",
            "base/Sales/fix_größe/extension/ecomm/Orders.view (2).yaml",
            "base/Sales/fix_größe/extension/ecomm/orders.view.yaml",
            "base/Sales/fix_größe/extension/gone.topic.yaml",
            "drafts/Sales/_shared/combined/model.yaml",
            "drafts/Sales/fix_größe/extension/ecomm/Orders.view (2).yaml",
            "drafts/Sales/fix_größe/extension/ecomm/orders.view.yaml",
            "model-desk-drafts.json");
    assertThat(out.resolve("drafts/Sales/fix_größe/extension/ecomm/orders.view.yaml"))
        .hasContent("label: \"Größe\"\r\n");
    assertThat(out.resolve("model-desk-drafts.json"))
        .content()
        .contains(
            "\"host\" : \"acme.omniapp.co\"",
            "\"file\" : \"ecomm/orders.view\"",
            "\"kind\" : \"DELETED\"",
            "\"savedAt\" : \"2026-03-01T12:00:00.123Z\"");
  }

  @Test
  void theSameStandsInAZip() throws Exception {
    write(folder.resolve("out.zip"), Archive.Form.ZIP, archive(item(BRANCH, "a.topic", "x: 1\n")));

    try (ZipFile zip = new ZipFile(folder.resolve("out.zip").toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .containsExactly(
              "drafts/Sales/fix_größe/extension/a.topic.yaml",
              "base/Sales/fix_größe/extension/a.topic.yaml",
              "model-desk-drafts.json");
    }
    assertThat(files(folder)).containsExactly("out.zip");
  }

  @Test
  void modelsOfTheSameNameHaveFoldersOfTheirOwn() throws Exception {
    Path out = folder.resolve("out");
    Target twin = new Target(model("s9", "SALES"), null, Mode.COMBINED);
    write(
        out,
        Archive.Form.FOLDER,
        archive(item(SHARED, "a.topic", "x: 1\n"), item(twin, "a.topic", "x: 2\n")));

    assertThat(files(out))
        .contains(
            "drafts/Sales/_shared/combined/a.topic.yaml",
            "drafts/SALES (2)/_shared/combined/a.topic.yaml");
  }

  @Test
  void aFolderThatIsEmptyIsFilled() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    write(out, Archive.Form.FOLDER, archive(item(BRANCH, "a.topic", "x: 1\n")));
    assertThat(read(out).items()).hasSize(1);
  }

  @Test
  void whatIsThereAlreadyIsLeftAsItIs() throws Exception {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("mine.txt"), "mine");
    Path zip = Files.writeString(folder.resolve("old.zip"), "old");
    Archive archive = archive(item(BRANCH, "a.topic", "x: 1\n"));

    assertThatThrownBy(() -> write(full, Archive.Form.FOLDER, archive))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(ArchiveException.Kind.TAKEN));
    assertThatThrownBy(() -> write(zip, Archive.Form.ZIP, archive))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(ArchiveException.Kind.TAKEN));
    assertThat(files(folder)).containsExactly("full/mine.txt", "old.zip");
    assertThat(zip).hasContent("old");
  }

  @ParameterizedTest
  @EnumSource(Archive.Form.class)
  void whatIsStoppedLeavesNothingBehind(Archive.Form form) throws Exception {
    Archive archive = archive(item(BRANCH, "a.topic", "x: 1\n"), item(BRANCH, "b.topic", "x: 2\n"));
    List<Integer> reached = new ArrayList<>();

    assertThatThrownBy(() ->
            DraftArchive.write(
                folder.resolve("new/out"),
                form == Archive.Form.ZIP ? Archive.Form.FOLDER : form,
                archive,
                (done, total) -> {
                  reached.add(done);
                  throw new CancellationException();
                }))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() ->
            DraftArchive.write(
                folder.resolve("out"),
                form,
                archive,
                (done, total) -> {
                  throw new CancellationException();
                }))
        .isInstanceOf(CancellationException.class);

    assertThat(reached).containsExactly(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderWithoutItsManifestIsNotTakenForAWholeOne() throws Exception {
    Path out = folder.resolve("out");
    write(out, Archive.Form.FOLDER, archive(item(BRANCH, "a.topic", "x: 1\n")));
    Files.delete(out.resolve(DraftArchive.MANIFEST));

    assertThatThrownBy(() -> read(out))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(ArchiveException.Kind.NO_MANIFEST));
  }

  @Test
  void aTextThatWasEditedMeanwhileIsTakenAsItIs() throws Exception {
    Path out = folder.resolve("out");
    write(out, Archive.Form.FOLDER, archive(item(BRANCH, "a.topic", "x: 1\n")));
    Files.writeString(out.resolve("drafts/Sales/fix_größe/extension/a.topic.yaml"), "x: 9\r\n");

    assertThat(read(out).items()).containsExactly(item(BRANCH, "a.topic", "x: 9\r\n"));
  }
}
