package modeldesk.ui.loose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import modeldesk.model.FileName;
import modeldesk.store.AppFolders;
import modeldesk.store.LooseDraft;
import modeldesk.store.LooseDraftStore;
import modeldesk.store.LooseOpenStore;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LooseViewModelTest {
  private static final String BROKEN =
      "\uFEFFtable_name: users\r\ndimensions:\r\n  id:\r\n    sqll: ID\r\n";

  @TempDir private Path folder;
  private final HandTurned turned = new HandTurned();
  private final Background background = new Background(turned, turned);
  private final Notices notices = new Notices();
  private final List<OpenBranch> branches = new ArrayList<>();
  private @Nullable Path saveAs;

  @AfterEach
  void close() {
    background.close();
  }

  private LooseViewModel model() {
    return new LooseViewModel(
        new LooseDraftStore(AppFolders.under(folder.resolve("home"))),
        new LooseOpenStore(AppFolders.under(folder.resolve("home"))),
        () -> branches,
        new AskFiles() {
          @Override
          public void open(Consumer<List<Path>> chosen) {}

          @Override
          public void save(Path suggested, Consumer<Path> chosen) {
            chosen.accept(requireNonNull(saveAs));
          }
        },
        notices,
        background);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private LooseFile open(LooseViewModel model, Path path) {
    model.open(List.of(path));
    turned.until(() -> model.active() != null && model.active().path().equals(path));
    return requireNonNull(model.active());
  }

  private static void insert(LooseFile file, int at, String text) {
    file.port().apply(Edits.of(new Edit(at, at, text)));
  }

  private List<String> told() {
    return notices.all().stream().map(Notice::text).toList();
  }

  @Test
  void aBrokenFileIsCuredAndSavedWhereItLiesWithItsLineEndsAndPermissions() throws IOException {
    Path path = write("users.view", BROKEN);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.view"), path);
    LooseViewModel model = model();
    LooseFile file = open(model, link);
    turned.until(() -> !model.rows().isEmpty());
    LooseRow.Problem problem = (LooseRow.Problem) model.rows().getFirst();
    assertThat(problem.line()).isEqualTo(4);
    assertThat(model.titleProperty().get()).isEqualTo("1 issue");

    model.fix(problem);
    turned.until(file::isUnsaved);
    turned.pass(Duration.ofSeconds(1));
    turned.until(() -> model.rows().isEmpty());
    model.save();
    turned.until(() -> !file.isUnsaved());

    assertThat(Files.readString(path)).isEqualTo(BROKEN.replace("sqll", "sql"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r-----");
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("home/data/@files")).isEmptyDirectory();
  }

  @Test
  void keysGoThroughTheIssuesCureTheOneOfTheLineAndGoToDefinitions() throws IOException {
    String text =
        """
        table_name: users
        dimensions:
          id:
            sqll: ID
          age:
            sqll: A
          next:
            sql: ${age}
        """;
    LooseViewModel model = model();
    LooseFile file = open(model, write("users.view", text));
    turned.until(() -> model.rows().size() == 2);
    int first = text.indexOf("sqll");
    int second = text.lastIndexOf("sqll");

    model.fix();
    assertThat(told()).containsExactly("No fix is known for what is wrong on this line.");
    model.stepIssue(1);
    assertThat(file.port().selection().start()).isEqualTo(first);
    model.stepIssue(1);
    assertThat(file.port().selection().start()).isEqualTo(second);
    model.stepIssue(1);
    assertThat(file.port().selection().start()).isEqualTo(first);
    model.stepIssue(-1);
    assertThat(file.port().selection().start()).isEqualTo(second);
    model.fix();
    turned.until(() -> file.text().contains("    sql: A\n"));
    assertThat(file.text()).contains("    sqll: ID\n");

    int name = file.text().indexOf("${age}") + 3;
    file.reveal(new Span(name, name));
    model.definition();
    turned.until(() -> file.port().selection().start() == file.text().indexOf("age:"));
  }

  @Test
  void whatWasOpenIsOpenAgainWhenOneComesToTheFilesAndWhatIsGoneIsNot() throws IOException {
    Path users = write("users.view", "table_name: users\n");
    Path orders = write("orders.view", "table_name: orders\n");
    Path gone = write("gone.view", "table_name: gone\n");
    LooseViewModel first = model();
    first.look();
    open(first, users);
    open(first, orders);
    open(first, gone);
    first.activate(requireNonNull(first.open().getFirst()));
    turned.drain();
    Files.delete(gone);

    LooseViewModel next = model();
    next.look();
    turned.until(() -> next.open().size() == 2);
    assertThat(next.open()).extracting(LooseFile::path).containsExactly(users, orders);
    assertThat(requireNonNull(next.active()).path()).isEqualTo(users);

    LooseViewModel asked = model();
    asked.open(List.of(write("asked.view", "table_name: asked\n")));
    asked.look();
    turned.until(() -> asked.open().size() == 3);
    assertThat(requireNonNull(asked.active()).path()).isEqualTo(folder.resolve("asked.view"));
    assertThat(told()).isEmpty();
  }

  @Test
  void linesNobodyTouchedKeepTheirEndsWhereAFileMixesThem() {
    assertThat(WholeText.of("a: 1\r\nb: 2\nc: 3", "a: 1\nb: 20\nc: 3"))
        .isEqualTo("a: 1\r\nb: 20\nc: 3");
  }

  @Test
  void whatAnotherProgramWroteIsNeverOverwrittenUnknowingly() throws IOException {
    Path path = write("users.view", "a: 1\n");
    LooseViewModel model = model();
    LooseFile file = open(model, path);
    insert(file, 0, "# mine\n");
    Files.writeString(path, "a: 2\n");

    model.save();
    turned.until(() -> file.outsideProperty().get() == LooseFile.Outside.CHANGED);
    assertThat(path).hasContent("a: 2");
    assertThat(file.text()).isEqualTo("# mine\na: 1\n");

    model.overwrite();
    turned.until(() -> !file.isUnsaved());
    assertThat(file.outsideProperty().get()).isEqualTo(LooseFile.Outside.SAME);
    assertThat(Files.readString(path)).isEqualTo("# mine\na: 1\n");

    insert(file, 0, "# more\n");
    Files.writeString(path, "a: 3\n");
    model.look();
    turned.until(() -> file.outsideProperty().get() == LooseFile.Outside.CHANGED);
    model.reload();
    turned.until(() -> file.text().equals("a: 3\n"));
    assertThat(file.isUnsaved()).isFalse();

    Files.writeString(path, "a: 4\n");
    model.look();
    turned.until(() -> file.text().equals("a: 4\n"));
    Files.delete(path);
    model.look();
    turned.until(() -> file.outsideProperty().get() == LooseFile.Outside.GONE);
  }

  @Test
  void whatIsTypedIsKeptWithinASecondAndOfferedByTheNextStart() throws IOException {
    Path path = write("users.view", "a: 1\n");
    LooseViewModel model = model();
    LooseFile file = open(model, path);
    insert(file, 0, "# mine\n");
    turned.pass(Duration.ofSeconds(1));
    Path draft = folder.resolve("home/data/@files");
    turned.until(() -> Files.isDirectory(draft));
    model.close(file);
    turned.until(() -> model.open().isEmpty());
    assertThat(path).hasContent("a: 1");

    Files.writeString(path, "a: 2\n");
    LooseViewModel next = model();
    List<Integer> found = new ArrayList<>();
    next.restore(found::add);
    turned.until(() -> next.active() != null);
    LooseFile again = requireNonNull(next.active());
    assertThat(found).containsExactly(1);
    assertThat(again.text()).isEqualTo("# mine\na: 1\n");
    assertThat(again.isUnsaved()).isTrue();
    assertThat(again.outsideProperty().get()).isEqualTo(LooseFile.Outside.CHANGED);
  }

  @Test
  void whatWasSavedIsNotKeptAsADraftWhenTheWindowIsLeftMeanwhile() throws IOException {
    Path path = write("users.view", "a: 1\n");
    LooseViewModel model = model();
    LooseFile file = open(model, path);
    insert(file, 0, "# mine\n");
    model.save();
    model.keepAll();
    background.close();
    assertThat(path).hasContent("# mine\na: 1");
    assertThat(new LooseDraftStore(AppFolders.under(folder.resolve("home"))).load()).isEmpty();
  }

  @Test
  void aDraftOfWhatLiesOnTheDiskIsForgotten() throws IOException {
    Path path = write("users.view", "# mine\na: 1\n");
    LooseDraftStore drafts = new LooseDraftStore(AppFolders.under(folder.resolve("home")));
    drafts.save(new LooseDraft(path, "# mine\na: 1\n", "a: 1\n"));
    LooseViewModel model = model();
    List<Integer> found = new ArrayList<>();
    model.restore(found::add);
    assertThat(open(model, path).isUnsaved()).isFalse();
    assertThat(found).isEmpty();
    assertThat(drafts.load()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereYetBeginsEmptyAndIsMadeBySaving() throws IOException {
    Path path = folder.resolve("new.topic");
    LooseViewModel model = model();
    LooseFile file = open(model, path);
    assertThat(file.isUnsaved()).isFalse();
    assertThat(file.outsideProperty().get()).isEqualTo(LooseFile.Outside.NEW);
    model.look();
    turned.drain();
    insert(file, 0, "base_view: users\n");
    assertThat(file.isUnsaved()).isTrue();
    model.save();
    turned.until(() -> !file.isUnsaved());
    assertThat(file.outsideProperty().get()).isEqualTo(LooseFile.Outside.SAME);
    assertThat(Files.readString(path)).isEqualTo("base_view: users\n");

    saveAs = folder.resolve("other.topic");
    model.saveAs();
    turned.until(() -> model.active() != null && model.active().path().equals(saveAs));
    assertThat(saveAs).hasContent("base_view: users");
    assertThat(model.open()).hasSize(1);
  }

  @Test
  void whatCannotBeEditedIsRefusedInASentence() throws IOException {
    LooseViewModel model = model();
    Path binary = folder.resolve("binary.view");
    Files.write(binary, new byte[] {0, 1, 2});
    Path latin = folder.resolve("latin.view");
    Files.write(latin, "ä: 1".getBytes(StandardCharsets.ISO_8859_1));
    Path missing = folder.resolve("none/x.view");
    model.open(List.of(folder, missing, binary, latin));
    turned.until(() -> notices.all().size() == 4);
    assertThat(told())
        .containsExactly(
            folder + " is a folder. Open one of its files.",
            "The folder of " + missing + " does not exist. Make it first, then open the file.",
            binary + " holds bytes that no text has and was not opened. Is it the right file?",
            latin + " is not in UTF-8 and was not opened. Save it as UTF-8 first.");
    assertThat(model.open()).isEmpty();
  }

  @Test
  void theModelAroundAFileGivesItsNames() throws IOException {
    write("repo/model.yaml", "{}\n");
    Path users = write("repo/users.view.yaml", "table_name: users\ndimensions:\n  age: {}\n");
    String topic = "base_view: users\nfields: [users.age, users.agee]\n";
    Path path = write("repo/users.topic.yaml", topic);
    LooseViewModel model = model();
    LooseFile file = open(model, path);
    assertThat(file.name()).isEqualTo(new FileName("users.topic"));
    turned.until(() -> !file.issues().isEmpty());
    assertThat(file.issues()).hasSize(1);
    assertThat(file.issues().getFirst().span())
        .isNotNull()
        .satisfies(span -> assertThat(topic.substring(span.start(), span.end())).isEqualTo("agee"));

    model.definition(file, topic.indexOf("age,") + 1);
    turned.until(() -> model.active() != null && model.active().path().equals(users));
    LooseFile there = requireNonNull(model.active());
    assertThat(there.port().selection().start()).isEqualTo(there.text().indexOf("age"));
  }

  @Test
  void aFileThatWasNotLookedAtYetIsNotCalledFlawless() throws IOException {
    LooseViewModel model = model();
    LooseFile file = open(model, write("users.view", "table_name: users\n"));
    assertThat(file.isChecked()).isFalse();
    assertThat(model.titleProperty().get()).isEqualTo("Checking…");
    assertThat(model.checkingProperty().get()).isTrue();

    turned.until(file::isChecked);
    assertThat(model.titleProperty().get()).isEqualTo("No issues");
    assertThat(model.checkingProperty().get()).isFalse();
  }

  @Test
  void aTextIsTakenIntoABranchUnderTheNameItHasThere() throws IOException {
    List<String> taken = new ArrayList<>();
    branches.add(new Branch("shop / fix", taken));
    LooseViewModel model = model();
    open(model, write("users.view", "table_name: users\n"));
    model.takeIntoBranch();
    TakeViewModel take = model.taking();
    assertThat(take.nameProperty().get()).isEqualTo("ecomm/users.view");
    assertThat(take.thereProperty().get()).isEqualTo("table_name: people\n");
    take.nameProperty().set("users.txt");
    assertThat(take.problemProperty().get()).startsWith("A name ends with .view");
    take.take();
    assertThat(taken).isEmpty();
    take.nameProperty().set("new.view");
    assertThat(take.thereProperty().get()).isEmpty();
    take.take();
    assertThat(taken).containsExactly("new.view: null -> table_name: users\n");
    assertThat(take.openProperty().get()).isFalse();
  }

  @Test
  void withoutAnOpenModelThereIsNowhereToTakeItTo() throws IOException {
    LooseViewModel model = model();
    open(model, write("users.view", "table_name: users\n"));
    model.takeIntoBranch();
    assertThat(told())
        .containsExactly(
            "No model is open in a connection. Connect, open a model or a branch, and come back.");
  }

  /// A branch that holds one file.
  private record Branch(String title, List<String> taken) implements OpenBranch {
    @Override
    public String refusal() {
      return "";
    }

    @Override
    public FileName proposed(FileName own, String text) {
      return new FileName("ecomm/" + own.key());
    }

    @Override
    public @Nullable String text(FileName file) {
      return file.key().equals("ecomm/users.view") ? "table_name: people\n" : null;
    }

    @Override
    public void take(FileName file, @Nullable String before, String text) {
      taken.add(file + ": " + before + " -> " + text);
    }
  }
}
