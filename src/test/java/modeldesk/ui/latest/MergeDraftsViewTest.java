package modeldesk.ui.latest;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.api.YamlWrite;
import modeldesk.app.Theme;
import modeldesk.lang.SyntaxCheck;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.Pictures;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.code.CodeExcerpt;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class MergeDraftsViewTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir static Path home;
  private Bench bench;
  private Target target;
  private MergeDraftsViewModel model;
  private ModalHost host;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) throws Exception {
    bench = new Bench(home);
    host = new ModalHost();
    host.cover(new BorderPane());
    BehindDrafts behind =
        new BehindDrafts(bench.session, bench.documents, bench.texts, bench.background);
    model =
        new MergeDraftsViewModel(
            bench.session,
            bench.documents,
            bench.texts,
            behind,
            bench.notices,
            SyntaxCheck::of,
            bench.background,
            Clock.systemUTC());
    new MergeDraftsView(model, host, bench.background);
    target = bench.branch("fix/topics");
    bench.open(target);
    edit("label: Line Status", "label: Status of the line");
    edit("/ NULLIF(${count}, 0)", "/ ${count}");
    edit("synonyms: [ lines, units ]", "synonyms: [ lines, units, pieces ]");
    edit("display_order: 0", "display_order: 2");
    bench.documents.keepAll();
    bench.untilWritten();
    ModelFile now = requireNonNull(bench.api.file(target, ITEMS));
    String theirs =
        now.text()
            .replace("label: Line Status", "label: Line state")
            .replace("sql: 1.0 * SUM", "sql: 100.0 * SUM")
            .replace("format: percent_1", "format: number_1")
            .replace("synonyms: [ lines, units ]", "synonyms: [ lines, units, rows ]")
            .replace("    percentile: 90\n", "    percentile: 90\n    label: Ninetieth\n");
    bench.api.write(target, new YamlWrite(ITEMS, theirs, now.checksum(), "theirs"));
    boolean[] there = new boolean[1];
    bench.session.reload(fetched -> there[0] = true);
    bench.window.until(() -> there[0] && !behind.all().isEmpty());
    scene = new Scene(host, 1440, 900);
    theme = new Theme(Theme.Choice.DARK);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    model.open(List.of(ITEMS), () -> {});
    bench.window.until(() ->
        model.showingProperty().get()
            && model.sight().sidesProperty().get() != null
            && model.sight().checkProperty().get() != null);
  }

  private void edit(String from, String to) {
    var document = requireNonNull(bench.documents.open(ITEMS));
    int at = document.text().indexOf(from);
    assertThat(at).as(from).isNotNegative();
    document.port().apply(Edits.of(new Edit(at, at + from.length(), to)));
  }

  @AfterEach
  void close() {
    bench.close();
    Application.setUserAgentStylesheet(null);
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(on(() -> requireNonNull(scene.lookup(id))));
  }

  private void turn(BooleanSupplier until) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> bench.window.until(until));
  }

  private void fx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  private void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    fx(() -> bench.window.drain());
    WaitForAsyncUtils.waitForFxEvents();
    fx(() -> Pictures.take(scene, name));
  }

  private String shown(String side) {
    return node("#latest-" + side, CodeExcerpt.class).text();
  }

  @Test
  void theKeysAreDecidedFromTheKeyboardAndTheResultBecomesTheDraft(FxRobot robot) {
    picture("latest-open");
    assertThat(node("#merge-drafts .kit-modal-title", Label.class).getText())
        .isEqualTo("2 keys changed on both sides");
    assertThat(node("#latest-keep", Button.class).isDisabled()).isTrue();
    assertThat(shown("base")).contains("label: Line Status");
    assertThat(shown("mine")).contains("label: Status of the line");
    assertThat(shown("theirs")).contains("label: Line state");

    robot.press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
    fx(() -> model.step(1));
    turn(() -> {
      ThreeSides sides = model.sight().sidesProperty().get();
      return sides != null && !sides.note().isEmpty();
    });
    assertThat(shown("theirs")).contains("sql: 100.0 * SUM").startsWith("return_rate:");
    assertThat(node("#latest-note .label", Label.class).getText())
        .startsWith(
            "Look at both together: theirs also changed format from percent_1 to number_1.");
    robot.press(KeyCode.ALT, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    picture("latest-dark");
    fx(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));
    picture("latest-light");

    assertThat(node("#latest-progress", Label.class).getText()).isEqualTo("2 of 2 done");
    robot.clickOn("#latest-keep");
    turn(() -> !model.showingProperty().get());
    assertThat(host.isShowing()).isFalse();
    assertThat(requireNonNull(bench.documents.find(ITEMS)).text())
        .contains(
            "label: Status of the line",
            "sql: 100.0 * SUM",
            "format: number_1",
            "label: Ninetieth",
            "pieces",
            "rows",
            "display_order: 2");
  }

  @Test
  void typingInTheResultDecidesByHandAndUndoTakesThatBack(FxRobot robot) {
    fx(() -> model.step(1));
    WaitForAsyncUtils.waitForFxEvents();
    fx(() -> scene.lookup("#latest-result .code-area").requestFocus());
    robot.push(KeyCode.END).write("1");
    assertThat(model.sentence(model.decisions().getLast()))
        .isEqualTo("order_items.view · combined by hand");
    assertThat(model.files().getFirst().text()).contains("/ ${count}1\n");
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(model.sentence(model.decisions().getLast())).isEqualTo("order_items.view · open");
  }

  @Test
  void escapeDecidesLaterAndLeavesTheDraft(FxRobot robot) {
    String mine = requireNonNull(bench.documents.find(ITEMS)).text();
    robot.push(KeyCode.ESCAPE);
    assertThat(model.showingProperty().get()).isFalse();
    assertThat(requireNonNull(bench.documents.find(ITEMS)).text()).isEqualTo(mine);
    assertThat(bench.draftText(target, ITEMS.key())).isEqualTo(mine);
    assertThat(bench.draftText(target, RETURNS.key())).isNull();
  }

  @Test
  void aFileThatIsGoneAsksOnlyWhetherItStays(FxRobot robot) throws Exception {
    fx(model::later);
    fx(() -> bench.texts.discard(ITEMS));
    fx(() -> {
      var document = requireNonNull(bench.documents.open(RETURNS));
      document.port().apply(Edits.of(Edit.insert(0, "# mine\n")));
      bench.documents.keepAll();
    });
    fx(() -> bench.untilWritten());
    bench.api.delete(target, RETURNS, null);
    boolean[] there = new boolean[1];
    fx(() -> bench.session.reload(fetched -> there[0] = true));
    turn(() -> there[0]);
    fx(() -> model.open(List.of(), () -> {}));
    turn(() -> model.showingProperty().get() && model.sight().checkProperty().get() != null);
    turn(() -> model.sight().sidesProperty().get() != null);
    picture("latest-gone");
    assertThat(node("#latest-use-base", Button.class).isDisabled()).isTrue();
    robot.clickOn("#latest-use-theirs");
    assertThat(node("#latest-keep", Button.class).isDisabled()).isFalse();
    fx(model::keep);
    turn(() -> !model.showingProperty().get());
    assertThat(requireNonNull(bench.session.project()).names()).doesNotContain(RETURNS);
  }
}
