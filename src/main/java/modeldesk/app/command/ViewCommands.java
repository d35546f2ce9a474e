package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.store.Settings.Theme;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.session.Remembered;
import org.kordamp.ikonli.feather.Feather;

/// The View menu: colours and sizes.
public final class ViewCommands {
  private final EditorViewModel editor;
  private final Remembered remembered;
  private final WindowZoom zoom;

  public ViewCommands(EditorViewModel editor, Remembered remembered) {
    this.editor = editor;
    this.remembered = remembered;
    zoom = new WindowZoom(remembered);
  }

  public void addTo(CommandList list) {
    theme(list, "view.themeLight", Messages.get("app.command.light"), Feather.SUN, Theme.LIGHT);
    theme(list, "view.themeDark", Messages.get("app.command.dark"), Feather.MOON, Theme.DARK);
    theme(
        list,
        "view.themeContrast",
        Messages.get("app.command.contrast"),
        Feather.EYE,
        Theme.CONTRAST);
    theme(
        list,
        "view.themeSystem",
        Messages.get("app.command.system"),
        Feather.MONITOR,
        Theme.SYSTEM);
    list.add("view.zoomIn", Messages.get("app.command.zoomIn"), null, "", editor::zoomIn);
    list.add("view.zoomOut", Messages.get("app.command.zoomOut"), null, "", editor::zoomOut);
    list.add("view.zoomReset", Messages.get("app.command.zoomReset"), null, "", editor::resetZoom);
    list.add(
        "view.windowLarger",
        Messages.get("app.command.windowLarger"),
        null,
        "Alt+Shift+Equals",
        zoom::larger);
    list.add(
        "view.windowSmaller",
        Messages.get("app.command.windowSmaller"),
        null,
        "Alt+Shift+Minus",
        zoom::smaller);
    list.add(
        "view.windowUsual",
        Messages.get("app.command.windowUsual"),
        null,
        "Alt+Shift+0",
        zoom::usual);
  }

  private void theme(CommandList list, String id, String title, Feather icon, Theme theme) {
    list.add(id, title, icon, "", () -> remembered.change(settings -> settings.withTheme(theme)))
        .markedWhile(remembered.settingsProperty().map(settings -> settings.theme() == theme));
  }
}
