package modeldesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import modeldesk.i18n.Messages;
import modeldesk.store.Settings;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.TabsViewModel;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Arrangement;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.Notices;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.Commands;
import modeldesk.ui.shell.OtherWindowView;
import modeldesk.ui.shell.ShellViewModel;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The windows beside the main one of a connection: there is one for each that the arrangement of
/// its tabs has. The commands of the main window work in each of them. One that is closed gives its
/// tabs to the main window, so that nothing that was open is lost by it. On the window's thread
/// only.
final class EditorWindows {
  /// How a window comes up that has not stood anywhere yet.
  private static final double WIDTH = 900;

  private static final double HEIGHT = 700;
  private static final double ASIDE = 48;

  /// What is to be seen in the main window only.
  private static final Set<String> OF_MAIN =
      Set.of("view.side", "view.inspector", "view.bottom", "view.nextPanel", "view.previousPanel");

  private final TabsViewModel tabs;
  private final EditorView editor;
  private final ModalHost main;
  private final ShellViewModel shell;
  private final Commands commands;
  private final Titles titles;
  private final Notices notices;
  private final Background background;
  private final Function<Parent, Scene> scenes;
  private final Runnable present;
  private final Consumer<Boolean> used;
  private final List<EditorFrame> frames = new ArrayList<>();
  private boolean settling;

  /// `scenes` dresses a scene, `present` brings the main window to the front, `used` is told when
  /// one comes to a window or leaves it.
  EditorWindows(
      TabsViewModel tabs,
      EditorView editor,
      ModalHost main,
      ShellViewModel shell,
      Commands commands,
      Titles titles,
      Notices notices,
      Background background,
      Function<Parent, Scene> scenes,
      Runnable present,
      Consumer<Boolean> used) {
    this.tabs = tabs;
    this.editor = editor;
    this.main = main;
    this.shell = shell;
    this.commands = commands;
    this.titles = titles;
    this.notices = notices;
    this.background = background;
    this.scenes = scenes;
    this.present = present;
    this.used = used;
    commands.before(this::before);
    main.onUsed(() -> use(arrangement().main()));
    arrangement().windows().addListener((ListChangeListener<EditorWindow>) change -> follow());
  }

  /// The main window comes to the front if one is in another one.
  void toMain() {
    if (!main.inUse().equals(main)) {
      present.run();
    }
  }

  /// All are gone from the screen; what they showed is not closed. `undress` forgets each scene.
  void hide(Consumer<Scene> undress) {
    for (EditorFrame frame : frames) {
      frame.leave();
      undress.accept(frame.scene());
    }
    frames.clear();
  }

  private Arrangement arrangement() {
    return tabs.arrangement();
  }

  private void follow() {
    List<EditorWindow> windows = arrangement().windows();
    boolean wasHere = !main.inUse().equals(main);
    for (EditorFrame frame : frames) {
      if (frame.shown() != null && !windows.contains(frame.shown())) {
        frame.leave();
      }
    }
    windows.stream().skip(1).filter(window -> find(window).isEmpty()).forEach(this::open);
    if (!settling) {
      settling = true;
      background.ui(() -> settle(wasHere));
    }
  }

  /// Of windows that came up together the one that is worked in is in front.
  private void settle(boolean wasHere) {
    settling = false;
    Optional<EditorFrame> active = find(arrangement().window());
    if (active.isPresent()) {
      active.get().comeForward();
    } else if (wasHere || !main.inUse().equals(main)) {
      present.run();
    }
    editor.focusCode();
  }

  private Optional<EditorFrame> find(EditorWindow window) {
    return frames.stream().filter(frame -> window.equals(frame.shown())).findFirst();
  }

  private void open(EditorWindow window) {
    EditorFrame frame =
        frames.stream().filter(each -> each.shown() == null).findFirst().orElseGet(this::made);
    frame.show(window, editor.area(window), usual());
  }

  private EditorFrame made() {
    ModalHost host = new ModalHost(main);
    OtherWindowView view = new OtherWindowView(shell, commands, host.inUseProperty());
    host.cover(view);
    host.homeIs(editor::focusCode);
    Scene scene = scenes.apply(host);
    commands.install(scene);
    EditorFrame frame = new EditorFrame(host, view, scene, titles, this::close, used);
    host.onUsed(() -> use(frame.shown()));
    frames.add(frame);
    return frame;
  }

  private void use(@Nullable EditorWindow window) {
    if (window != null && !settling) {
      arrangement().enter(window);
    }
  }

  private void before(Command command) {
    if (OF_MAIN.contains(command.id())) {
      toMain();
    }
  }

  private void close(EditorWindow window) {
    long moved = tabs.close(window);
    notices.info(Messages.get("app.window.closed", moved));
  }

  private Settings.Window usual() {
    Stage stage = stage();
    double x = stage == null ? ASIDE : stage.getX();
    double y = stage == null ? ASIDE : stage.getY();
    return new Settings.Window(x + ASIDE, y + ASIDE, WIDTH, HEIGHT, false);
  }

  private @Nullable Stage stage() {
    return main.getScene() != null && main.getScene().getWindow() instanceof Stage stage
        ? stage
        : null;
  }
}
