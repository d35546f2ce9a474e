package modeldesk.app.command;

import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.editor.TabsViewModel;
import modeldesk.ui.session.Arrangement.Direction;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with tabs and groups of tabs.
public final class TabCommands {
  private final EditorViewModel editor;
  private final TabsViewModel tabs;
  private final EditorView view;

  public TabCommands(EditorViewModel editor, EditorView view) {
    this.editor = editor;
    this.view = view;
    tabs = editor.tabs();
  }

  public void addTo(CommandList list) {
    list.add(
            "file.reopen",
            Messages.get("app.command.reopen"),
            null,
            "Shortcut+Shift+T",
            then(tabs::reopen))
        .because(
            tabs.reopensProperty()
                .map(any -> any ? "" : Messages.get("app.command.nothingClosed")));
    front(list, "file.closeOthers", Messages.get("app.command.closeOthers"), tabs::closeOthers);
    front(list, "file.closeRight", Messages.get("app.command.closeRight"), tabs::closeToTheRight);
    front(
        list,
        "file.closeAll",
        Messages.get("app.command.closeAll"),
        (group, tab) -> tabs.closeAll(group));
    front(
        list,
        "file.copyName",
        Messages.get("app.command.copyName"),
        (group, tab) -> view.copyName());
    front(
        list,
        "view.pinTab",
        Messages.get("app.command.pinTab"),
        Feather.MAP_PIN,
        "",
        (group, tab) -> tabs.pin(group, tab, !tab.isPinned()));
    front(
        list, "view.keepTab", Messages.get("app.command.keepTab"), (group, tab) -> tabs.keep(tab));
    groups(list);
  }

  private void groups(CommandList list) {
    front(
        list,
        "view.splitRight",
        Messages.get("app.command.splitRight"),
        Feather.COLUMNS,
        "Shortcut+Back Slash",
        (group, tab) -> tabs.split(group, tab, Direction.RIGHT));
    front(
        list,
        "view.splitDown",
        Messages.get("app.command.splitDown"),
        null,
        "Shortcut+Shift+Back Slash",
        (group, tab) -> tabs.split(group, tab, Direction.DOWN));
    front(list, "view.moveTab", Messages.get("app.command.moveTab"), tabs::moveToNext);
    front(list, "view.moveTabBack", Messages.get("app.command.moveTabBack"), tabs::moveToPrevious);
    several(
        list,
        "view.otherGroup",
        Messages.get("app.command.otherGroup"),
        "Shortcut+F6",
        tabs::enterNext);
    several(
        list,
        "view.previousGroup",
        Messages.get("app.command.previousGroup"),
        "Shortcut+Shift+F6",
        tabs::enterPrevious);
    list.add(
            "view.firstGroup",
            Messages.get("app.command.firstGroup"),
            null,
            "Shortcut+1",
            then(() -> tabs.enter(0)))
        .because(EditCommands.noDocument(editor));
    several(
        list,
        "view.secondGroup",
        Messages.get("app.command.secondGroup"),
        "Shortcut+2",
        () -> tabs.enter(1));
    several(
        list,
        "view.thirdGroup",
        Messages.get("app.command.thirdGroup"),
        "Shortcut+3",
        () -> tabs.enter(2));
    several(
        list,
        "view.fourthGroup",
        Messages.get("app.command.fourthGroup"),
        "Shortcut+4",
        () -> tabs.enter(3));
    several(list, "view.evenGroups", Messages.get("app.command.evenGroups"), "", tabs::even);
    several(
        list,
        "view.closeGroup",
        Messages.get("app.command.closeGroup"),
        "",
        () -> tabs.join(tabs.activeProperty().get()));
    windows(list);
  }

  private void windows(CommandList list) {
    list.add(
            "view.tabToWindow",
            Messages.get("app.command.tabToWindow"),
            Feather.EXTERNAL_LINK,
            "",
            then(() -> tabs.withFront(tabs::toNewWindow)))
        .because(EditCommands.noDocument(editor).flatMap(this::notToWindow));
    front(list, "view.openInWindow", Messages.get("app.command.openInWindow"), tabs::inNewWindow);
  }

  private ObservableValue<String> notToWindow(String noDocument) {
    return tabs.arrangement()
        .aloneProperty()
        .map(alone ->
            noDocument.isEmpty() && alone ? Messages.get("editor.reason.ownWindow") : noDocument);
  }

  private void several(CommandList list, String id, String title, String keys, Runnable action) {
    list.add(id, title, null, keys, then(action)).because(oneGroup());
  }

  private void front(CommandList list, String id, String title, TabsViewModel.Action action) {
    front(list, id, title, null, "", action);
  }

  private void front(
      CommandList list,
      String id,
      String title,
      @Nullable Feather icon,
      String keys,
      TabsViewModel.Action action) {
    list.add(id, title, icon, keys, then(() -> tabs.withFront(action)))
        .because(EditCommands.noDocument(editor));
  }

  private ObservableValue<String> oneGroup() {
    return tabs.arrangement()
        .splitProperty()
        .map(split -> split ? "" : Messages.get("app.command.oneGroup"));
  }

  private Runnable then(Runnable action) {
    return () -> {
      action.run();
      view.focusCode();
    };
  }
}
