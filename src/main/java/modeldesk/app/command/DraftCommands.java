package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.drafts.ExportViewModel;
import modeldesk.ui.drafts.FolderViewModel;
import modeldesk.ui.drafts.ImportViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The part of the File menu about the drafts of all models as files.
public final class DraftCommands {
  private final ExportViewModel export;
  private final ImportViewModel importing;
  private final FolderViewModel folder;

  public DraftCommands(ExportViewModel export, ImportViewModel importing, FolderViewModel folder) {
    this.export = export;
    this.importing = importing;
    this.folder = folder;
  }

  public void addTo(CommandList list) {
    list.add(
        "file.exportDrafts",
        Messages.get("app.command.exportDrafts"),
        Feather.UPLOAD,
        "",
        export::open);
    list.add(
        "file.importDrafts",
        Messages.get("app.command.importDrafts"),
        Feather.DOWNLOAD,
        "",
        importing::open);
    list.add(
        "file.showDrafts",
        Messages.get("app.command.draftFolder"),
        Feather.FOLDER,
        "",
        folder::showDrafts);
  }
}
