package modeldesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.store.ArchiveException.Kind;
import modeldesk.store.wire.ArchiveFile;
import org.jspecify.annotations.Nullable;

/// Reads what `DraftArchive` wrote, whole or not at all. It comes from anywhere, so that nothing in
/// it is believed: names stay inside of it, links are not followed, sizes are counted while they
/// are read, and what the manifest says must fit together. Blocks; writes nothing.
public final class ArchiveReader {
  private final ArchiveSource source;
  private final ArchiveLimits limits;
  private final Set<String> used = new HashSet<>();

  private ArchiveReader(ArchiveSource source, ArchiveLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  /// The drafts of a folder or a zip; throws `ArchiveException` for what is none.
  public static Archive read(Path place, Archive.Steps steps) throws IOException {
    return read(place, steps, new ArchiveLimits());
  }

  static Archive read(Path place, Archive.Steps steps, ArchiveLimits limits) throws IOException {
    try (ArchiveSource source = ArchiveSource.of(place, DraftArchive.MANIFEST)) {
      return new ArchiveReader(source, limits).read(steps);
    }
  }

  private Archive read(Archive.Steps steps) throws IOException {
    ArchiveFile wire = manifest();
    String host = plain(wire.host());
    Instant exportedAt = time(wire.exportedAt());
    List<ArchiveFile.Place> places = present(wire.places());
    int total = 0;
    for (ArchiveFile.Place place : places) {
      total += present(place.drafts()).size();
      ArchiveLimits.drafts(total);
    }
    List<Archive.Item> items = new ArrayList<>();
    Set<Target.Place> seen = new HashSet<>();
    for (ArchiveFile.Place place : places) {
      Target target = target(place);
      if (!seen.add(target.place())) {
        throw new ArchiveException(Kind.TWICE, target.displayName());
      }
      Set<FileName> names = new HashSet<>();
      for (ArchiveFile.One one : present(place.drafts())) {
        Draft draft = draft(one);
        if (!names.add(draft.name())) {
          throw new ArchiveException(Kind.TWICE, draft.name().key());
        }
        items.add(new Archive.Item(target, draft));
        steps.reached(items.size(), total);
      }
    }
    return new Archive(host, exportedAt, items);
  }

  private ArchiveFile manifest() throws IOException {
    byte[] content = source.read(DraftArchive.MANIFEST, limits);
    if (content == null) {
      throw new ArchiveException(Kind.NO_MANIFEST, DraftArchive.MANIFEST);
    }
    if (DraftText.decode(content) == null) {
      throw new ArchiveException(Kind.NOT_TEXT, DraftArchive.MANIFEST);
    }
    ArchiveFile wire = Json.parse(content, ArchiveFile.class);
    if (wire == null || !DraftArchive.FORMAT.equals(wire.format()) || wire.version() == null) {
      throw broken();
    }
    if (wire.version() != DraftArchive.VERSION) {
      throw new ArchiveException(Kind.NEWER, String.valueOf(wire.version()));
    }
    return wire;
  }

  private static Target target(ArchiveFile.Place wire) throws ArchiveException {
    Model model = ModelRecords.model(wire.model());
    if (model == null || (wire.branchId() == null) != (wire.branchName() == null)) {
      throw broken();
    }
    plain(model.id());
    if (model.name() != null) {
      plain(model.name());
    }
    Branch branch =
        wire.branchId() == null
            ? null
            : new Branch(plain(wire.branchId()), plain(wire.branchName()));
    return new Target(model, branch, mode(wire.mode()));
  }

  private static Mode mode(@Nullable String word) throws ArchiveException {
    for (Mode mode : Mode.values()) {
      if (mode.wire().equals(word)) {
        return mode;
      }
    }
    throw broken();
  }

  private Draft draft(ArchiveFile.One wire) throws IOException {
    String key = plain(wire.file());
    if (!isFile(key)) {
      throw new ArchiveException(Kind.UNSAFE_NAME, key);
    }
    String text = wire.text() == null ? null : text(wire.text());
    String base = wire.base() == null ? null : text(wire.base());
    if (base != null && !Fingerprint.of(base).equals(wire.baseSha256())) {
      throw new ArchiveException(Kind.BASE_CHANGED, String.valueOf(wire.base()));
    }
    Checksum checksum =
        wire.baseChecksum() == null ? null : new Checksum(plain(wire.baseChecksum()));
    Draft draft = new Draft(new FileName(key), text, base, checksum, time(wire.savedAt()));
    if (!draft.kind().name().equals(wire.kind())) {
      throw broken();
    }
    return draft;
  }

  /// A name of a file in Omni never leads elsewhere, whatever it is used for.
  private static boolean isFile(String key) {
    for (String segment : key.split("/", -1)) {
      if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return key.indexOf('\\') < 0;
  }

  private String text(String path) throws IOException {
    if (!ArchivePath.isSafe(path)) {
      throw new ArchiveException(Kind.UNSAFE_NAME, path);
    }
    if (!used.add(ArchivePath.composed(path).toLowerCase(Locale.ROOT))) {
      throw new ArchiveException(Kind.TWICE, path);
    }
    byte[] content = source.read(path, limits);
    if (content == null) {
      throw new ArchiveException(Kind.FILE_MISSING, path);
    }
    String text = DraftText.decode(content);
    if (text == null) {
      throw new ArchiveException(Kind.NOT_TEXT, path);
    }
    return text;
  }

  private static Instant time(@Nullable String text) throws ArchiveException {
    try {
      return Instant.parse(plain(text));
    } catch (DateTimeException e) {
      throw broken();
    }
  }

  private static String plain(@Nullable String text) throws ArchiveException {
    if (text == null || text.isBlank() || !ArchivePath.isPlain(text)) {
      throw broken();
    }
    return text;
  }

  private static <T> List<T> present(@Nullable List<@Nullable T> wire) throws ArchiveException {
    List<T> all = new ArrayList<>();
    for (T one : wire == null ? List.<@Nullable T>of() : wire) {
      if (one == null) {
        throw broken();
      }
      all.add(one);
    }
    return all;
  }

  private static ArchiveException broken() {
    return new ArchiveException(Kind.BROKEN_MANIFEST, DraftArchive.MANIFEST);
  }
}
