package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import modeldesk.model.Draft;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.CatalogStore;
import modeldesk.store.DraftStore;
import modeldesk.store.History;
import modeldesk.store.PushJournal;
import modeldesk.store.SettingsStore;
import modeldesk.store.SnapshotStore;
import modeldesk.store.TabStore;

/// What the program's folder holds after it was killed, read from a copy so that the next start
/// finds what was really left.
record LeftBehind(List<Draft> drafts, List<PushRecord> pushes) {

  /// Reads everything there is; fails where anything cannot be read, now or when the program tried.
  static LeftBehind read(Path home, String host, Target target, Path copy) throws IOException {
    clear(copy);
    copy(home, copy);
    assertThat(broken(copy)).as("set aside by the program").isEmpty();

    AppFolders folders = AppFolders.under(copy);
    DraftStore.Loaded drafts = new DraftStore(folders).load(host, target);
    PushJournal.Loaded pushes = new PushJournal(folders, host).load();
    SnapshotStore snapshots = new SnapshotStore(folders);
    snapshots.load(host, target.place());
    snapshots.kept(host);
    new TabStore(folders).load(host);
    new CatalogStore(folders).load(host);
    new SettingsStore(folders).load();
    History history = new History(folders, host);
    for (History.Version version : history.load(target.place()).versions()) {
      assertThat(history.text(version).text()).as("text of %s", version).isNotNull();
    }
    assertThat(broken(copy)).as("unreadable").isEmpty();
    return new LeftBehind(drafts.drafts(), pushes.records());
  }

  /// Whether there is a push whose end the program did not see, or not to the last of its drafts.
  boolean hasCutOffPush() {
    return pushes.stream().anyMatch(PushRecord::isCutOff)
        || drafts.stream().anyMatch(this::wasPushed);
  }

  private boolean wasPushed(Draft draft) {
    return pushes.stream()
        .flatMap(push -> push.steps().stream())
        .filter(step -> step.file().equals(draft.name()))
        .findFirst()
        .filter(step -> step.isDone() && Objects.equals(step.before(), draft.baseText()))
        .isPresent();
  }

  private static List<Path> broken(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(broken|theirs)-.*")).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
