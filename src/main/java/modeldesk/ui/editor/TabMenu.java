package modeldesk.ui.editor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Arrangement.Direction;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;

/// What can be done with a tab.
final class TabMenu extends ContextMenu {
  TabMenu(TabGroup group, Tab tab, EditorViewModel model) {
    TabsViewModel tabs = model.tabs();
    MenuItem others =
        item(
            "closeOthers",
            Messages.get("editor.menu.closeOthers"),
            () -> tabs.closeOthers(group, tab));
    MenuItem right =
        item(
            "closeRight",
            Messages.get("editor.menu.closeRight"),
            () -> tabs.closeToTheRight(group, tab));
    MenuItem pin = item("pin", "", () -> tabs.pin(group, tab, !tab.isPinned()));
    MenuItem keep = item("keep", Messages.get("editor.menu.keep"), () -> tabs.keep(tab));
    setOnShowing(event -> {
      others.setDisable(!tabs.hasOthers(group, tab));
      right.setDisable(!tabs.hasRight(group, tab));
      keep.setDisable(!tab.isPreview());
      pin.setText(
          tab.isPinned() ? Messages.get("editor.menu.unpin") : Messages.get("editor.menu.pin"));
    });
    getItems()
        .setAll(
            item("close", Messages.get("editor.menu.close"), () -> tabs.close(group, tab)),
            others,
            right,
            item("closeAll", Messages.get("editor.menu.closeAll"), () -> tabs.closeAll(group)),
            new SeparatorMenuItem(),
            pin,
            keep,
            new SeparatorMenuItem(),
            item(
                "splitRight",
                Messages.get("editor.menu.splitRight"),
                () -> tabs.split(group, tab, Direction.RIGHT)),
            item(
                "splitDown",
                Messages.get("editor.menu.splitDown"),
                () -> tabs.split(group, tab, Direction.DOWN)),
            new SeparatorMenuItem(),
            item("copyName", Messages.get("editor.menu.copyName"), () -> copyName(tab)),
            item(
                "history",
                Messages.get("editor.menu.history"),
                () -> model.showHistory(tab.document())));
  }

  /// Puts the name of a tab's file into the clipboard.
  static void copyName(Tab tab) {
    ClipboardContent content = new ClipboardContent();
    content.putString(tab.document().name().key());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId("tab-menu-" + id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
