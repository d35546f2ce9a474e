package modeldesk.app.tour;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.BACK_SLASH;
import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Z;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import modeldesk.app.RealWindow;
import modeldesk.app.UnresolvedColours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole work of a day without touching the mouse once. Nothing here clicks, focuses or selects
/// by program: a key goes to wherever the window itself has the keyboard.
final class KeyboardStoryTest {
  private static final int MOST_PRESSES = 30;
  private static final String BRANCH = "keys/only";
  private static final String BROKEN = "Field \"ecomm__orders.order_total\" not found";

  private UnresolvedColours colours;
  private RealWindow window;
  private Eyes eyes;
  private Hands hands;
  private Witness witness;

  @BeforeEach
  void open(@TempDir Path home) throws Exception {
    colours = new UnresolvedColours();
    window = RealWindow.onStartScreen(home);
    eyes = new Eyes();
    hands = new Hands(Hands.onWindow(Robot::new), eyes, Duration.ofMillis(15));
    witness = new Witness(window.instance(), window.credentials());
  }

  @AfterEach
  void close() {
    window.close();
    colours.close();
  }

  @Test
  void theStoryGoesFromTheStartScreenToTheDeletedBranchByKeysAlone() throws Exception {
    connect();
    findTheModel();
    String model = witness.modelId("Blobs R Us");
    branchOff();
    String branch = witness.branchId(model, BRANCH);
    assertThat(branch).isNotEmpty();

    openTheTopic();
    cureBothErrors();
    assertThat(witness.files(model, branch)).contains("\"api.topic\"", "${order_total}");
    push();
    assertThat(witness.files(model, branch))
        .doesNotContain("\"api.topic\"")
        .contains("NULLIF(${parcel_weight}, 0)");
    assertThat(witness.read("models/" + model + "/validate?branchId=" + branch))
        .doesNotContain("\"is_warning\":false");

    findAndReplace();
    splitAndRun();
    lookAtTheJoins();
    lookAtTheSettings();

    bringUpToDate();
    assertThat(witness.files(model, branch)).contains("loyalty_tier");
    deleteTheBranch();
    assertThat(witness.branchId(model, BRANCH)).isEmpty();
  }

  private void connect() throws InterruptedException {
    hands.await(is("#start-playground"));
    pressUntil(TAB, is("#connect-address:focused"));
    hands.type(window.instance().base().toString());
    hands.keys(TAB);
    keyboardIn("connect-token");
    hands.type(window.credentials().token());
    pressUntil(TAB, is("#connect-test:focused"));
    hands.keys(SPACE);
    hands.await(is(".connect-result"));
    pressUntil(TAB, is("#connect-run:focused"));
    hands.keys(SPACE);
  }

  private void findTheModel() throws InterruptedException {
    hands.await(mentions("#browser-tree .list-cell:selected", "Archive"));
    keyboardIn("browser-tree");
    pressUntil(DOWN, mentions("#browser-tree .list-cell:selected", "Store warehouse"));
    hands.keys(RIGHT);
    hands.await(mentions("#browser-tree .list-cell", "Blobs R Us"));
    hands.keys(END);
    hands.await(mentions("#browser-tree .list-cell:selected", "Logistics audit"));

    hands.type("blobsrus");
    keyboardIn("browser-filter");
    hands.await(mentions("#browser-search", "names searched"));
    hands.keys(ENTER);
    keyboardIn("browser-tree");
    pressUntil(DOWN, mentions("#browser-tree .list-cell:selected", "Blobs R Us"));
    hands.keys(ENTER);
    hands.await(is("#banner"));
    hands.await(mentions("#files-tree .list-cell", "api.topic"));
  }

  private void branchOff() throws InterruptedException {
    hands.keys(CONTROL, SHIFT, KeyCode.B);
    keyboardIn("new-branch-name");
    hands.type(BRANCH);
    hands.keys(ENTER);
    hands.await(mentions("#chooser-branch", BRANCH));
    keyboardIn("browser-tree");
    hands.await(mentions("#files-tree .list-cell", "api.topic"));
  }

  private void openTheTopic() throws InterruptedException {
    hands.keys(F6);
    keyboardIn("files-tree");
    hands.type("apitopic");
    keyboardIn("files-filter");
    hands.keys(ENTER);
    hands.await(mentions("#files-tree .list-cell:selected", "api.topic"));
    hands.keys(ENTER);
    hands.await(is(".code-area:focused"));
    hands.await(mentions(".code-area .code-key", "base_view"));
  }

  private void cureBothErrors() throws InterruptedException {
    hands.keys(CONTROL, SHIFT, V);
    hands.await(mentions(".table-row-cell:selected", "No view \"api\""));
    hands.keys(CONTROL, PERIOD);
    keyboardIn("fix-apply");
    hands.keys(ENTER);
    hands.await(mentions("#toolbar-push", "Push 1 file"));

    hands.keys(F8);
    hands.await(mentions(".table-row-cell:selected", BROKEN));
    hands.await(mentions("#editor-breadcrumb", "shipping_share"));
    hands.await(is(".code-area:focused"));
    hands.keys(END);
    press(LEFT, "}, 0)".length());
    for (int i = 0; i < "order_total".length(); i++) {
      hands.keys(SHIFT, LEFT);
    }
    hands.type("parcel_weight");
    hands.await(mentions("#toolbar-push", "Push 2 files"));
  }

  private void push() throws InterruptedException {
    hands.keys(CONTROL, SHIFT, K);
    keyboardIn("push-message");
    hands.type("Shipping share by weight");
    hands.keys(CONTROL, ENTER);
    hands.await(mentions("#status-drafts", "Draft 0"));
    hands.await(mentions("#status-errors", "0 errors"));
    hands.await(is(".code-area:focused"));
  }

  private void findAndReplace() throws InterruptedException {
    hands.keys(CONTROL, P);
    hands.await(is("#palette-filter:focused"));
    hands.type("visits");
    hands.await(mentions("#palette-list .list-cell", "visits"));
    hands.keys(ENTER);
    hands.await(mentions(".editor-tab:active", "visits.topic"));
    hands.await(is(".code-area:focused"));

    hands.keys(CONTROL, G);
    hands.await(is("#palette-filter:focused"));
    hands.type("2");
    hands.keys(ENTER);
    hands.await(mentions("#status-caret", "Ln 2"));

    hands.keys(CONTROL, F);
    keyboardIn("find-field");
    hands.type("label");
    hands.await(mentions("#find-count", "1"));
    hands.keys(CONTROL, H);
    keyboardIn("replace-field");
    hands.type("name");
    hands.keys(CONTROL, ALT, ENTER);
    hands.await(mentions("#toolbar-push", "Push 1 file"));
    hands.keys(ESCAPE);
    hands.await(is(".code-area:focused"));
    hands.keys(CONTROL, Z);
    hands.await(mentions("#status-drafts", "Draft 0"));
  }

  private void splitAndRun() throws InterruptedException {
    hands.keys(CONTROL, BACK_SLASH);
    hands.await(is("#editor-group-2"));
    hands.keys(CONTROL, W);
    hands.await("one group", () -> !eyes.sees(is("#editor-group-2")));

    hands.keys(CONTROL, SHIFT, P);
    hands.await(is("#palette-filter:focused"));
    hands.type("hist");
    hands.await(mentions("#palette-list .list-cell", "Hist"));
    hands.keys(ENTER);
    hands.await(is("#history"));
  }

  private void lookAtTheJoins() throws InterruptedException {
    hands.keys(CONTROL, SHIFT, J);
    hands.await(is("#diagram-find"));
    pressUntil(TAB, is("#diagram-list:focused"));
    hands.keys(DOWN);
    hands.await(is("#diagram-list .list-cell:selected"));
    hands.keys(ENTER);
    hands.await(mentions(".editor-tab:active", "relationships"));
    hands.await(is(".code-area:focused"));
  }

  private void lookAtTheSettings() throws InterruptedException {
    hands.keys(CONTROL, COMMA);
    keyboardIn("settings-filter");
    hands.type("font");
    hands.keys(ESCAPE);
    hands.await(is(".code-area:focused"));
  }

  private void bringUpToDate() throws InterruptedException {
    choose("Model", "Refresh schema");
    hands.await(mentions(".shell-toast", "Schema refreshed"));
    choose("Model", "Reset cache");
    keyboardIn("reset-cache-run");
    hands.keys(ENTER);
    hands.await(mentions(".shell-toast", "was reset"));
  }

  private void deleteTheBranch() throws InterruptedException {
    choose("Branch", "Delete branch");
    keyboardIn("delete-branch-name");
    hands.type(BRANCH);
    hands.keys(ENTER);
    hands.await(is("#banner"));
  }

  /// Chooses from the menu behind the three lines.
  private void choose(String menu, String item) throws InterruptedException {
    pressUntil(F6, is("#main-menu:focused"));
    hands.keys(ENTER);
    pressUntil(DOWN, mentions(".menu:focused", menu));
    hands.keys(RIGHT);
    pressUntil(DOWN, mentions(".menu-item:focused", item));
    hands.keys(ENTER);
  }

  private void keyboardIn(String id) throws InterruptedException {
    hands.await("the keyboard in " + id, () -> window.hasKeyboard(id));
  }

  private void press(KeyCode key, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      hands.keys(key);
    }
  }

  private void pressUntil(KeyCode key, What wanted) throws InterruptedException {
    for (int i = 0; i < MOST_PRESSES && !Hands.onWindow(() -> eyes.sees(wanted)); i++) {
      hands.keys(key);
    }
    hands.await(wanted);
  }
}
