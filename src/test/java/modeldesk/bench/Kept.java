package modeldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.store.SnapshotStore;

/// What a program that had a model open leaves on this computer, so that the next one opens it
/// without a server.
final class Kept {
  /// Where no server is.
  static final String ADDRESS = "127.0.0.1:9";

  private static final Model MODEL =
      new Model("m1", "Large", ModelKind.SHARED, null, "c1", null, null, null);
  static final Target TARGET = new Target(MODEL, new Branch("b1", "large"), Mode.COMBINED);

  private Kept() {}

  /// Leaves a model of these files in a folder.
  static void model(Path home, Map<String, String> texts) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    texts.forEach((name, text) ->
        files.add(
            new ModelFile(
                new FileName(name), text, new Checksum(Integer.toHexString(text.hashCode())))));
    AppFolders folders = AppFolders.under(home);
    new SnapshotStore(folders)
        .prepare(ADDRESS, Snapshot.of(TARGET, files, 1, Instant.now()))
        .save();
    new SettingsStore(folders)
        .save(
            Settings.DEFAULT.withLastPlace(new Settings.Place(ADDRESS, "m1", "b1", Mode.COMBINED)));
    Files.writeString(home.resolve("token"), "omni_osk_of_a_bench");
  }
}
