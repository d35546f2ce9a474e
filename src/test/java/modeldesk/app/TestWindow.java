package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import modeldesk.api.RequestBudgets;
import modeldesk.api.RequestLog;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.ui.Golden;
import modeldesk.ui.Pictures;
import modeldesk.ui.kit.ReasonedItem;
import modeldesk.work.Background;
import modeldesk.work.Ticker;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The window as the program builds it, on the headless platform, with waits that take no time.
final class TestWindow implements AutoCloseable {
  private static final int PATIENCE = Integer.getInteger("patience", 60);

  private final Path home;
  private final Background background = new Background(Platform::runLater, new Hurried());
  private final Desktop desktop;
  private final Stage stage;

  /// Opens where the program was when it ended, or nowhere.
  TestWindow(TestOmni omni, Path home, @Nullable Target last) {
    this(omni, omni.place(), home, last);
  }

  /// Signed in as `server` says.
  TestWindow(TestOmni omni, Launch.Server server, Path home, @Nullable Target last) {
    this.home = home;
    Settings.Place place =
        last == null
            ? null
            : new Settings.Place(
                omni.instance.host(), last.model().id(), last.branchId(), last.mode());
    try {
      desktop =
          Desktop.start(
              server,
              AppFolders.under(home),
              OnThisComputer.nothing(home),
              settings ->
                  settings
                      .withTheme(Settings.Theme.LIGHT)
                      .withWindow(new Settings.Window(0, 0, 1440, 900, false))
                      .withLastPlace(place),
              background,
              new RequestBudgets(new NoPause()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage = on(Stage::new);
    on(() -> {
      desktop.open(stage, () -> {});
      return true;
    });
    until("the window", stage::isShowing);
  }

  @Override
  public void close() {
    on(() -> {
      stage.close();
      return true;
    });
    background.close();
    desktop.close();
  }

  /// Takes files as from a second start of the program.
  void hand(Path... files) {
    on(() -> {
      desktop.comeForward(List.of(files));
      return true;
    });
  }

  /// Leaves the program as a user does.
  void quit() {
    on(() -> {
      Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      return true;
    });
  }

  /// Comes to the main window from another one.
  void comeTo() {
    comeTo(stage);
  }

  /// Presses the mouse in a window: on the headless platform all have the keyboard.
  static void comeTo(Stage stage) {
    on(() -> {
      stage
          .getScene()
          .getRoot()
          .fireEvent(
              new MouseEvent(
                  MouseEvent.MOUSE_PRESSED,
                  0,
                  0,
                  0,
                  0,
                  MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  true,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null));
      return true;
    });
  }

  /// Presses a button once it can be pressed.
  void fire(String selector) {
    until(
        selector + " can be pressed",
        () -> {
          ButtonBase button = button(selector);
          if (button != null) {
            button.fire();
          }
          return button != null;
        });
  }

  boolean isOffered(String selector) {
    return on(() -> button(selector) != null);
  }

  private @Nullable ButtonBase button(String selector) {
    return scene().getRoot().lookupAll(selector).stream()
        .filter(node -> node instanceof ButtonBase && !node.isDisabled() && isShown(node))
        .map(ButtonBase.class::cast)
        .findFirst()
        .orElse(null);
  }

  /// What is shown and matches any of some selectors.
  List<Node> find(String selectors) {
    return on(() ->
        Stream.of(selectors.split(", "))
            .flatMap(selector -> scene().getRoot().lookupAll(selector).stream())
            .filter(TestWindow::isShown)
            .toList());
  }

  /// Makes the window so wide, in px, and waits until it is laid out.
  void resize(double width) {
    on(() -> {
      stage.setWidth(width);
      return true;
    });
    until(
        "the width",
        () -> {
          scene().getRoot().layout();
          return Math.abs(scene().getWidth() - width) < 20;
        });
  }

  /// Makes the window so high, in px, and waits until it is laid out.
  void heighten(double height) {
    on(() -> {
      stage.setHeight(height);
      return true;
    });
    until(
        "the height",
        () -> {
          scene().getRoot().layout();
          return Math.abs(scene().getHeight() - height) < 60;
        });
  }

  /// Where a node is in the window.
  Bounds place(String selector) {
    return on(() -> {
      scene().getRoot().applyCss();
      scene().getRoot().layout();
      Node node = requireNonNull(scene().lookup(selector));
      return node.localToScene(node.getLayoutBounds());
    });
  }

  double height() {
    return on(() -> scene().getHeight());
  }

  /// Chooses an item of a menu once it can be chosen: `file-reload` is Get latest.
  void menu(String command) {
    until(command + " can be chosen", () -> choose(command, true));
  }

  /// Chooses an item of a menu once it cannot be chosen, which tells why.
  void refused(String command) {
    until(command + " cannot be chosen", () -> choose(command, false));
  }

  private boolean choose(String command, boolean offered) {
    MenuButton menu = (MenuButton) requireNonNull(scene().lookup("#main-menu"));
    MenuItem item =
        items(menu.getItems())
            .filter(each -> ("menu-" + command).equals(each.getId()))
            .findFirst()
            .orElseThrow();
    boolean isOffered = !(item instanceof ReasonedItem off) || off.reason().isEmpty();
    if (isOffered == offered) {
      item.fire();
    }
    return isOffered == offered;
  }

  /// Why items of a menu cannot be chosen, by their id, such as `model-push`; those that can are
  /// left out.
  Map<String, String> refusals() {
    return on(() -> {
      MenuButton menu = (MenuButton) requireNonNull(scene().lookup("#main-menu"));
      Map<String, String> reasons = new TreeMap<>();
      items(menu.getItems())
          .filter(item -> item instanceof ReasonedItem off && !off.reason().isEmpty())
          .forEach(item ->
              reasons.put(
                  item.getId().substring("menu-".length()), ((ReasonedItem) item).reason()));
      return reasons;
    });
  }

  /// Draws the window into `target/pictures`.
  void picture(String name) {
    on(() -> {
      Pictures.take(scene(), name);
      return true;
    });
  }

  /// Fails unless the window comes to look as it does in the kept picture.
  void looksLike(String name) {
    if (Golden.isKeeping()) {
      on(() -> {
        Golden.keep(scene(), name);
        return true;
      });
    }
    try {
      until("the picture of " + name, () -> Golden.matches(scene(), name));
    } catch (IllegalStateException e) {
      on(() -> {
        Golden.fail(scene(), name);
        return true;
      });
    }
  }

  private static Stream<MenuItem> items(List<MenuItem> items) {
    return items.stream()
        .flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
  }

  /// Presses Enter on the first line of a tree that is described so.
  void enter(String list, String part) {
    listed(list, part);
    on(() -> {
      pressEnter(list, part);
      return true;
    });
  }

  /// Presses Enter on each line that is described so until there is none.
  void enterAll(String list, String part) {
    until(
        "no " + part,
        () -> {
          if (lines(list, part)) {
            pressEnter(list, part);
          }
          return !lines(list, part);
        });
  }

  private void pressEnter(String list, String part) {
    ListView<?> view = (ListView<?>) requireNonNull(scene().lookup(list));
    List<?> items = view.getItems();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).toString().contains(part)) {
        view.getSelectionModel().clearAndSelect(i);
        view.scrollTo(i);
        Event.fireEvent(view, press(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
        return;
      }
    }
  }

  /// Waits until a line of a tree is described so.
  void listed(String list, String part) {
    until(part + " in " + list, () -> lines(list, part));
  }

  boolean isListed(String list, String part) {
    return on(() -> lines(list, part));
  }

  private boolean lines(String list, String part) {
    return scene().lookup(list) instanceof ListView<?> view
        && view.getItems().stream().anyMatch(item -> item.toString().contains(part));
  }

  void write(String selector, String text) {
    until(
        selector,
        () -> {
          boolean found = scene().lookup(selector) instanceof TextInputControl;
          if (scene().lookup(selector) instanceof TextInputControl field) {
            field.setText(text);
          }
          return found;
        });
  }

  /// Types a letter into the open file and gives the text it has then.
  String type() {
    return strike(press(KeyEvent.KEY_TYPED, "#", KeyCode.UNDEFINED), 1);
  }

  /// Presses a key where the keyboard is.
  void press(KeyCode code, KeyCombination.Modifier... with) {
    List<KeyCombination.Modifier> held = List.of(with);
    on(() -> {
      Node owner = scene().getFocusOwner();
      Event.fireEvent(
          owner == null ? scene().getRoot() : owner,
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              "",
              "",
              code,
              held.contains(KeyCombination.SHIFT_DOWN),
              held.contains(KeyCombination.CONTROL_DOWN),
              held.contains(KeyCombination.ALT_DOWN),
              false));
      return true;
    });
  }

  /// Waits until the keyboard is in the node of an id.
  void hasKeyboard(String id) {
    until(
        "the keyboard in " + id,
        () -> scene().getFocusOwner() != null && id.equals(scene().getFocusOwner().getId()));
  }

  /// Where the keyboard is; null for nowhere.
  @Nullable Node keyboard() {
    return scene().getFocusOwner();
  }

  /// Takes the last letter back.
  String takeBack() {
    return strike(press(KeyEvent.KEY_PRESSED, "", KeyCode.BACK_SPACE), -1);
  }

  private String strike(KeyEvent event, int grows) {
    until("an editor", () -> scene().lookup(".code-area") instanceof CodeArea);
    String before = text();
    on(() -> {
      Event.fireEvent(requireNonNull(scene().lookup(".code-area")), event);
      return true;
    });
    assertThat(text()).hasSize(before.length() + grows);
    return text();
  }

  private static KeyEvent press(EventType<KeyEvent> type, String letter, KeyCode code) {
    return new KeyEvent(type, letter, letter, code, false, false, false, false);
  }

  String text() {
    return on(() -> ((CodeArea) requireNonNull(scene().lookup(".code-area"))).getText());
  }

  /// Waits until a file of the program's folder is exactly `text`.
  void isOnDisk(String text) {
    until("the text on disk", () -> drafts().stream().anyMatch(text::equals));
  }

  private List<String> drafts() {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(path -> path.toString().contains("drafts") && Files.isRegularFile(path))
          .map(TestWindow::read)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      return "";
    }
  }

  double width() {
    return on(() -> scene().getWidth());
  }

  String title() {
    return on(stage::getTitle);
  }

  /// Waits until exactly this sentence stands in what the selector names.
  void says(String selector, String sentence) {
    try {
      until(sentence, () -> texts(selector).contains(sentence));
    } catch (IllegalStateException e) {
      assertThat(on(() -> texts(selector))).contains(sentence);
    }
  }

  /// Waits until one of two sentences stands there: the second takes the place of the first.
  void saysOrSaid(String selector, String first, String second) {
    until(first, () -> isSaying(selector, first) || isSaying(selector, second));
  }

  boolean isSaying(String selector, String sentence) {
    return on(() -> texts(selector).contains(sentence));
  }

  private List<String> texts(String selector) {
    return scene().getRoot().lookupAll(selector).stream()
        .flatMap(node -> Stream.concat(Stream.of(node), node.lookupAll("*").stream()))
        .filter(node -> node instanceof Labeled && isShown(node))
        .map(node -> String.valueOf(((Labeled) node).getText()))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Node part = node; part != null; part = part.getParent()) {
      if (!part.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Does what a user does who reads Offline, and waits until the window is online.
  void comeBack() {
    on(() -> {
      ButtonBase tryNow = button("#status-try-now");
      if (tryNow != null) {
        tryNow.fire();
      }
      return true;
    });
    until("online", () -> button("#status-try-now") == null);
  }

  /// How many requests there were so far.
  int asked() {
    return on(() -> desktop.requests().all().size());
  }

  /// How many requests since then were done by the server.
  long done(int since, String method, String path) {
    return on(() ->
        desktop.requests().all().stream()
            .skip(since)
            .filter(entry -> isOf(entry, method, path) && entry.status() / 100 == 2)
            .count());
  }

  /// How many requests there were, whatever came of them.
  long sent(String method, String path) {
    return on(
        () -> desktop.requests().all().stream().filter(entry -> isOf(entry, method, path)).count());
  }

  private static boolean isOf(RequestLog.Entry entry, String method, String path) {
    return entry.method().equals(method) && entry.path().startsWith(path);
  }

  void until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE, TimeUnit.SECONDS, () -> on(() -> condition.getAsBoolean()));
    } catch (Exception e) {
      throw new IllegalStateException("not seen: " + what, e);
    }
  }

  Scene scene() {
    return stage.getScene();
  }

  static <T> T on(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  /// A clock that runs twenty times as fast, but for what somebody has to read meanwhile.
  private static final class Hurried implements Ticker {
    /// How long notices stay, without and with an offer.
    private static final Set<Duration> NOTICES =
        Set.of(Duration.ofSeconds(6), Duration.ofSeconds(12));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @Override
    public Cancel after(Duration delay, Runnable action) {
      long millis = NOTICES.contains(delay) ? delay.toMillis() : delay.toMillis() / 20;
      var planned = timer.schedule(action, millis, TimeUnit.MILLISECONDS);
      return () -> planned.cancel(false);
    }

    @Override
    public void close() {
      timer.shutdownNow();
    }
  }
}
