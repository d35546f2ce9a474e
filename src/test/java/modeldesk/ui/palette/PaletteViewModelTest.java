package modeldesk.ui.palette;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import modeldesk.model.FileName;
import modeldesk.store.AppFolders;
import modeldesk.store.SettingsStore;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaletteViewModelTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName USERS = new FileName("ecomm/users.view");
  private static final FileName API = new FileName("api.topic");

  @TempDir Path home;
  private final List<String> done = new ArrayList<>();
  private Bench bench;
  private Remembered remembered;
  private PaletteViewModel model;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(home);
    open();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /// The program is started on the folder.
  private void open() throws IOException {
    SettingsStore store = new SettingsStore(AppFolders.under(home));
    remembered = new Remembered(store, store.load().settings(), bench.background, bench.notices);
    model = new PaletteViewModel(bench.session, bench.documents, remembered);
    model.offering(() ->
        List.of(
            offer("model.push", "Push…", ""),
            offer("model.refreshSchema", "Refresh schema", ""),
            offer("branch.createPullRequest", "Create pull request…", "No branch is open."),
            offer("edit.rename", "Rename everywhere…", "")));
  }

  private Offer offer(String id, String title, String reason) {
    return new Offer(
        id,
        title,
        id.equals("model.push") ? "send, roll out" : "",
        "",
        "",
        null,
        reason,
        () -> done.add(title + reason));
  }

  private List<String> rows() {
    return model.rows().stream().map(PaletteViewModelTest::words).toList();
  }

  private static String words(Row row) {
    return switch (row) {
      case Row.Group group -> "# " + group.title();
      case Row.File file -> file.name().key() + (file.draft() ? " draft" : "");
      case Row.Action action -> action.offer().title();
    };
  }

  private void type(String text) {
    model.typedProperty().set(text);
  }

  private void chooseFirst() {
    model.choose(
        model.rows().stream().filter(row -> !(row instanceof Row.Group)).findFirst().orElseThrow());
  }

  @Test
  void withoutLettersTheFilesOpenedLatelyComeFirstAndTheOneInFrontBehindThem() {
    bench.open(bench.shared());
    bench.documents.open(USERS);
    bench.documents.open(ITEMS);
    bench.documents.close(requireNonNull(bench.documents.find(USERS)));
    bench.documents.open(API);
    model.openFiles();
    assertThat(rows())
        .startsWith(
            "# Opened lately",
            "ecomm/order_items.view",
            "ecomm/users.view",
            "api.topic",
            "# All files")
        .doesNotHaveDuplicates();
  }

  @Test
  void aLineOfTheFileInFrontIsAskedForAndGoneTo() {
    bench.open(bench.shared());
    Document items = requireNonNull(bench.documents.open(ITEMS));
    String text = items.text();
    model.openLine();
    assertThat(model.typedProperty().get()).isEqualTo(":");
    assertThat(rows()).isEmpty();
    assertThat(model.nothingProperty().get())
        .isEqualTo(
            "Type a line of ecomm/order_items.view, 1 to 256, such as 12, or 12:5 for its fifth letter.");
    type(":12:5");
    assertThat(rows()).containsExactly("ecomm/order_items.view");
    chooseFirst();
    assertThat(place(items)).isEqualTo("12:5");
    model.openLine();
    type(":12");
    chooseFirst();
    assertThat(place(items)).isEqualTo("12:1");
    int first = text.lines().findFirst().orElseThrow().length();
    model.openLine();
    type(":1:999");
    chooseFirst();
    assertThat(place(items)).isEqualTo("1:" + (first + 1));
  }

  private static String place(Document document) {
    String before = document.text().substring(0, document.port().selection().start());
    return before.chars().filter(c -> c == '\n').count()
        + 1
        + ":"
        + (before.length() - before.lastIndexOf('\n'));
  }

  @Test
  void aCommandIsFoundByWhatElseItMayBeCalledBehindThoseThatAreCalledSo() {
    model.openCommands();
    type(">roll out");
    assertThat(rows()).containsExactly("# All commands", "Push…");
    type(">r");
    assertThat(rows())
        .containsExactly(
            "# All commands",
            "Refresh schema",
            "Rename everywhere…",
            "Create pull request…",
            "Push…");
  }

  @Test
  void someLettersFindAFileByItsNameOrWithItsFolder() {
    bench.open(bench.shared());
    model.openFiles();
    type("ordit");
    assertThat(rows()).startsWith("ecomm/order_items.view");
    type("ecomm/us");
    assertThat(rows()).startsWith("ecomm/users.view");
    assertThat(model.countProperty().get()).matches("\\d+ of \\d+ files");
    type("xqzxqz");
    assertThat(rows()).isEmpty();
    assertThat(model.nothingProperty().get()).isEqualTo("No file has these letters in this order.");
  }

  @Test
  void draftsAreMarkedAndDeletedFilesAreNotListed() {
    bench.open(bench.shared());
    bench.type(USERS, "# mine\n");
    bench.texts.delete(API);
    bench.documents.keepAll();
    bench.window.until(
        () -> requireNonNull(bench.session.project()).drafts().keySet().equals(Set.of(API, USERS)));
    model.openFiles();
    type("users.view");
    assertThat(rows()).startsWith("ecomm/users.view draft");
    type("api.topic");
    assertThat(rows()).doesNotContain("api.topic", "api.topic draft");
  }

  @Test
  void aColonLeadsToALineAndBehindTheEndToTheLast() {
    bench.open(bench.shared());
    model.openFiles();
    type("users:3");
    chooseFirst();
    Document users = requireNonNull(bench.documents.active());
    assertThat(users.name()).isEqualTo(USERS);
    List<String> lines = users.text().lines().toList();
    assertThat(users.port().selection().start())
        .isEqualTo(lines.get(0).length() + lines.get(1).length() + 2);
    model.openFiles();
    type(":99999");
    assertThat(rows()).containsExactly("ecomm/users.view");
    chooseFirst();
    assertThat(users.port().selection().start()).isEqualTo(users.text().length());
  }

  @Test
  void whereNoModelIsOpenItIsSaidWhatToDo() {
    model.openFiles();
    assertThat(rows()).isEmpty();
    assertThat(model.nothingProperty().get())
        .isEqualTo("Open a model first: choose one in the list on the left. Type > for commands.");
  }

  @Test
  void behindAnAngleCommandsAreFoundByTheirTitles() {
    model.openFiles();
    type(">re");
    assertThat(model.commandsProperty().get()).isTrue();
    assertThat(rows())
        .containsExactly(
            "# All commands", "Refresh schema", "Rename everywhere…", "Create pull request…");
    assertThat(model.countProperty().get()).isEqualTo("3 of 4 commands");
    type("> ref sch");
    assertThat(rows()).containsExactly("# All commands", "Refresh schema");
    type("");
    assertThat(model.commandsProperty().get()).isFalse();
  }

  @Test
  void whatWasUsedLastComesFirstAlsoAfterTheNextStart() throws IOException {
    model.openCommands();
    type(">rename");
    chooseFirst();
    model.openCommands();
    type(">push");
    chooseFirst();
    remembered.flush();
    bench.untilWritten();
    open();
    model.openCommands();
    assertThat(done).containsExactly("Rename everywhere…", "Push…");
    assertThat(rows())
        .containsExactly(
            "# Used lately",
            "Push…",
            "Rename everywhere…",
            "# All commands",
            "Refresh schema",
            "Create pull request…");
  }

  @Test
  void whatCannotBeDoneNowSaysSoAndIsNotCountedAsUsed() {
    model.openCommands();
    type(">pull");
    chooseFirst();
    assertThat(done).containsExactly("Create pull request…No branch is open.");
    assertThat(remembered.settings().recentCommands()).isEmpty();
  }
}
