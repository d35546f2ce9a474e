package modeldesk.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.playground.Faults;
import modeldesk.text.Edits;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import modeldesk.ui.branches.DeleteBranchView;
import modeldesk.ui.branches.DeleteBranchViewModel;
import modeldesk.ui.branches.NewBranchView;
import modeldesk.ui.branches.NewBranchViewModel;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.AuthoredFiles;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class SidePanelTest extends WindowRobot {
  @TempDir static Path home;

  private Bench bench;
  private Catalog catalog;
  private BrowserViewModel browser;
  private FilesViewModel files;
  private AuthoredFiles authored;
  private ModalHost host;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    catalog = new Catalog(bench.api, bench.background, bench.lastSeen);
    SplitPane split = new SplitPane();
    split.setOrientation(Orientation.VERTICAL);
    host = new ModalHost();
    host.cover(new StackPane(split));
    NewBranchView newBranch =
        new NewBranchView(
            new NewBranchViewModel(
                bench.api, bench.forks(), bench.background, bench.session, catalog, bench.notices),
            host);
    DeleteBranchView deleteBranch =
        new DeleteBranchView(
            new DeleteBranchViewModel(
                bench.api, bench.forks(), bench.background, bench.session, catalog, bench.notices),
            host);
    browser =
        new BrowserViewModel(
            catalog,
            bench.session,
            bench.background,
            new BranchDialogs(newBranch::show, (model, branch) -> {}, deleteBranch::show),
            new ModelDialogs(on -> {}, model -> {}, (model, branch) -> {}));
    authored = new AuthoredFiles(bench.session, bench.api, bench.background);
    files =
        new FilesViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            authored,
            bench.issues,
            new Dialogs(host),
            bench.background);
    split.getItems().addAll(new BrowserView(browser), new FilesView(files));
    split.setDividerPositions(0.4);
    Scene scene = new Scene(host, 288, 593);
    theme = new Theme(Theme.Choice.LIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void until(BooleanSupplier condition) {
    interact(() -> bench.window.until(condition));
  }

  private Target target() {
    return Objects.requireNonNull(bench.session.target());
  }

  private boolean quiet() {
    return browser.rows().size() >= 4
        && browser.rows().stream().noneMatch(BrowserRow.Loading.class::isInstance);
  }

  private void picture(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/pictures"));
    for (Theme.Choice choice : new Theme.Choice[] {Theme.Choice.DARK, Theme.Choice.LIGHT}) {
      interact(() -> theme.choiceProperty().set(choice));
      File file = folder.resolve(name + "-" + choice.name() + ".png").toFile();
      interact(() -> {
        try {
          ImageIO.write(
              SwingFXUtils.fromFXImage(host.getScene().snapshot(null), null), "png", file);
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }

  private Node row(String text) {
    return lookup(".kit-row-name").queryAll().stream()
        .filter(n -> n instanceof javafx.scene.control.Label l && l.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theModelOfTheSampleIsBrowsedOpenedChangedAndFiltered() throws IOException {
    until(this::quiet);
    picture("side-start");
    Target branch = bench.branch("fix/topics");
    interact(() -> bench.open(branch));
    until(() -> quiet() && !files.rows().isEmpty());
    interact(() -> {
      Document file = Objects.requireNonNull(bench.documents.open(new FileName("relationships")));
      file.port().apply(Edits.between(file.text(), "# changed\n" + file.text()));
      bench.documents.keepAll();
      bench.untilWritten();
      bench.documents.open(new FileName("ecomm/order_items.view"));
    });
    picture("side-open");
    assertThat(files.rows().stream().map(FileRow::key).toList())
        .startsWith("file:model", "file:relationships");

    clickOn("#browser-filter").write("fixto");
    interact(() -> bench.window.pass(java.time.Duration.ofMillis(200)));
    until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);
    picture("side-search");
    assertThat(row("fix/topics")).isNotNull();

    clickOn("#files-filter").write("ordit");
    interact(() -> bench.window.pass(java.time.Duration.ofMillis(200)));
    picture("side-filter");
    clickOn(row("order_items.view"));
    assertThat(Objects.requireNonNull(bench.documents.active()).name())
        .isEqualTo(new FileName("ecomm/order_items.view"));

    clickOn("#mode-extension");
    until(() -> target().mode() == modeldesk.model.Mode.EXTENSION);
    picture("side-extension");
  }

  @Test
  void aBranchIsMadeAndDeletedByKeyboard() throws IOException {
    until(this::quiet);
    Model shared = bench.model("Blobs R Us");
    interact(() -> bench.open(new Target(shared, null, modeldesk.model.Mode.COMBINED)));
    until(this::quiet);
    interact(() ->
        browser
            .selectedProperty()
            .set(
                browser.rows().stream()
                    .filter(r -> r.key().equals("model:" + shared.id()))
                    .findFirst()
                    .orElse(null)));
    interact(() -> host.getScene().getWindow().setWidth(620));
    clickOn("#browser-new-branch").write("fix/made here");
    picture("new-branch");
    assertThat(lookup("#new-branch-create").query().isDisabled()).isTrue();
    eraseText(5);
    push(KeyCode.ENTER);
    until(() -> target().branch() != null);
    assertThat(Objects.requireNonNull(target().branch()).name()).isEqualTo("fix/made");
    until(this::quiet);

    interact(() ->
        browser.deleteBranch(
            (BrowserRow.OfBranch)
                browser.rows().stream()
                    .filter(r -> r instanceof BrowserRow.OfBranch b && b.open())
                    .findFirst()
                    .orElseThrow()));
    write("fix/mad");
    picture("delete-branch");
    assertThat(lookup("#delete-branch-confirm").query().isDisabled()).isTrue();
    write("e").push(KeyCode.ENTER);
    until(() -> target().branch() == null);
    assertThat(host.isShowing()).isFalse();
  }

  @Test
  void theNextModelsComeByThemselvesWhenTheEndOfTheListIsScrolledIntoView() throws Exception {
    until(this::quiet);
    interact(() ->
        browser.rows().stream()
            .filter(row -> row.toString().contains("Store warehouse"))
            .findFirst()
            .ifPresent(browser::toggle));
    until(() -> models() == CatalogList.STEP);
    interact(this::moveWhereTheHeadlessWheelHits);

    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> {
          interact(this::turnTheWheel);
          interact(() -> bench.window.drain());
          return models() > CatalogList.STEP;
        });

    assertThat(models()).isEqualTo(2 * CatalogList.STEP);
    interact(() -> bench.window.drain());
    assertThat(browser.rows().getLast())
        .isInstanceOfSatisfying(
            BrowserRow.More.class,
            more -> assertThat(more.shown()).isEqualTo(2 * CatalogList.STEP));
  }

  @Test
  void theLineThatLoadsMoreHandsTheKeyboardToTheFirstOfTheNewLines() {
    until(this::quiet);
    interact(() ->
        browser.rows().stream()
            .filter(row -> row.toString().contains("Store warehouse"))
            .findFirst()
            .ifPresent(browser::toggle));
    until(() -> models() == CatalogList.STEP);
    clickOn("#browser-filter").push(KeyCode.DOWN);
    assertThat(tree().getSelectionModel().getSelectedIndex()).isZero();

    push(KeyCode.END);
    push(KeyCode.ENTER);
    until(() -> models() == 2 * CatalogList.STEP);

    BrowserRow chosen = tree().getSelectionModel().getSelectedItem();
    List<BrowserRow> shown =
        browser.rows().stream().filter(BrowserRow.OfModel.class::isInstance).toList();
    assertThat(chosen).isEqualTo(shown.get(CatalogList.STEP));
  }

  @Test
  void theMenuKeyOpensTheMenuOfTheChosenLine() {
    until(this::quiet);
    clickOn("#browser-filter").push(KeyCode.DOWN);

    push(KeyCode.SHIFT, KeyCode.F10);

    assertThat(listWindows()).hasSize(2);
    push(KeyCode.ESCAPE);
  }

  @Test
  void aFileThatIsClickedDoesNotMoveUnderTheMouse() {
    interact(() -> bench.open(bench.branch("fix/still")));
    until(() -> quiet() && !files.rows().isEmpty());
    int file = fileFrom(14);
    interact(() -> lookup("#files-tree").queryAs(ListView.class).scrollTo(file - 6));
    interact(() -> {});
    Node clicked = row(name(file));
    double before = place(clicked).getMinY();

    clickOn(clicked);
    until(() -> bench.documents.active() != null);
    interact(() -> bench.window.drain());
    interact(() -> {});

    assertThat(Objects.requireNonNull(bench.documents.active()).name().baseName())
        .isEqualTo(name(file));
    assertThat(place(row(name(file))).getMinY()).isEqualTo(before);
  }

  private int fileFrom(int index) {
    int at = index;
    while (!(files.rows().get(at) instanceof FileRow.OfFile)) {
      at++;
    }
    return at;
  }

  private String name(int index) {
    return ((FileRow.OfFile) files.rows().get(index)).name().baseName();
  }

  @Test
  void theOpenBranchIsInViewWhateverComesAboveItAndHoweverLowTheListGets() {
    interact(() -> bench.open(bench.branch("fix/view")));
    until(this::quiet);
    interact(() -> host.getScene().getWindow().setHeight(420));
    interact(() -> host.getScene().getRoot().layout());

    untilWhollyShown("fix/view");
  }

  private void untilWhollyShown(String name) {
    try {
      WaitForAsyncUtils.waitFor(
          10,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> isWhollyShown(name)));
    } catch (TimeoutException e) {
      throw new AssertionError(name + " is not in view", e);
    }
  }

  private boolean isWhollyShown(String name) {
    Bounds row = place(row(name));
    Bounds tree = place(tree());
    return row.getMinY() >= tree.getMinY() && row.getMaxY() <= tree.getMaxY();
  }

  @Test
  void whatALineOpenedByKeyHasUnderItComesIntoView() {
    bench.branch("see/a");
    bench.branch("see/b");
    until(this::quiet);
    interact(() -> host.getScene().getWindow().setHeight(520));
    interact(() -> host.getScene().getRoot().layout());
    interact(() -> lookup("#browser-tree").query().requestFocus());

    push(KeyCode.END).push(KeyCode.RIGHT);
    untilShown("Blobs R Us");
    assertThat(isInView("Store warehouse")).isTrue();

    interact(() -> {
      ListView<?> tree = lookup("#browser-tree").queryListView();
      tree.getSelectionModel().select(indexOf("Blobs R Us"));
    });
    push(KeyCode.RIGHT);
    untilShown("see/b");
    assertThat(isInView("Blobs R Us")).isTrue();

    push(KeyCode.RIGHT);
    assertThat(Objects.requireNonNull(browser.selectedProperty().get()).key())
        .startsWith("branch:");
  }

  private int indexOf(String name) {
    for (int i = 0; i < browser.rows().size(); i++) {
      boolean found =
          switch (browser.rows().get(i)) {
            case BrowserRow.OfModel m -> name.equals(m.model().name());
            case BrowserRow.OfBranch b -> name.equals(b.branch().name());
            default -> false;
          };
      if (found) {
        return i;
      }
    }
    return -1;
  }

  private void untilShown(String name) {
    until(() -> quiet() && indexOf(name) >= 0);
    interact(() -> host.getScene().getRoot().layout());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isInView(name)).isTrue();
  }

  private static boolean isOf(Node name, String text) {
    return name instanceof javafx.scene.control.Label l && l.getText().equals(text);
  }

  private boolean isInView(String text) {
    Node tree = lookup("#browser-tree").query();
    Bounds view = place(tree);
    return lookup(".kit-row-name").queryAll().stream()
        .filter(n -> isOf(n, text))
        .anyMatch(n -> view.contains(place(n)));
  }

  @Test
  void aFilterThatFindsNothingSaysSoAndItsCrossEmptiesIt() throws IOException {
    until(this::quiet);
    clickOn("#browser-filter").write("xyzzy");
    interact(() -> bench.window.pass(java.time.Duration.ofMillis(200)));
    until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);

    assertThat(lookup("No model or branch has “xyzzy” in its name.").query().isVisible()).isTrue();
    picture("side-nothing");
    clickOn("#browser-filter .kit-filter-clear");
    interact(() -> bench.window.pass(java.time.Duration.ofMillis(200)));

    assertThat(lookup("#browser-filter").queryAs(TextField.class).getText()).isEmpty();
    assertThat(browser.rows()).isNotEmpty();
    write("abc").push(KeyCode.ESCAPE);
    assertThat(lookup("#browser-filter").queryAs(TextField.class).getText()).isEmpty();
  }

  @Test
  void whatIsTypedInTheTreeGoesOnInTheFilter() {
    until(this::quiet);
    clickOn("#browser-filter").push(KeyCode.DOWN);

    write("fin");

    assertThat(lookup("#browser-filter").queryAs(TextField.class).getText()).isEqualTo("fin");
  }

  @Test
  void downFromTheFilterGoesToTheFirstModelThatWasLookedForAndEnterOpensIt() {
    until(this::quiet);
    clickOn("#browser-filter").write("retailer").push(KeyCode.DOWN);
    interact(() -> bench.window.pass(Duration.ofMillis(200)));
    until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);
    push(KeyCode.ENTER);
    until(() -> bench.session.target() != null);
    assertThat(target().model().displayName()).isEqualTo("Large retailer");
  }

  @Test
  void whereABranchWasLookedForDownFromTheFilterGoesToItAndNotToItsModel() {
    Target branch = bench.branch("fix/zebra-crossing");
    until(this::quiet);
    clickOn("#browser-filter").write("zebracro");
    interact(() -> bench.window.pass(Duration.ofMillis(200)));
    until(() -> browser.searchProperty().get() instanceof BrowserSearch.Complete);
    push(KeyCode.DOWN).push(KeyCode.ENTER);
    until(() -> bench.session.target() != null);
    assertThat(target().isSamePlace(branch)).isTrue();
  }

  @Test
  void downFromTheFilterOfTheFilesGoesToTheFirstFileAndNotToItsFolder() {
    interact(() -> bench.open(bench.shared()));
    clickOn("#files-filter").write("order_items");
    interact(() -> bench.window.pass(Duration.ofMillis(200)));
    push(KeyCode.DOWN).push(KeyCode.ENTER);
    until(() -> bench.documents.active() != null);
    assertThat(Objects.requireNonNull(bench.documents.active()).name())
        .isEqualTo(new FileName("ecomm/order_items.view"));
  }

  /// The headless platform takes the place of a wheel's turn on the screen for one in the window.
  private void moveWhereTheHeadlessWheelHits() {
    host.getScene().getWindow().setX(0);
    host.getScene().getWindow().setY(0);
  }

  private void turnTheWheel() {
    Bounds tree = tree().localToScreen(tree().getLayoutBounds());
    Robot robot = new Robot();
    robot.mouseMove(tree.getCenterX(), tree.getCenterY());
    robot.mouseWheel(2);
  }

  private long models() {
    return browser.rows().stream().filter(BrowserRow.OfModel.class::isInstance).count();
  }

  @SuppressWarnings("unchecked")
  private ListView<BrowserRow> tree() {
    return lookup("#browser-tree").queryAs(ListView.class);
  }

  @Test
  void anOffloadedSchemaIsGreyAndLoadedByAClick() throws IOException {
    Target branch = bench.branch("fix/schema");
    interact(() -> bench.open(branch));
    until(() -> files.rows().getLast() instanceof FileRow.OfSchema);
    until(() -> authored.knownProperty().get() != null);
    clickOn("#files-filter");
    write("arch");
    interact(() -> bench.window.pass(Duration.ofMillis(200)));
    until(() -> files.rows().size() == 1);
    picture("offloaded");
    bench
        .server
        .faults()
        .next(1, "/api/v1/models/" + branch.model().id() + "/yaml", Faults.FORBIDDEN);
    clickOn(row("archive_2019"));
    until(() ->
        files.rows().getFirst() instanceof FileRow.OfSchema schema
            && schema.state() instanceof Schemas.State.Failed);
    WaitForAsyncUtils.waitForFxEvents();
    picture("offloaded-failed");
    clickOn("#files-schema-retry");
    interact(() -> files.filterProperty().set("archive_2019/"));
    until(() ->
        files.rows().stream().anyMatch(row -> row.key().equals("file:archive_2019/orders.view")));
    picture("offloaded-loaded");
  }

  @Test
  void aNewFileIsAskedForAnywhereOrInAFolder() {
    List<String> asked = new ArrayList<>();
    files.onNewFile(asked::add);
    Target branch = bench.branch("fix/file");
    interact(() -> bench.open(branch));
    clickOn("#files-new");
    interact(() -> files.newFileIn("ecomm"));
    assertThat(asked).containsExactly("", "ecomm");
  }
}
