package modeldesk.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedItem;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// The menus, made of commands. An item that cannot be done now looks so, says why in its tooltip,
/// and when chosen all the same says it in a notice. Of what is chosen among several, what is in
/// use is marked.
final class Menus {
  private static final String LINE = "-";
  private static final String[] MODEL = {
    "model.validate",
    "model.fix",
    LINE,
    "model.refreshSchema",
    "model.resetCache",
    LINE,
    "model.contentValidator",
    "model.replaceContent",
    "model.exposure",
    LINE,
    "model.joinMap",
    "model.topicMap",
    "model.dependencies",
    LINE,
    "file.reload",
    "model.push",
    "model.pushes",
    "model.history",
    LINE,
    "model.create",
    "model.rename",
    LINE,
    "model.git"
  };
  private static final String[] BRANCH = {
    "branch.new",
    "branch.rename",
    LINE,
    "branch.compare",
    "branch.merge",
    "branch.createPullRequest",
    "branch.updatePullRequest",
    LINE,
    "branch.delete"
  };

  private final Commands commands;

  Menus(Commands commands) {
    this.commands = commands;
  }

  /// The menu behind the three lines.
  MenuButton main() {
    MenuButton button = new MenuButton();
    button.setId("main-menu");
    button.getStyleClass().addAll("flat", "icon-only");
    button.setGraphic(Icons.sized(Feather.MENU, 18, "muted"));
    button.setAccessibleText(Messages.get("shell.menu.main"));
    Tip.say(button, Messages.get("shell.menu.main"));
    List<Menu> menus =
        List.of(
            menu(
                Messages.get("shell.menu.file"),
                "file.new",
                LINE,
                "file.reload",
                "file.close",
                "file.closeOthers",
                "file.closeAll",
                "file.reopen",
                LINE,
                "file.exportDrafts",
                "file.importDrafts",
                "file.showDrafts",
                LINE,
                "file.connect",
                "file.switch",
                "file.computer",
                "file.disconnect",
                LINE,
                "file.settings",
                "file.keyMap",
                LINE,
                "file.quit"),
            menu(
                Messages.get("shell.menu.edit"),
                "edit.undo",
                "edit.redo",
                LINE,
                "edit.cut",
                "edit.copy",
                "edit.paste",
                "edit.selectAll",
                "edit.selectNext",
                "edit.caretAbove",
                "edit.caretBelow",
                LINE,
                "edit.comment",
                "edit.sortKeys",
                "edit.format",
                LINE,
                "edit.fold",
                "edit.unfold",
                "edit.foldThisLevel",
                "edit.unfoldAll",
                LINE,
                "edit.find",
                "edit.replace",
                "edit.search",
                "edit.replaceInModel",
                "edit.rename"),
            menu(
                Messages.get("shell.menu.view"),
                "view.themeLight",
                "view.themeDark",
                "view.themeContrast",
                "view.themeSystem",
                LINE,
                "view.zoomIn",
                "view.zoomOut",
                "view.zoomReset",
                LINE,
                "view.windowLarger",
                "view.windowSmaller",
                "view.windowUsual",
                LINE,
                "view.splitRight",
                "view.splitDown",
                "view.moveTab",
                "view.otherGroup",
                "view.evenGroups",
                "view.closeGroup",
                LINE,
                "view.tabToWindow",
                "view.openInWindow",
                LINE,
                "view.pinTab",
                "view.keepTab",
                LINE,
                "view.side",
                "view.inspector",
                "view.bottom",
                "view.nextPanel",
                LINE,
                "view.commands"),
            menu(
                Messages.get("shell.menu.go"),
                "go.file",
                LINE,
                "go.back",
                "go.forward",
                LINE,
                "go.definition",
                "go.usages",
                LINE,
                "go.symbolInFile",
                "go.symbolInModel",
                "go.line",
                LINE,
                "go.nextIssue",
                "go.previousIssue",
                "go.nextPlace",
                "go.previousPlace"),
            menu(Messages.get("shell.menu.model"), MODEL),
            menu(Messages.get("shell.menu.branch"), BRANCH),
            menu(
                Messages.get("shell.menu.help"),
                "help.keys",
                "help.documentation",
                "help.openInOmni",
                LINE,
                "help.schemas",
                LINE,
                "help.about"));
    button.getItems().addAll(menus.stream().filter(menu -> !menu.getItems().isEmpty()).toList());
    return button;
  }

  /// The menu of the open model.
  MenuButton model() {
    return button("toolbar-model", Messages.get("shell.menu.model"), MODEL);
  }

  /// The menu of the branches of the open model.
  MenuButton branch() {
    return button("toolbar-branch", Messages.get("shell.menu.branch"), BRANCH);
  }

  private MenuButton button(String id, String title, String... commandIds) {
    MenuButton button = new MenuButton(title);
    button.setId(id);
    button.getStyleClass().add("flat");
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
    fill(button.getItems(), "toolbar-menu-", commandIds);
    return button;
  }

  ContextMenu context(String... ids) {
    ContextMenu menu = new ContextMenu();
    fill(menu.getItems(), "context-", ids);
    return menu;
  }

  private Menu menu(String title, String... ids) {
    Menu menu = new Menu(title);
    fill(menu.getItems(), "menu-", ids);
    return menu;
  }

  private void fill(ObservableList<MenuItem> items, String prefix, String... ids) {
    for (String id : ids) {
      Command command = commands.find(id);
      if (command != null) {
        items.add(item(command, prefix));
      } else if (id.equals(LINE) && !items.isEmpty() && !isLine(items.getLast())) {
        items.add(new SeparatorMenuItem());
      }
    }
    if (!items.isEmpty() && isLine(items.getLast())) {
      items.removeLast();
    }
  }

  private static boolean isLine(MenuItem item) {
    return item instanceof SeparatorMenuItem;
  }

  private MenuItem item(Command command, String prefix) {
    ObservableValue<Boolean> inUse = command.inUseProperty();
    MenuItem item =
        inUse == null
            ? new ReasonedItem("", () -> commands.run(command), reason -> commands.run(command))
                .because(command.reasonProperty())
            : choice(command, inUse);
    item.setId(prefix + command.id().replace('.', '-'));
    item.textProperty().bind(command.titleProperty());
    Feather icon = command.icon();
    if (icon != null) {
      item.setGraphic(Icons.of(icon, "muted"));
    }
    Bind.now(
        command.keysProperty(),
        keys -> item.setAccelerator(keys == null ? KeysInText.of(command.id()) : keys));
    return item;
  }

  /// A tick marks what is in use; choosing it again leaves it so.
  private MenuItem choice(Command command, ObservableValue<Boolean> inUse) {
    RadioMenuItem item = new RadioMenuItem();
    item.setMnemonicParsing(false);
    item.setOnAction(event -> {
      commands.run(command);
      item.setSelected(inUse.getValue());
    });
    Bind.now(inUse, item::setSelected);
    return item;
  }
}
