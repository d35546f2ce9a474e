package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.editor.EditorViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The View menu: colours and sizes.
public final class ViewCommands {
  private final EditorViewModel editor;
  private final Look look;
  private final WindowZoom zoom;

  /// Chooses the colours of the window.
  public interface Look {
    void light();

    void dark();

    void highContrast();

    void likeTheSystem();
  }

  public ViewCommands(EditorViewModel editor, Look look, WindowZoom zoom) {
    this.editor = editor;
    this.look = look;
    this.zoom = zoom;
  }

  public void addTo(CommandList list) {
    list.add("view.themeLight", Messages.get("app.command.light"), Feather.SUN, "", look::light);
    list.add("view.themeDark", Messages.get("app.command.dark"), Feather.MOON, "", look::dark);
    list.add(
        "view.themeContrast",
        Messages.get("app.command.contrast"),
        Feather.EYE,
        "",
        look::highContrast);
    list.add(
        "view.themeSystem",
        Messages.get("app.command.system"),
        Feather.MONITOR,
        "",
        look::likeTheSystem);
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
}
