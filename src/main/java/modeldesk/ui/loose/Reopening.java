package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.store.LooseOpenStore;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The files that were open when the program ended are open again when one comes to them; what is
/// open then is remembered. On the window's thread only.
final class Reopening {
  private final LooseFiles files;
  private final LooseOpenStore store;
  private final Notices notices;
  private final Background background;
  private boolean begun;
  private boolean remembers;

  Reopening(LooseFiles files, LooseOpenStore store, Notices notices, Background background) {
    this.files = files;
    this.store = store;
    this.notices = notices;
    this.background = background;
    files.open().addListener((ListChangeListener<LooseFile>) change -> remember());
    files.activeProperty().subscribe(this::remember);
  }

  /// Opens them, the first time; what is in front by then stays there.
  void begin() {
    if (!begun) {
      begun = true;
      background.disk(
          Messages.get("loose.job.reopen"),
          progress -> store.load(),
          this::open,
          failure -> {
            remembers = true;
            notices.info(Messages.get("loose.notReopened", Problems.sentence(failure)));
          });
    }
  }

  private void open(LooseOpenStore.Open kept) {
    LooseFile asked = files.activeProperty().get();
    remembers = true;
    for (Path path : kept.files()) {
      files.open(path, file -> front(asked, kept.front()));
    }
    remember();
  }

  private void front(@Nullable LooseFile asked, @Nullable Path kept) {
    LooseFile front = asked != null || kept == null ? asked : files.find(kept);
    if (front != null) {
      files.activeProperty().set(front);
    }
  }

  private void remember() {
    if (remembers) {
      LooseFile front = files.activeProperty().get();
      List<Path> open = files.open().stream().map(LooseFile::path).toList();
      LooseOpenStore.Open now = new LooseOpenStore.Open(open, front == null ? null : front.path());
      background.disk(
          Messages.get("loose.job.remember"),
          progress -> {
            store.save(now);
            return now;
          },
          saved -> {},
          failure -> notices.info(Messages.get("loose.notRemembered", Problems.sentence(failure))));
    }
  }
}
