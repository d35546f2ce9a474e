package modeldesk.ui.editor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.ReasonedItem;
import modeldesk.ui.session.Arrangement.Direction;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;

/// What can be done with a tab. What cannot be done now says why.
final class TabMenu extends ContextMenu {
  private final EditorViewModel model;

  TabMenu(TabGroup group, Tab tab, EditorViewModel model) {
    this.model = model;
    TabsViewModel tabs = model.tabs();
    ReasonedItem pin = item("pin", "", () -> tabs.pin(group, tab, !tab.isPinned()));
    setOnShowing(event ->
        pin.setText(
            tab.isPinned() ? Messages.get("editor.menu.unpin") : Messages.get("editor.menu.pin")));
    getItems()
        .setAll(
            item("close", Messages.get("editor.menu.close"), () -> tabs.close(group, tab)),
            item(
                    "closeOthers",
                    Messages.get("editor.menu.closeOthers"),
                    () -> tabs.closeOthers(group, tab))
                .asking(
                    () -> tabs.hasOthers(group, tab) ? "" : Messages.get("editor.reason.noOthers")),
            item(
                    "closeRight",
                    Messages.get("editor.menu.closeRight"),
                    () -> tabs.closeToTheRight(group, tab))
                .asking(
                    () -> tabs.hasRight(group, tab) ? "" : Messages.get("editor.reason.noRight")),
            item("closeAll", Messages.get("editor.menu.closeAll"), () -> tabs.closeAll(group)),
            new SeparatorMenuItem(),
            pin,
            item("keep", Messages.get("editor.menu.keep"), () -> tabs.keep(tab))
                .asking(() -> tab.isPreview() ? "" : Messages.get("editor.reason.kept")),
            new SeparatorMenuItem(),
            item(
                "splitRight",
                Messages.get("editor.menu.splitRight"),
                () -> tabs.split(group, tab, Direction.RIGHT)),
            item(
                "splitDown",
                Messages.get("editor.menu.splitDown"),
                () -> tabs.split(group, tab, Direction.DOWN)),
            item(
                    "toWindow",
                    Messages.get("editor.menu.toWindow"),
                    () -> tabs.toNewWindow(group, tab))
                .asking(() -> tabs.canLeave(group) ? "" : Messages.get("editor.reason.ownWindow")),
            item(
                "inWindow",
                Messages.get("editor.menu.inWindow"),
                () -> tabs.inNewWindow(group, tab)),
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

  private ReasonedItem item(String id, String text, Runnable action) {
    ReasonedItem item = new ReasonedItem(text, action, model::refuse);
    item.setId("tab-menu-" + id);
    return item;
  }
}
