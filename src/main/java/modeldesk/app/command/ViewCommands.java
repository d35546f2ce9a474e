package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.editor.EditorViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The View menu: colours and sizes.
public final class ViewCommands {
  private final EditorViewModel editor;
  private final Look look;

  /// Chooses the colours of the window.
  public interface Look {
    void light();

    void dark();

    void highContrast();

    void likeTheSystem();
  }

  public ViewCommands(EditorViewModel editor, Look look) {
    this.editor = editor;
    this.look = look;
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
  }
}
