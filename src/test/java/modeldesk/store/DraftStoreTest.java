package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftStoreTest {
  private static final String HOST = "acme.omniapp.co";
  private static final Instant SAVED = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Model MODEL =
      new Model("s1", "Sales", ModelKind.SHARED, null, "c1", null, null, null);
  private static final Target TARGET = new Target(MODEL, new Branch("b1", "fix/x"), Mode.COMBINED);

  @TempDir Path home;
  private DraftStore store;
  private Path folder;

  @BeforeEach
  void open() {
    store = new DraftStore(AppFolders.under(home));
    folder = home.resolve("data/acme.omniapp.co/drafts/s1/b1/combined");
  }

  private static Draft changed(String key, String text) {
    return new Draft(new FileName(key), text, "base of " + key, new Checksum("k"), SAVED);
  }

  private List<Draft> drafts() throws IOException {
    return store.load(HOST, TARGET).drafts();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void givesBackEveryKindOfDraftExactly() throws Exception {
    List<Draft> drafts =
        List.of(
            changed("MARTS/orders.view", "\uFEFFlabel: \"Größe 🙂\"\r\nx:\t1\n\n"),
            new Draft(new FileName("gone.topic"), null, "old", new Checksum("k2"), SAVED),
            new Draft(new FileName("new.topic"), "", null, null, SAVED));
    for (Draft draft : drafts) {
      store.save(HOST, TARGET, draft);
    }
    DraftStore.Loaded loaded = store.load(HOST, TARGET);
    assertThat(loaded.drafts()).isEqualTo(drafts);
    assertThat(loaded.setAside()).isEmpty();
  }

  @Test
  void keepsTheTextAsAFileOfItsOwn() throws Exception {
    store.save(HOST, TARGET, changed("ecomm/orders.view", "label: x\n"));
    assertThat(folder.resolve("ecomm%2Forders.view")).hasContent("label: x\n");
    assertThat(files()).containsExactly("ecomm%2Forders.view", "ecomm%2Forders.view.json");
    assertThat(folder.resolve("ecomm%2Forders.view.json"))
        .content()
        .contains("\"file\" : \"ecomm/orders.view\"", "\"savedAt\" : \"2026-03-01T12:00:00.123Z\"");
  }

  @Test
  void keepsTargetsApart() throws Exception {
    Target shared = new Target(MODEL, null, Mode.COMBINED);
    Target authored = new Target(MODEL, null, Mode.EXTENSION);
    store.save(HOST, TARGET, changed("a.view", "branch"));
    store.save(HOST, shared, changed("a.view", "shared"));
    store.save(HOST, authored, changed("a.view", "authored"));
    store.save("other.host:8080", TARGET, changed("a.view", "other"));
    assertThat(drafts()).extracting(Draft::text).containsExactly("branch");
    assertThat(store.load(HOST, shared).drafts()).extracting(Draft::text).containsExactly("shared");
    assertThat(store.load(HOST, authored).drafts())
        .extracting(Draft::text)
        .containsExactly("authored");
    assertThat(home.resolve("data/acme.omniapp.co/drafts/s1/_shared/extension/a.view")).exists();
    assertThat(home.resolve("data/other.host%3A8080/drafts/s1/b1/combined/a.view")).exists();
  }

  @Test
  void keepsOddNamesApart() throws Exception {
    List<String> keys =
        List.of(
            "Orders.view",
            "a/b.view",
            "a__b.view",
            "nul.view",
            "orders.view",
            "orders.view.json",
            "trailing.",
            "x".repeat(300) + ".view",
            "x".repeat(301) + ".view",
            "ORDERS.view",
            "größe.view",
            "../up.view");
    for (String key : keys) {
      store.save(HOST, TARGET, changed(key, "text of " + key));
    }
    assertThat(drafts())
        .hasSize(12)
        .allSatisfy(draft -> assertThat(draft.text()).isEqualTo("text of " + draft.name().key()));
  }

  @Test
  void replacesAndForgets() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    store.save(HOST, TARGET, changed("a.view", "2"));
    assertThat(drafts()).extracting(Draft::text).containsExactly("2");
    store.remove(HOST, TARGET, new FileName("a.view"));
    store.remove(HOST, TARGET, new FileName("a.view"));
    assertThat(drafts()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void turnsAnEditIntoADeletionAndBack() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    store.save(HOST, TARGET, new Draft(new FileName("a.view"), null, "b", null, SAVED));
    assertThat(files()).containsExactly("a.view.json");
    assertThat(drafts()).extracting(Draft::kind).containsExactly(Draft.Kind.DELETED);
    store.save(HOST, TARGET, changed("a.view", "3"));
    assertThat(drafts()).containsExactly(changed("a.view", "3"));
  }

  @Test
  void loadsNothingWhereNothingIs() throws Exception {
    assertThat(store.load(HOST, TARGET)).isEqualTo(new DraftStore.Loaded(List.of(), List.of()));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void anUnreadableDescriptionIsSetAsideWithItsText() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "mine"));
    store.save(HOST, TARGET, changed("b.view", "fine"));
    Files.writeString(folder.resolve("a.view.json"), "{\"file\": \"a.vi");
    DraftStore.Loaded loaded = store.load(HOST, TARGET);
    assertThat(loaded.drafts()).containsExactly(changed("b.view", "fine"));
    assertThat(loaded.setAside()).hasSize(2);
    assertThat(loaded.setAside().get(0)).hasContent("{\"file\": \"a.vi");
    assertThat(loaded.setAside().get(1)).hasContent("mine");
    assertThat(loaded.setAside().get(1).getFileName().toString()).startsWith("a.view.broken-");
    assertThat(store.load(HOST, TARGET).setAside()).isEmpty();
  }

  @Test
  void aDescriptionOfAnotherFileIsSetAside() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "mine"));
    Files.move(folder.resolve("a.view"), folder.resolve("c.view"));
    Files.move(folder.resolve("a.view.json"), folder.resolve("c.view.json"));
    assertThat(store.load(HOST, TARGET).setAside()).hasSize(2);
  }

  @Test
  void aWriteCutShortLeavesTheLastDraft() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    Files.writeString(folder.resolve(".writing-77.tmp"), "ha");
    assertThat(drafts()).containsExactly(changed("a.view", "1"));
    assertThat(files()).containsExactly("a.view", "a.view.json");
  }

  @Test
  void endingBetweenTextAndDescriptionKeepsWhatWasTyped() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    Files.writeString(folder.resolve("a.view"), "2");
    assertThat(drafts()).containsExactly(changed("a.view", "2"));

    Path first = folder.resolve("ecomm%2Ffirst.view");
    Files.writeString(first, "typed");
    Files.setLastModifiedTime(first, FileTime.from(SAVED));
    DraftStore.Loaded loaded = store.load(HOST, TARGET);
    assertThat(loaded.drafts())
        .containsExactly(
            changed("a.view", "2"),
            new Draft(new FileName("ecomm/first.view"), "typed", null, null, SAVED));
    assertThat(loaded.setAside()).isEmpty();
  }

  @Test
  void aTextWhoseNameWasCutIsSetAsideWithoutItsDescription() throws Exception {
    String key = "very_long/".repeat(12) + "orders.view";
    store.save(HOST, TARGET, changed(key, "typed"));
    Path text = folder.resolve(files().getFirst());
    Files.delete(folder.resolve(files().getLast()));
    DraftStore.Loaded loaded = store.load(HOST, TARGET);
    assertThat(loaded.drafts()).isEmpty();
    assertThat(loaded.setAside())
        .singleElement()
        .satisfies(file -> assertThat(file).hasContent("typed"));
    assertThat(text).doesNotExist();
  }

  @Test
  void whatAnotherProgramWroteIsToldUntilItIsTaken() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "mine"));
    store.save(HOST, TARGET, changed("b.view", "mine"));
    store.load(HOST, TARGET);
    assertThat(store.outside(HOST, TARGET)).isEmpty();

    Files.writeString(folder.resolve("a.view"), "them");
    OutsideText theirs = new OutsideText.Written(changed("a.view", "them"), true);
    assertThat(store.outside(HOST, TARGET)).containsExactly(theirs);
    assertThat(store.outside(HOST, TARGET)).containsExactly(theirs);
    store.taken(HOST, TARGET, new FileName("a.view"), "other");
    assertThat(store.outside(HOST, TARGET)).containsExactly(theirs);
    store.taken(HOST, TARGET, new FileName("a.view"), "them");
    assertThat(store.outside(HOST, TARGET)).isEmpty();
  }

  @Test
  void aTextThatWasOnlyTouchedIsNoChange() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "mine"));
    store.load(HOST, TARGET);
    Files.setLastModifiedTime(folder.resolve("a.view"), FileTime.from(SAVED));
    assertThat(store.outside(HOST, TARGET)).isEmpty();
  }

  @Test
  void newAndRemovedTextsAndWhatIsNoneAreTold() throws Exception {
    store.save(HOST, TARGET, changed("gone.view", "mine"));
    store.load(HOST, TARGET);
    Files.delete(folder.resolve("gone.view"));
    Path added = folder.resolve("ecomm%2Fnew.view");
    Files.writeString(added, "new");
    Files.setLastModifiedTime(added, FileTime.from(SAVED));
    Files.writeString(folder.resolve("notes.txt"), "no file of a model");
    Files.write(folder.resolve("bytes.view"), new byte[] {(byte) 0xff, 1});
    List<OutsideText> found = store.outside(HOST, TARGET);
    assertThat(found).hasSize(3);
    assertThat(found.get(0))
        .isInstanceOfSatisfying(
            OutsideText.Unreadable.class,
            bytes -> assertThat(bytes.aside()).hasBinaryContent(new byte[] {(byte) 0xff, 1}));
    assertThat(found.subList(1, 3))
        .containsExactly(
            new OutsideText.Written(
                new Draft(new FileName("ecomm/new.view"), "new", null, null, SAVED), false),
            new OutsideText.Removed(new FileName("gone.view")));
    assertThat(folder.resolve("notes.txt")).exists();
  }

  @Test
  void whatNobodyHasSeenIsMovedOutOfTheWayBeforeItIsWrittenOver() throws Exception {
    List<OutsideText.Rescued> rescued = new ArrayList<>();
    store.onRescued(rescued::add);
    store.save(HOST, TARGET, changed("a.view", "1"));
    store.save(HOST, TARGET, changed("b.view", "1"));
    store.load(HOST, TARGET);
    Files.writeString(folder.resolve("a.view"), "theirs");
    Files.writeString(folder.resolve("b.view"), "also theirs");
    store.save(HOST, TARGET, changed("a.view", "mine"));
    store.remove(HOST, TARGET, new FileName("b.view"));
    assertThat(rescued)
        .extracting(OutsideText.Rescued::text)
        .containsExactly("theirs", "also theirs");
    assertThat(rescued.get(0).aside()).hasContent("theirs");
    assertThat(rescued.get(0).aside().getFileName().toString()).startsWith("a.view.theirs-");
    assertThat(rescued.get(1).aside()).hasContent("also theirs");
    assertThat(store.load(HOST, TARGET))
        .isEqualTo(new DraftStore.Loaded(List.of(changed("a.view", "mine")), List.of()));
  }

  @Test
  void whatIsOursFromAnEarlierRunIsWrittenOver() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    DraftStore restarted = new DraftStore(AppFolders.under(home));
    restarted.save(HOST, TARGET, changed("a.view", "2"));
    assertThat(files()).containsExactly("a.view", "a.view.json");
  }

  @Test
  void theFirstTimeADescriptionIsThereBeforeItsText() throws Exception {
    Files.createDirectories(folder.resolve("a.view").resolve("in the way"));
    assertThatThrownBy(() -> store.save(HOST, TARGET, changed("a.view", "1")))
        .isInstanceOf(IOException.class);
    assertThat(files()).containsExactly("a.view", "a.view.json");
  }

  @Test
  void endingWhileADeletionTurnsIntoATextLeavesOneOrTheOther() throws Exception {
    store.save(HOST, TARGET, new Draft(new FileName("a.view"), null, "b", null, SAVED));
    Path description = folder.resolve("a.view.json");
    Files.delete(description);
    Files.createDirectories(description.resolve("in the way"));
    assertThatThrownBy(() -> store.save(HOST, TARGET, changed("a.view", "1")))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("a.view")).hasContent("1");
  }

  @Test
  void findsOneDraft() throws Exception {
    Draft deleted = new Draft(new FileName("b.view"), null, "b", null, SAVED);
    store.save(HOST, TARGET, changed("a.view", "1"));
    store.save(HOST, TARGET, deleted);
    assertThat(store.find(HOST, TARGET, new FileName("a.view"))).isEqualTo(changed("a.view", "1"));
    assertThat(store.find(HOST, TARGET, new FileName("b.view"))).isEqualTo(deleted);
    assertThat(store.find(HOST, TARGET, new FileName("c.view"))).isNull();
    Files.delete(folder.resolve("a.view"));
    assertThat(store.find(HOST, TARGET, new FileName("a.view"))).isNull();
  }

  @Test
  void endingWithinARemovalRemoves() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    Files.delete(folder.resolve("a.view"));
    assertThat(store.load(HOST, TARGET)).isEqualTo(new DraftStore.Loaded(List.of(), List.of()));
    assertThat(files()).isEmpty();
  }

  @Test
  void endingWithinADeletionDeletes() throws Exception {
    store.save(HOST, TARGET, new Draft(new FileName("a.view"), null, "b", null, SAVED));
    Files.writeString(folder.resolve("a.view"), "stale");
    assertThat(drafts()).extracting(Draft::kind).containsExactly(Draft.Kind.DELETED);
    assertThat(files()).containsExactly("a.view.json");
  }

  @Test
  void ignoresUnknownFieldsAndForeignFiles() throws Exception {
    store.save(HOST, TARGET, changed("a.view", "1"));
    Path description = folder.resolve("a.view.json");
    Files.writeString(
        description, Files.readString(description).replaceFirst("\\{", "{\"future\": [1],"));
    Files.writeString(folder.resolve("a.view.undo"), "steps");
    Files.createDirectories(folder.resolve("folder"));
    assertThat(store.load(HOST, TARGET))
        .isEqualTo(new DraftStore.Loaded(List.of(changed("a.view", "1")), List.of()));
    assertThat(folder.resolve("a.view.undo")).exists();
  }

  @Test
  void tellsWhichPlacesHaveDrafts() throws Exception {
    Target shared = new Target(MODEL, null, Mode.EXTENSION);
    Model other = new Model("S1", "Sales", ModelKind.SHARED, null, "c1", null, null, null);
    Target twin = new Target(other, new Branch("_b/2", "x"), Mode.COMBINED);
    assertThat(store.places(HOST)).isEmpty();
    for (Target target : List.of(TARGET, shared, twin)) {
      store.save(HOST, target, changed("a.topic", "x: 1\n"));
    }
    store.save(HOST, TARGET.with(Mode.EXTENSION), changed("a.topic", "x: 1\n"));
    store.remove(HOST, TARGET.with(Mode.EXTENSION), new FileName("a.topic"));
    Files.createDirectories(home.resolve("data/acme.omniapp.co/drafts/%zz/b1/combined"));
    assertThat(store.places(HOST))
        .containsExactlyInAnyOrder(TARGET.place(), shared.place(), twin.place());
  }

  @Test
  void lookingAtDraftsLeavesEverythingAsItIs() throws Exception {
    store.save(HOST, TARGET, changed("a.topic", "x: 1\n"));
    store.save(
        HOST, TARGET, new Draft(new FileName("gone.topic"), null, "old", new Checksum("k"), SAVED));
    store.load(HOST, TARGET);
    Files.writeString(folder.resolve("a.topic"), "x: theirs\n");
    Files.writeString(folder.resolve("b.topic"), "x: alone\n");
    Files.write(folder.resolve("c.topic"), new byte[] {(byte) 0xff});
    Files.writeString(folder.resolve("c.topic.json"), "{");
    List<String> before = files();

    DraftStore.Seen seen = store.peek(HOST, TARGET);

    assertThat(seen.drafts())
        .extracting(Draft::text)
        .containsExactly("x: theirs\n", "x: alone\n", null);
    assertThat(seen.unreadable()).containsExactly(folder.resolve("c.topic"));
    assertThat(files()).isEqualTo(before);
    assertThat(store.outside(HOST, TARGET))
        .extracting(outside -> outside.name().key())
        .contains("a.topic", "b.topic");
  }
}
