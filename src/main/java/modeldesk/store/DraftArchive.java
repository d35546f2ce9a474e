package modeldesk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.Target;
import modeldesk.store.wire.ArchiveFile;
import org.jspecify.annotations.Nullable;

/// Writes drafts to a folder or a zip that people can read and any program can edit:
///
/// `drafts/<model>/<branch>/<mode>/<file>.yaml` the texts `base/…` the same files as they were when
/// the drafts began `model-desk-drafts.json` what belongs where
///
/// The manifest comes last, so that a folder that was cut short is not taken for a whole one.
/// Blocks.
public final class DraftArchive {
  /// What the manifest says it is, and its layout.
  static final String FORMAT = "model-desk-drafts";

  static final int VERSION = 1;

  /// The manifest of every archive.
  public static final String MANIFEST = FORMAT + ".json";

  private static final String NO_BRANCH = "_shared";
  private static final String ENDING = ".yaml";

  private final ArchivePath paths = new ArchivePath();
  private final ArchiveLimits limits = new ArchiveLimits();
  private final ArchiveSink sink;

  private DraftArchive(ArchiveSink sink) {
    this.sink = sink;
  }

  /// Writes an archive to `target`, which must not be there yet, or be an empty folder.
  public static void write(Path target, Archive.Form form, Archive archive, Archive.Steps steps)
      throws IOException {
    ArchiveLimits.drafts(archive.items().size());
    try (ArchiveSink sink = ArchiveSink.to(target, form)) {
      new DraftArchive(sink).write(archive, steps);
      sink.finish();
    }
  }

  private void write(Archive archive, Archive.Steps steps) throws IOException {
    Map<Target.Place, List<Archive.Item>> byPlace = new LinkedHashMap<>();
    for (Archive.Item item : archive.items()) {
      byPlace.computeIfAbsent(item.target().place(), place -> new ArrayList<>()).add(item);
    }
    List<ArchiveFile.@Nullable Place> places = new ArrayList<>();
    int done = 0;
    for (List<Archive.Item> items : byPlace.values()) {
      List<ArchiveFile.@Nullable One> drafts = new ArrayList<>();
      for (Archive.Item item : items) {
        drafts.add(add(item));
        steps.reached(++done, archive.items().size());
      }
      places.add(place(items.getFirst().target(), drafts));
    }
    sink.add(
        MANIFEST,
        Json.bytes(
            new ArchiveFile(
                FORMAT, VERSION, archive.host(), archive.exportedAt().toString(), places)));
  }

  private static ArchiveFile.Place place(Target target, List<ArchiveFile.@Nullable One> drafts) {
    return new ArchiveFile.Place(
        ModelRecords.wire(target.model()),
        target.branchId(),
        target.branch() == null ? null : target.branch().name(),
        target.mode().wire(),
        drafts);
  }

  private ArchiveFile.One add(Archive.Item item) throws IOException {
    Draft draft = item.draft();
    String base = draft.baseText();
    Checksum checksum = draft.baseChecksum();
    return new ArchiveFile.One(
        draft.name().key(),
        draft.kind().name(),
        draft.savedAt().toString(),
        add("drafts", item, draft.text()),
        add("base", item, base),
        base == null ? null : Fingerprint.of(base),
        checksum == null ? null : checksum.value());
  }

  private @Nullable String add(String root, Archive.Item item, @Nullable String text)
      throws IOException {
    if (text == null) {
      return null;
    }
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    limits.add(item.draft().name().key(), content.length);
    String path = path(root, item);
    sink.add(path, content);
    return path;
  }

  private String path(String root, Archive.Item item) {
    Target target = item.target();
    String branchId = target.branchId();
    String model = paths.below(root, target.model().id(), target.model().displayName(), "");
    String branch =
        target.branch() == null
            ? paths.below(model, "", NO_BRANCH, "")
            : paths.below(model, String.valueOf(branchId), target.branch().name(), "");
    String folder = branch + "/" + target.mode().wire();
    String key = item.draft().name().key();
    String[] segments = key.split("/", -1);
    for (int i = 0; i < segments.length - 1; i++) {
      folder = paths.below(folder, segments[i], segments[i], "");
    }
    return paths.below(folder, key, segments[segments.length - 1], ENDING);
  }
}
