package modeldesk.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.wire.PushFile;
import org.jspecify.annotations.Nullable;

/// The journals of the pushes to one server, a file each, of which the newest are kept:
///
/// `<data>/<host>/push/<number>_<time>.json`
///
/// The numbers count on, so that a clock that is set back does not make the newest push the oldest;
/// names of earlier versions have none and are older than all that have.
///
/// Calls block; they may come from any thread.
public final class PushJournal {
  private static final String SUFFIX = ".json";
  private static final int MOST = 50;
  private static final Pattern NUMBERED = Pattern.compile("(\\d{6,9})_(.+)");

  private final Path folder;
  private volatile BiConsumer<Target.Place, PushRecord.Step> taken = (place, step) -> {};
  private final Map<String, Path> begun = new HashMap<>();

  /// The pushes that are known, the newest first, and where files went that could not be read.
  public record Loaded(List<PushRecord> records, List<Path> setAside) {
    public Loaded {
      records = List.copyOf(records);
      setAside = List.copyOf(setAside);
    }
  }

  public PushJournal(AppFolders folders, String host) {
    folder = folders.ofHost(host).resolve("push");
  }

  /// Who is told of each file that Omni took, on the thread of the push and before anything is made
  /// of it.
  public void onTaken(BiConsumer<Target.Place, PushRecord.Step> listener) {
    taken = listener;
  }

  /// Says that a push learned what became of a file.
  public void ended(PushRecord record, FileName file) {
    record.steps().stream()
        .filter(step -> step.file().equals(file) && step.isDone())
        .forEach(step -> taken.accept(record.place(), step));
  }

  /// Keeps what is known of a push by now; of pushes that ended long ago the oldest is forgotten.
  public synchronized void save(PushRecord record) throws IOException {
    Path known = begun.get(record.id());
    if (known != null) {
      Json.write(known, wire(record));
      return;
    }
    List<Path> files = files();
    for (Path file : files) {
      if (id(file).equals(SafeName.of(record.id()))) {
        Json.write(file, wire(record));
        return;
      }
    }
    int number = files.isEmpty() ? 1 : number(files.getFirst()) + 1;
    Path file = folder.resolve("%06d_%s%s".formatted(number, SafeName.of(record.id()), SUFFIX));
    Json.write(file, wire(record));
    begun.put(record.id(), file);
    forgetOldest();
  }

  /// Whether a push was begun by this program and not by one before it, so that its end will be
  /// seen.
  public synchronized boolean isOfThisRun(PushRecord record) {
    return begun.containsKey(record.id());
  }

  /// All that is kept. Files that cannot be read are set aside, never deleted.
  public synchronized Loaded load() throws IOException {
    List<PushRecord> records = new ArrayList<>();
    List<Path> setAside = new ArrayList<>();
    for (Path file : files()) {
      PushFile wire = Json.read(file, PushFile.class);
      PushRecord record = wire == null ? null : record(file, wire);
      if (record == null) {
        setAside.add(AtomicFile.setAside(file, Instant.now()));
      } else {
        records.add(record);
      }
    }
    return new Loaded(records, setAside);
  }

  private void forgetOldest() throws IOException {
    List<Path> files = files();
    for (Path file : files.subList(Math.min(MOST, files.size()), files.size())) {
      PushFile wire = Json.read(file, PushFile.class);
      PushRecord record = wire == null ? null : record(file, wire);
      if (record != null && !record.isCutOff()) {
        AtomicFile.delete(file);
      }
    }
  }

  /// The newest first: those with the highest numbers, then those whose names are only times.
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    AtomicFile.sweep(folder);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      all.forEach(files::add);
    }
    files.sort(
        Comparator.comparingInt(PushJournal::number).thenComparing(PushJournal::id).reversed());
    return files;
  }

  private static int number(Path file) {
    Matcher name = NUMBERED.matcher(file.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    String plain = name.substring(0, name.length() - SUFFIX.length());
    Matcher numbered = NUMBERED.matcher(plain);
    return numbered.matches() ? numbered.group(2) : plain;
  }

  private static @Nullable PushRecord record(Path file, PushFile wire) {
    if (wire.modelId() == null
        || wire.mode() == null
        || wire.startedAt() == null
        || wire.steps() == null) {
      return null;
    }
    try {
      List<PushRecord.Step> steps = new ArrayList<>();
      for (PushFile.@Nullable Step step : wire.steps()) {
        if (step == null || step.file() == null || step.state() == null) {
          return null;
        }
        steps.add(step(step.file(), step.state(), step));
      }
      return new PushRecord(
          id(file),
          new Target.Place(wire.modelId(), wire.branchId(), Mode.valueOf(wire.mode())),
          wire.title() == null ? "" : wire.title(),
          wire.message(),
          Instant.parse(wire.startedAt()),
          steps);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static PushRecord.Step step(String file, String state, PushFile.Step wire) {
    FileName name = new FileName(file);
    ModelFile now =
        wire.now() == null
            ? null
            : new ModelFile(
                name, wire.now(), wire.checksum() == null ? null : new Checksum(wire.checksum()));
    return new PushRecord.Step(
        name,
        wire.before(),
        wire.sent(),
        PushRecord.State.valueOf(state),
        now,
        wire.reason() == null ? "" : wire.reason());
  }

  private static PushFile wire(PushRecord record) {
    List<PushFile.@Nullable Step> steps = new ArrayList<>();
    record.steps().forEach(step -> steps.add(wire(step)));
    return new PushFile(
        record.place().modelId(),
        record.place().branchId(),
        record.place().mode().name(),
        record.title(),
        record.message(),
        record.startedAt().toString(),
        steps);
  }

  private static PushFile.Step wire(PushRecord.Step step) {
    ModelFile now = step.now();
    Checksum checksum = now == null ? null : now.checksum();
    return new PushFile.Step(
        step.file().key(),
        step.before(),
        step.sent(),
        step.state().name(),
        now == null ? null : now.text(),
        checksum == null ? null : checksum.value(),
        step.reason().isEmpty() ? null : step.reason());
  }
}
