package modeldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Island;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// The window: toolbar, warning, rail, panels and status bar. It lies under the cards of the modal
/// host, which is the root of the scene.
public final class ShellView extends VBox {
  private final Commands commands;
  private final Panels panels;

  /// `licences` are those of what the program is made with, by its names.
  public ShellView(
      ShellViewModel model,
      Commands given,
      Parts parts,
      ModalHost modals,
      String version,
      Map<String, String> licences) {
    getStyleClass().add("shell");
    panels = new Panels(model, parts, modals.inUseProperty());
    Help help = new Help(modals, version, licences);
    PanelCycle cycle = new PanelCycle();
    commands = given.with(own(model, panels, help, cycle)).unless(modals::isShowing);
    help.list(commands);
    Toolbar toolbar = new Toolbar(model, commands);
    Rail rail = new Rail(model, commands);
    cycle.over(() -> stops(toolbar, rail, panels));
    HBox body = new HBox(rail, panels);
    HBox.setHgrow(panels, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    setMinWidth(0);
    getChildren().addAll(toolbar, new BannerLine(model), body);
    getChildren()
        .add(
            new Island(
                new StatusBar(
                    model.status(), commands, new SimpleObjectProperty<>(model.mainWindow()))));
    modals.cover(this);
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            commands.install(scene);
          }
        });
  }

  /// Builds what stands around the editor.
  public void fill() {
    panels.fill();
  }

  /// Puts the keyboard to where work starts: the models. In a window that is on screen already
  /// nothing of this has its parts yet.
  public void start() {
    applyCss();
    layout();
    for (Node panel : panels.stops()) {
      if (PanelCycle.enter(panel)) {
        return;
      }
    }
  }

  /// The given commands and the window's own.
  public Commands commands() {
    return commands;
  }

  private static List<Command> own(
      ShellViewModel model, Panels panels, Help help, PanelCycle cycle) {
    return List.of(
        new Command(
            "view.side",
            Messages.get("shell.command.side"),
            Feather.SIDEBAR,
            "Shortcut+Alt+B",
            model::toggleSide),
        new Command(
            "view.inspector",
            Messages.get("shell.command.inspector"),
            null,
            "Shortcut+Alt+I",
            model::toggleInspector),
        new Command(
            "view.bottom",
            Messages.get("shell.command.bottom"),
            null,
            "Shortcut+J",
            model::toggleBottom),
        panel("issues", Messages.get("shell.tab.issues"), panels),
        panel("usages", Messages.get("shell.tab.usages"), panels),
        panel("changes", Messages.get("shell.tab.changes"), panels),
        panel("tasks", Messages.get("shell.tab.tasks"), panels),
        panel("output", Messages.get("shell.tab.output"), panels),
        new Command(
            "view.nextPanel", Messages.get("shell.command.nextPanel"), null, "F6", cycle::next),
        new Command(
            "view.previousPanel",
            Messages.get("shell.command.previousPanel"),
            null,
            "Shift+F6",
            cycle::previous),
        new Command(
            "help.keys", Messages.get("shell.command.keys"), Feather.COMMAND, "F1", help::showKeys),
        new Command(
            "help.about", Messages.get("shell.command.about"), Feather.INFO, "", help::showAbout));
  }

  private static Command panel(String tab, String title, Panels panels) {
    return new Command("view." + tab, title, null, "", () -> panels.goTo(tab));
  }

  private static List<Node> stops(Toolbar toolbar, Rail rail, Panels panels) {
    List<Node> stops = new ArrayList<>(List.of(toolbar, rail));
    stops.addAll(panels.stops());
    return stops;
  }
}
