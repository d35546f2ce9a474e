package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static modeldesk.app.tour.What.says;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// What an analytics engineer does on a Monday: find the model, branch off, see what Omni finds
/// wrong, cure it, push two files, look at a file from two sides, work on without a network and
/// bring that together with what somebody else did, bring schema and cache up to date, clean up;
/// then what comes up less often: git, and models of one's own.
final class Story {
  static final String CONNECTION = "Store warehouse";
  static final String MODEL = "Blobs R Us";
  private static final String TOPIC_NAME = "api";
  static final String TOPIC = TOPIC_NAME + ".topic";
  private static final String ROW = ".list-cell";

  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final String branch;
  private final Cable cable;
  private final Path files;
  private final AwayStory away;
  private String modelId = "";
  private String branchId = "";

  Story(Tour tour, Witness witness, String branch, Cable cable, Path files) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.branch = branch;
    this.cable = cable;
    this.files = files;
    away = new AwayStory(tour, witness, cable);
  }

  /// Until the program is left.
  void tell() throws InterruptedException, IOException {
    findTheModel();
    branchOff();
    new CureStory(tour, witness, place()).tell();
    new TabsStory(tour).tell();
    new ComfortStory(tour).tell();
    away.goAway();
  }

  /// From when it is started again; `running` takes files as from a second start.
  void tellOn(Consumer<List<Path>> running) throws InterruptedException, IOException {
    Place place = place();
    away.comeBack(place);
    new LatestStory(tour, witness, place).tell();
    new ReceiptStory(tour, witness, place).tell();
    new ConflictStory(tour, witness, place).tell();
    new HistoryStory(tour).tell();
    new LuggageStory(tour, files).tell();
    new SettingsStory(tour).tell();
    new CornersStory(tour).tell();
    new PointerStory(tour).tell();
    new CreateStory(tour).tell();
    new ConnectStory(tour, witness, cable).tell();
    new LooseStory(tour, files, running).tell();
    new ChecksStory(tour).tell();
    new DiagramStory(tour).tell();
    new ContentStory(tour).tell();
    new CompareStory(tour).tell();
    new MergeStory(tour, witness, modelId).tell();
    new UpkeepStory(tour).tell();
    cleanUp();
    new ContentStory(tour).ask();
    new GitStory(tour, witness, branch).tell();
    new ModelsStory(tour, witness, branch).tell();
  }

  /// Leaves the program; `closed` is when its window is gone.
  void leave(CountDownLatch closed) throws InterruptedException {
    hands.leave(closed);
  }

  private Place place() {
    return new Place(modelId, branch, branchId);
  }

  private void findTheModel() throws InterruptedException, IOException {
    tour.step(
        "start",
        "opened the window",
        "the connections of the server",
        () -> tour.see(mentions(ROW, CONNECTION)));
    tour.step(
        "models",
        "opened the connection " + CONNECTION,
        "its first models",
        () -> {
          hands.click(mentions(ROW, CONNECTION));
          hands.keys(KeyCode.RIGHT);
          return tour.see(mentions(ROW, "schema"));
        });
    tour.step(
        "paged",
        "scrolled to the end of the list",
        "the next page, and how many there are",
        () -> {
          hands.scrollTo(is("#browser-tree"), mentions(ROW, "Gift cards south"));
          return tour.see(mentions(ROW, "Gift cards south"));
        });
    tour.step(
        "filtered",
        "typed blobs into the filter",
        "the shared model " + MODEL,
        () -> {
          hands.click(is("#browser-filter"));
          hands.type("blobsrus");
          hands.await(mentions("#browser-search", "names searched"));
          return tour.see(says(ROW + " .label", MODEL));
        });
    tour.step(
        "production",
        "opened " + MODEL,
        "its files and the warning that this is production",
        () -> {
          hands.doubleClick(says(ROW + " .label", MODEL));
          hands.scrollTo(is("#files-tree"), mentions("#files-tree " + ROW, TOPIC));
          return tour.see(is("#banner"));
        });
  }

  private void branchOff() throws InterruptedException, IOException {
    tour.step(
        "new-branch",
        "asked for a new branch and typed " + branch,
        "the button to create it",
        () -> {
          hands.choose("#toolbar-branch", "New branch");
          hands.click(is("#new-branch-name"));
          hands.type(branch);
          return tour.see(is("#new-branch-create"));
        });
    tour.step(
        "branch",
        "created the branch",
        "the branch is open and on the server",
        () -> {
          hands.clickFor(is("#new-branch-create"), mentions("#chooser-branch", branch));
          modelId = witness.modelId(MODEL);
          branchId = witness.branchId(modelId, branch);
          return require(!branchId.isEmpty(), "branch id on the server: " + branchId);
        });
    tour.step(
        "topic",
        "opened " + TOPIC,
        "its coloured text",
        () -> {
          hands.openRow(
              is("#files-tree"),
              mentions("#files-tree " + ROW, TOPIC),
              says(".editor-tab-name", TOPIC));
          return tour.see(is(".code-area"));
        });
  }

  private void cleanUp() throws InterruptedException, IOException {
    tour.step(
        "delete-branch",
        "asked to delete the branch and typed its name",
        "the button that does it",
        () -> {
          hands.choose("#toolbar-branch", "Delete branch");
          hands.click(is("#delete-branch-name"));
          hands.type(branch);
          return tour.see(is("#delete-branch-confirm"));
        });
    tour.step(
        "gone",
        "deleted it",
        "the shared model is open and the server has no such branch",
        () -> {
          hands.clickFor(is("#delete-branch-confirm"), is("#banner"));
          return require(
              witness.branchId(modelId, branch).isEmpty(), "no branch " + branch + " any more");
        });
  }
}
