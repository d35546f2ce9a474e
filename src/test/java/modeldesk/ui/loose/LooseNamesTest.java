package modeldesk.ui.loose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;
import modeldesk.store.LooseDraftStore;
import modeldesk.store.LooseOpenStore;
import modeldesk.text.Span;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names in files of this computer: those of the files, and those in them.
final class LooseNamesTest {
  private static final String USERS =
      "table_name: users\ndimensions:\n  age:\n    sql: 2026 - BORN\n  old:\n    sql: ${age} > 60\n";
  private static final String ORDERS = "table_name: orders\ndimensions:\n  status: {}\n";
  private static final String TOPIC = "base_view: users\nfields: [ users.age, users.old ]\n";

  @TempDir private Path folder;
  private final HandTurned turned = new HandTurned();
  private final Background background = new Background(turned, turned);
  private final Notices notices = new Notices();
  private LooseViewModel model;

  @BeforeEach
  void start() throws IOException {
    model =
        new LooseViewModel(
            new LooseDraftStore(AppFolders.under(folder.resolve("home"))),
            new LooseOpenStore(AppFolders.under(folder.resolve("home"))),
            List::of,
            new NothingChosen(),
            notices,
            background);
    write("model/model", "{}\n");
    write("model/users.view", USERS);
    write("model/shop/orders.view", ORDERS);
    write("model/people.topic", TOPIC);
    write("aside/alone.view", "table_name: alone\n");
    write("aside/beside.topic", "base_view: alone\n");
    write("aside/notes.txt", "no file of a model\n");
  }

  @AfterEach
  void close() {
    background.close();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private LooseFile open(String name) {
    Path path = folder.resolve(name);
    model.open(List.of(path));
    return inFront(path);
  }

  private LooseFile inFront(Path path) {
    turned.until(() -> model.active() != null && model.active().path().equals(path));
    return requireNonNull(model.active());
  }

  private List<String> listed() {
    return model.names().rows().stream()
        .map(row -> row.name() + (row.isOpen() ? " open" : ""))
        .toList();
  }

  private List<String> told() {
    return notices.all().stream().map(Notice::text).toList();
  }

  @Test
  void openFilesComeFirstTheLastOneBeforeTheOneInFrontAndThenThoseOfTheModelsAndBeside() {
    open("model/users.view");
    open("aside/alone.view");
    boolean[] shown = new boolean[1];
    model.names().onShow(() -> shown[0] = true);
    model.names().open();
    assertThat(shown[0]).isTrue();
    turned.until(() -> model.names().rows().size() == 6);
    assertThat(listed())
        .containsExactly(
            "users.view open",
            "alone.view open",
            "model",
            "people.topic",
            "orders.view",
            "beside.topic");
    assertThat(model.names().countProperty().get()).isEqualTo("6 of 6 files");
  }

  @Test
  void aFileIsFoundByAFewLettersAndOpened() {
    open("model/users.view");
    model.names().open();
    model.names().typedProperty().set("ordv");
    LooseNames.Name found = model.names().rows().getFirst();
    assertThat(listed()).containsExactly("orders.view");
    assertThat(found.places()).containsExactly(new Span(0, 3), new Span(7, 8));
    model.names().choose(found);
    assertThat(inFront(folder.resolve("model/shop/orders.view")).text()).isEqualTo(ORDERS);

    model.names().open();
    model.names().typedProperty().set("zzz");
    assertThat(model.names().rows()).isEmpty();
    assertThat(model.names().nothingProperty().get())
        .isEqualTo("No file name has these letters in this order.");
  }

  @Test
  void whereNoFileIsOpenItSaysHowToOpenOne() {
    model.names().open();
    assertThat(model.names().rows()).isEmpty();
    assertThat(model.names().nothingProperty().get())
        .isEqualTo(
            "No file is open yet. Ctrl+O opens one; then those of its model and beside it are listed"
                + " here.");
  }

  @Test
  void aClosedFileIsStillAmongThoseOfLately() {
    open("aside/alone.view");
    LooseFile users = open("model/users.view");
    model.close(users);
    model.names().open();
    assertThat(listed()).startsWith("users.view", "alone.view open");
  }

  @Test
  void aFieldGetsAnotherNameInAllFilesOfTheModelWhichAreLeftToBeSaved() throws IOException {
    LooseFile users = open("model/users.view");
    turned.until(users::isChecked);
    int age = USERS.indexOf("age:");
    model.renaming().begin(users, age);
    turned.until(() -> model.renaming().subjectProperty().get() != null);
    assertThat(model.renaming().nameProperty().get()).isEqualTo("age");
    model.renaming().nameProperty().set("old");
    turned.until(() -> !model.renaming().problemProperty().get().isEmpty());
    assertThat(model.renaming().reachProperty().get()).isEmpty();
    model.renaming().nameProperty().set("years");
    turned.until(() -> !model.renaming().reachProperty().get().isEmpty());
    assertThat(model.renaming().reachProperty().get()).isEqualTo("3 places in 2 files");

    model.renaming().rename();
    turned.until(() -> !notices.all().isEmpty());
    assertThat(told()).containsExactly("age is years now, in 2 files. Save what you want to keep.");
    assertThat(users.text()).isEqualTo(USERS.replace("age", "years"));
    assertThat(model.active()).isEqualTo(users);
    LooseFile topic =
        model.open().stream()
            .filter(file -> file.path().endsWith("people.topic"))
            .findFirst()
            .orElseThrow();
    assertThat(topic.text()).isEqualTo(TOPIC.replace("age", "years"));
    assertThat(topic.isUnsaved()).isTrue();
    assertThat(folder.resolve("model/people.topic")).hasContent(TOPIC);
  }

  @Test
  void whatIsCalledAsItsFileKeepsItsNameAndThatIsSaid() {
    LooseFile topic = open("model/people.topic");
    turned.until(topic::isChecked);
    model.renaming().begin(topic, TOPIC.indexOf("users"));
    turned.until(() -> !notices.all().isEmpty());
    assertThat(told())
        .containsExactly(
            "users is called as its file. Save it as another file to give it another name; what"
                + " refers to it then says what to change.");
    assertThat(model.renaming().subjectProperty().get()).isNull();
  }

  @Test
  void whereTheRestOfTheModelIsMissingNothingIsRenamedAndThatIsSaid() {
    LooseFile alone = open("aside/alone.view");
    turned.until(alone::isChecked);
    model.rename();
    turned.until(() -> !notices.all().isEmpty());
    assertThat(told())
        .containsExactly(
            "Only a part of a model lies around this file on disk, so places that use a name may be"
                + " missing. Take the file into a branch and rename there, or open it in a folder"
                + " that holds the whole model.");
  }

  @Test
  void aFileThatAnotherProgramChangedMeanwhileIsNotChanged() throws IOException {
    LooseFile users = open("model/users.view");
    turned.until(users::isChecked);
    model.renaming().begin(users, USERS.indexOf("age:"));
    turned.until(() -> model.renaming().subjectProperty().get() != null);
    model.renaming().nameProperty().set("years");
    turned.until(() -> !model.renaming().reachProperty().get().isEmpty());
    Path topic = write("model/people.topic", "base_view: users\n");

    model.renaming().rename();
    turned.until(() -> notices.all().size() == 2);
    assertThat(told().getFirst())
        .isEqualTo(topic + " was not changed: it is read-only, or it was changed meanwhile.");
    assertThat(topic).hasContent("base_view: users\n");
    assertThat(users.text()).isEqualTo(USERS.replace("age", "years"));
  }

  @Test
  void whatHasNoNameCannotGetAnotherAndThatIsSaid() {
    LooseFile users = open("model/users.view");
    turned.until(users::isChecked);
    users.reveal(new Span(USERS.indexOf("sql"), USERS.indexOf("sql")));
    model.rename();
    turned.until(() -> !notices.all().isEmpty());
    assertThat(told()).containsExactly(Messages.get("rename.whyNot.nothing"));
    assertThat(model.renaming().subjectProperty().get()).isNull();
  }
}
