package modeldesk.ui.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.WindowRobot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class MenusTest extends WindowRobot {
  private final SimpleStringProperty theme = new SimpleStringProperty("light");
  private final List<String> done = new ArrayList<>();
  private MenuButton menu;

  @Start
  void start(Stage stage) {
    Command find = command("edit.find", "Find", "");
    Command own = command("edit.search", "Search the model", "Shortcut+Shift+F");
    menu =
        new Menus(new Commands(List.of(find, own, theme("Light"), theme("Dark")), reason -> {}))
            .main();
    TestStage.show(stage, new Scene(new VBox(menu, new TextField()), 300, 100));
  }

  private Command command(String id, String title, String keys) {
    return new Command(id, title, null, keys, () -> done.add(id));
  }

  private Command theme(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return new Command("view.theme" + name, name, null, "", () -> theme.set(word))
        .markedWhile(theme.map(word::equals));
  }

  private MenuItem item(String id) {
    return menu.getItems().stream()
        .flatMap(each -> ((Menu) each).getItems().stream())
        .filter(each -> ("menu-" + id).equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  private boolean isMarked(String id) {
    return on(() -> ((RadioMenuItem) item(id)).isSelected());
  }

  @Test
  void keysThatBelongToTheTextAreShownButWorkOnlyThere() {
    assertThat(on(() -> requireNonNull(item("edit-find").getAccelerator()).getDisplayText()))
        .isEqualTo("Ctrl+F");
    clickOn(".text-field").push(KeyCode.SHORTCUT, KeyCode.F);
    assertThat(done).isEmpty();
  }

  @Test
  void theKeysOfACommandOfTheWindowAreItsOwn() {
    assertThat(on(() -> requireNonNull(item("edit-search").getAccelerator()).getDisplayText()))
        .isEqualTo("Ctrl+Shift+F");
  }

  @Test
  void whatIsInUseIsMarkedAndStaysSoWhenItIsChosenAgain() {
    assertThat(isMarked("view-themeLight")).isTrue();
    assertThat(isMarked("view-themeDark")).isFalse();
    interact(() -> item("view-themeDark").fire());
    assertThat(isMarked("view-themeLight")).isFalse();
    assertThat(isMarked("view-themeDark")).isTrue();
    interact(() -> {
      ((RadioMenuItem) item("view-themeDark")).setSelected(false);
      item("view-themeDark").fire();
    });
    assertThat(isMarked("view-themeDark")).isTrue();
  }
}
