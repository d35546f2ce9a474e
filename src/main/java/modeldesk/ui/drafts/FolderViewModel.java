package modeldesk.ui.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Surroundings;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Show drafts in the file manager: the folder of what is open, or of all drafts. Where there is no
/// file manager, and in the Playground, it is said where the folder is.
public final class FolderViewModel {
  private final Session session;
  private final Function<@Nullable Target, Path> folder;
  private final Surroundings around;
  private final boolean playground;
  private final Background background;
  private final Notices notices;

  /// `folder` is where the drafts of a target are, or all of them without one.
  public FolderViewModel(
      Session session,
      Function<@Nullable Target, Path> folder,
      Surroundings around,
      boolean playground,
      Background background,
      Notices notices) {
    this.session = session;
    this.folder = folder;
    this.around = around;
    this.playground = playground;
    this.background = background;
    this.notices = notices;
  }

  /// Shows the drafts of what is open, or all where nothing is.
  public void showDrafts() {
    show(folder.apply(session.target()));
  }

  /// Shows a folder, which is made where it is missing.
  void show(Path shown) {
    background.quietIo(
        Messages.get("drafts.folder.job"),
        progress -> open(shown),
        opened -> {
          if (!opened) {
            tell(shown, Notice.Level.SUCCESS, Messages.get("drafts.folder.here", shown));
          }
        },
        failure ->
            tell(shown, Notice.Level.WARNING, Messages.get("drafts.folder.notShown", shown)));
  }

  /// False where it is only told where the folder is.
  private boolean open(Path shown) throws IOException {
    Files.createDirectories(shown);
    if (!playground) {
      around.showFolder(shown);
    }
    return !playground;
  }

  private void tell(Path shown, Notice.Level level, String sentence) {
    notices.show(
        new Notice(
            level,
            sentence,
            new Notice.Action(
                Messages.get("drafts.folder.copy"), () -> around.copy(shown.toString()))));
  }
}
