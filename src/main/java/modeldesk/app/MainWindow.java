package modeldesk.app;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import modeldesk.app.command.PaletteCommands;
import modeldesk.ui.browser.BrowserView;
import modeldesk.ui.browser.FilesView;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.inspector.InspectorView;
import modeldesk.ui.session.Notices;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.Commands;
import modeldesk.ui.shell.Parts;
import modeldesk.ui.shell.ShellView;
import modeldesk.ui.shell.ShellViewModel;
import modeldesk.ui.tasks.OutputView;
import modeldesk.ui.tasks.OutputViewModel;
import modeldesk.ui.tasks.TasksView;
import modeldesk.ui.tasks.TasksViewModel;
import modeldesk.work.Once;

/// The window around the features of a connection: its panels, its commands, and the windows beside
/// it.
final class MainWindow {
  private final Basis basis;
  private final Features features;
  private final ShellViewModel shell;
  private final ShellView view;
  private final EditorWindows windows;

  /// `scenes` dresses the scene of a window beside it, `used` is told when one comes to such a
  /// window or leaves it.
  MainWindow(
      Basis basis,
      Features features,
      ShellViewModel shell,
      Titles titles,
      List<Command> list,
      Runnable present,
      Function<Parent, Scene> scenes,
      Consumer<Boolean> used) {
    this.basis = basis;
    this.features = features;
    this.shell = shell;
    Notices notices = basis.notices();
    view =
        new ShellView(
            shell,
            new Commands(list, notices::info),
            parts(),
            basis.root(),
            Version.text(),
            licences());
    windows =
        new EditorWindows(
            features.editing().editor.tabs(),
            features.editing().view,
            basis.root(),
            shell,
            commands(),
            titles,
            notices,
            basis.background(),
            scenes,
            present,
            used);
    show(features.names(), features.pushing());
    KeyMaps.follow(commands(), basis.remembered());
    features.preferences().keyMap.offering(KeyMaps.keyed(commands()));
    features.names().palette.offering(() -> PaletteCommands.offers(commands()));
    basis.root().homeIs(this::goHome);
  }

  private Parts parts() {
    Names names = features.names();
    Pushing pushing = features.pushing();
    return new Parts(
        () -> new BrowserView(features.branches().browser),
        () -> new FilesView(features.editing().files),
        features.editing().view,
        () -> new InspectorView(names.inspector, shell::toggleInspector),
        features.checks().panel(),
        names.searchPanel(),
        names.usagesPanel(),
        pushing.changesPanel(),
        pushing.historyPanel(),
        tasks(),
        output());
  }

  private Parts.Panel tasks() {
    TasksViewModel model = new TasksViewModel(basis.tasks(), basis.clock());
    Once<TasksView> made = new Once<>(() -> new TasksView(model));
    return new Parts.Panel(made, () -> made.get().tools());
  }

  private Parts.Panel output() {
    OutputViewModel model = new OutputViewModel(basis.requests());
    Once<OutputView> made = new Once<>(() -> new OutputView(model));
    return new Parts.Panel(made, () -> made.get().tools());
  }

  /// Panels that come to the front with what was looked for.
  private void show(Names names, Pushing pushing) {
    names.search.onShow(() -> {
      toPanel("search");
      names.searchView.get().focusField();
    });
    names.usages.onShow(() -> {
      toPanel("usages");
      names.usagesView.get().focusList();
    });
    pushing.history.onShow(() -> toPanel("history"));
  }

  private void toPanel(String tab) {
    windows.toMain();
    shell.showTab(tab);
  }

  /// Puts the keyboard where work goes on.
  private void goHome() {
    EditorView editor = features.editing().view;
    if (editor.code() == null) {
      view.start();
    } else {
      editor.focusCode();
    }
  }

  /// Builds what stands around the editor and puts the keyboard where work starts.
  void start() {
    view.fill();
    view.start();
  }

  Commands commands() {
    return view.commands();
  }

  /// The windows beside this one go from the screen; `undress` forgets each scene.
  void hideOthers(Consumer<Scene> undress) {
    windows.hide(undress);
  }

  private static Map<String, String> licences() {
    return Libraries.all().stream()
        .collect(Collectors.toMap(Libraries.Library::name, Libraries.Library::licence));
  }
}
