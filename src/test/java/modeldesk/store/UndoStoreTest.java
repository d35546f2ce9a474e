package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
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
import modeldesk.text.Change;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoStoreTest {
  private static final String HOST = "acme.omniapp.co";
  private static final FileName ORDERS = new FileName("ecomm/orders.view");
  private static final Model MODEL =
      new Model("s1", "Sales", ModelKind.SHARED, null, "c1", null, null, null);
  private static final Target TARGET = new Target(MODEL, new Branch("b1", "fix/x"), Mode.COMBINED);
  private static final String TEXT = "label: Größe 🙂\nhidden: true\n";
  private static final UndoSteps STEPS =
      new UndoSteps(
          List.of(
              new UndoStep(List.of(new Change(0, "name", "label"))),
              new UndoStep(List.of(new Change(15, "", "\nhidden: true")))),
          List.of(
              new UndoStep(List.of(new Change(29, "", "a\n"), new Change(0, "label", "title")))));

  @TempDir Path home;
  private UndoStore store;
  private DraftStore drafts;
  private Path folder;

  @BeforeEach
  void open() {
    AppFolders folders = AppFolders.under(home);
    store = new UndoStore(folders);
    drafts = new DraftStore(folders);
    folder = home.resolve("data/acme.omniapp.co/drafts/s1/b1/combined");
  }

  private UndoSteps load(String text) throws IOException {
    UndoStore.Loaded loaded = store.load(HOST, TARGET, ORDERS, text);
    assertThat(loaded.setAside()).isNull();
    return loaded.steps();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void givesBackTheStepsOfTheText() throws Exception {
    assertThat(STEPS.fit(TEXT)).isTrue();
    store.save(HOST, TARGET, ORDERS, TEXT, STEPS);
    assertThat(load(TEXT)).isEqualTo(STEPS);
    assertThat(files()).containsExactly("ecomm%2Forders.view.undo");
  }

  @Test
  void hasNothingForATextThatSomebodyElseWrote() throws Exception {
    store.save(HOST, TARGET, ORDERS, TEXT, STEPS);
    assertThat(load(TEXT + "# mine\n")).isEqualTo(UndoSteps.NONE);
    assertThat(files()).containsExactly("ecomm%2Forders.view.undo");
  }

  @Test
  void keepsHalfOfASurrogatePair() throws Exception {
    UndoSteps half =
        new UndoSteps(List.of(new UndoStep(List.of(new Change(1, "\uDE42", "\uDE43")))), List.of());
    store.save(HOST, TARGET, ORDERS, "\uD83D\uDE43", half);
    assertThat(load("\uD83D\uDE43")).isEqualTo(half);
  }

  @Test
  void keepsTheNearestStepsWhereThereAreTooMany() throws Exception {
    UndoStep one = new UndoStep(List.of(new Change(0, "", "x")));
    String text = "x".repeat(600);
    store.save(HOST, TARGET, ORDERS, text, new UndoSteps(Collections.nCopies(600, one), List.of()));
    assertThat(load(text).undo()).hasSize(500);
  }

  @Test
  void whatCannotBeReadIsSetAsideAndTheDraftStays() throws Exception {
    for (String broken :
        List.of(
            "{\"text\": ",
            "[]",
            "{\"undo\": [], \"redo\": []}",
            "{\"text\": \""
                + fingerprint()
                + "\", \"undo\": [[{\"at\": 900, \"out\": \"\", \"in\": \"x\"}]], \"redo\": []}",
            "{\"text\": \""
                + fingerprint()
                + "\", \"undo\": [[{\"at\": -1, \"out\": \"\", \"in\": \"x\"}]], \"redo\": []}")) {
      drafts.save(HOST, TARGET, draft());
      Files.writeString(folder.resolve("ecomm%2Forders.view.undo"), broken);
      UndoStore.Loaded loaded = store.load(HOST, TARGET, ORDERS, TEXT);
      assertThat(loaded.steps()).isEqualTo(UndoSteps.NONE);
      assertThat(loaded.setAside()).hasContent(broken);
      assertThat(load(TEXT)).isEqualTo(UndoSteps.NONE);
      assertThat(drafts.load(HOST, TARGET).drafts()).containsExactly(draft());
      assertThat(drafts.load(HOST, TARGET).setAside()).isEmpty();
    }
  }

  @Test
  void goesWithItsDraft() throws Exception {
    drafts.save(HOST, TARGET, draft());
    store.save(HOST, TARGET, ORDERS, TEXT, STEPS);
    drafts.remove(HOST, TARGET, ORDERS);
    assertThat(files()).isEmpty();
  }

  private static Draft draft() {
    return new Draft(
        ORDERS, TEXT, "base", new Checksum("k"), Instant.parse("2026-03-01T12:00:00.123Z"));
  }

  private String fingerprint() throws IOException {
    store.save(HOST, TARGET, ORDERS, TEXT, STEPS);
    String file = Files.readString(folder.resolve("ecomm%2Forders.view.undo"));
    return file.substring("{\"text\":\"".length(), file.indexOf("\",\""));
  }
}
