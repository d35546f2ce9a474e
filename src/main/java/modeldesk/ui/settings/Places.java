package modeldesk.ui.settings;

import java.nio.file.Path;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;

/// Where the program keeps what it keeps, for the server that is called `host`, or the Playground;
/// `drafts` is where the drafts of that server are.
public record Places(AppFolders folders, String host, boolean playground, Path drafts) {

  /// What the user calls the server.
  String name() {
    return playground ? Messages.get("settings.playground") : host;
  }

  Setting settings(FolderPort port) {
    return new Folder(
        about(
            "settings-file",
            Messages.get("settings.folder.settings.name"),
            Messages.get("settings.folder.settings.explained")),
        folders.data().resolve("settings.json"),
        folders.data(),
        port);
  }

  Setting drafts(FolderPort port) {
    return folder(
        "drafts",
        Messages.get("settings.folder.drafts.name", name()),
        Messages.get("settings.folder.drafts.explained"),
        drafts,
        port);
  }

  Setting server(FolderPort port) {
    return folder(
        "server",
        Messages.get("settings.folder.server.name", name()),
        Messages.get("settings.folder.server.explained"),
        folders.ofHost(host),
        port);
  }

  Setting all(FolderPort port) {
    return folder(
        "data",
        Messages.get("settings.folder.all.name"),
        Messages.get("settings.folder.all.explained"),
        folders.data(),
        port);
  }

  Setting log(FolderPort port) {
    return folder(
        "log",
        Messages.get("settings.folder.log.name"),
        Messages.get("settings.folder.log.explained"),
        folders.log(),
        port);
  }

  private static Setting folder(
      String id, String name, String explained, Path path, FolderPort port) {
    return new Folder(about(id, name, explained), path, path, port);
  }

  private static About about(String id, String name, String explained) {
    return new About("folder-" + id, Group.FOLDERS, name, explained);
  }
}
