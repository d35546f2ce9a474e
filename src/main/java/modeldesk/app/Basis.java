package modeldesk.app;

import java.nio.file.Path;
import java.time.Clock;
import modeldesk.api.OmniApi;
import modeldesk.store.AppFolders;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.AskPath;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Requests;
import modeldesk.ui.session.Tasks;
import modeldesk.work.Background;

/// What every feature of a connection stands on: its server, its lanes, what the user chose, and
/// where to tell and ask the user something. `tasks` are the jobs of the lanes.
record Basis(
    Connected connected,
    AppFolders folders,
    Background background,
    Tasks tasks,
    Notices notices,
    Requests requests,
    Remembered remembered,
    Clock clock,
    ModalHost root) {
  OmniApi api() {
    return connected.api();
  }

  String host() {
    return connected.instance().host();
  }

  boolean isPlayground() {
    return connected.instance().playground();
  }

  Ask ask() {
    return new Dialogs(root);
  }

  AskPath paths() {
    return new PathChoosers(root::inUse);
  }

  /// Where the user's own files are.
  static Path home() {
    return Path.of(System.getProperty("user.home", "")).toAbsolutePath();
  }
}
