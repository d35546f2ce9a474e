package modeldesk.app.command;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.palette.Offer;
import modeldesk.ui.palette.PaletteViewModel;
import modeldesk.ui.shell.Commands;
import org.kordamp.ikonli.feather.Feather;

/// Opening a file by its name and doing anything by its own, and what the palette offers for that.
public final class PaletteCommands {
  private final PaletteViewModel palette;
  private final EditorViewModel editor;

  public PaletteCommands(PaletteViewModel palette, EditorViewModel editor) {
    this.palette = palette;
    this.editor = editor;
  }

  public void addTo(CommandList list) {
    list.add(
        "go.file",
        Messages.get("app.command.openByName"),
        Feather.SEARCH,
        "Shortcut+P",
        palette::openFiles);
    list.add(
            "go.line",
            Messages.get("app.command.line"),
            Feather.HASH,
            "Shortcut+G",
            palette::openLine)
        .because(EditCommands.noDocument(editor));
    list.add(
        "view.commands",
        Messages.get("app.command.palette"),
        Feather.TERMINAL,
        "Shortcut+Shift+P",
        palette::openCommands);
  }

  /// Every command as it is now.
  public static List<Offer> offers(Commands commands) {
    return commands.all().stream()
        .map(command ->
            new Offer(
                command.id(),
                command.title(),
                words(command.id()),
                command.menu(),
                command.keysText(),
                command.icon(),
                command.reason(),
                () -> commands.run(command)))
        .toList();
  }

  /// What else a command may be called.
  private static String words(String id) {
    return switch (id) {
      case "view.windowLarger", "view.windowSmaller", "view.windowUsual" ->
          Messages.get("app.words.windowSize");
      case "view.zoomIn", "view.zoomOut", "view.zoomReset" -> Messages.get("app.words.textSize");
      case "view.themeLight", "view.themeDark", "view.themeContrast", "view.themeSystem" ->
          Messages.get("app.words.theme");
      case "file.settings" -> Messages.get("app.words.settings");
      case "file.keyMap", "help.keys" -> Messages.get("app.words.keys");
      case "view.changes" -> Messages.get("app.words.changes");
      case "view.output" -> Messages.get("app.words.output");
      case "model.pushes" -> Messages.get("app.words.pushes");
      default -> "";
    };
  }
}
