package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.browser.FilesViewModel;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.latest.LatestViewModel;
import modeldesk.ui.shell.ShellViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The File menu.
public final class FileCommands {
  private final ShellViewModel shell;
  private final FilesViewModel files;
  private final LatestViewModel latest;
  private final EditorViewModel editor;
  private final Runnable tryNow;
  private final Runnable quit;

  /// `tryNow` asks the server again for whatever could not be read.
  public FileCommands(
      ShellViewModel shell,
      FilesViewModel files,
      LatestViewModel latest,
      EditorViewModel editor,
      Runnable tryNow,
      Runnable quit) {
    this.shell = shell;
    this.files = files;
    this.latest = latest;
    this.editor = editor;
    this.tryNow = tryNow;
    this.quit = quit;
  }

  public void addTo(CommandList list) {
    list.add(
            "file.new",
            Messages.get("app.command.newFile"),
            Feather.FILE_PLUS,
            "Shortcut+N",
            files::newFile)
        .because(files.newFileReasonProperty());
    list.add(
            "file.reload",
            Messages.get("app.command.reload"),
            Feather.DOWNLOAD_CLOUD,
            "Shortcut+R",
            latest::getLatest)
        .because(shell.reasons().reload());
    list.add("file.tryNow", Messages.get("app.command.tryNow"), null, "", tryNow);
    list.add(
            "file.close",
            Messages.get("app.command.closeTab"),
            null,
            "Shortcut+W",
            editor.tabs()::closeActive)
        .because(EditCommands.noDocument(editor));
    list.add("file.quit", Messages.get("app.command.quit"), null, "Shortcut+Q", quit);
  }
}
