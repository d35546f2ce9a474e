package modeldesk.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Surroundings;
import modeldesk.work.Background;

/// The file manager and the clipboard. The Playground opens no other programs.
final class FolderPort {
  private final Surroundings around;
  private final boolean playground;
  private final Background background;

  FolderPort(Surroundings around, boolean playground, Background background) {
    this.around = around;
    this.playground = playground;
    this.background = background;
  }

  /// Shows a folder, which is made where it is missing; `told` gets a sentence where that is not
  /// possible.
  void show(Path folder, Consumer<String> told) {
    if (playground) {
      told.accept(Messages.get("settings.folder.playground"));
      return;
    }
    background.quietIo(
        Messages.get("settings.job.show"),
        progress -> open(folder),
        opened -> {},
        failure -> told.accept(Messages.get("settings.folder.notShown")));
  }

  private Path open(Path folder) throws IOException {
    Files.createDirectories(folder);
    around.showFolder(folder);
    return folder;
  }

  void copy(Path path) {
    around.copy(path.toString());
  }
}
