package modeldesk.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The earlier texts of the files of one server (architecture.md §4): each text once, compressed,
/// under the SHA-256 of its content, and for each place an index that only grows:
///
/// `<data>/<host>/history/texts/<sha>.gz` `<data>/<host>/history/models/<model id>/<branch id or
/// _shared>.<mode>.jsonl`
///
/// A text is always written before the line that tells of it. Calls block; they may come from any
/// thread, and one that keeps many texts does not hold up one that keeps a few.
public final class History {
  private static final String NO_BRANCH = "_shared";
  private static final int DAYS_TO_BELIEVE = 3;

  private final Path models;
  private final HistoryTexts texts;
  private final ReadWriteLock trimming = new ReentrantReadWriteLock();

  /// Why a text was kept: it was about to be changed further, or replaced by a fetch, or it was
  /// what a push found on the server, or its draft was discarded.
  public enum Kind {
    DRAFT,
    FETCHED,
    PUSHED,
    DISCARDED
  }

  /// A text that is about to be replaced.
  public record Earlier(FileName file, Kind kind, Instant at, String text) {}

  /// A text that is kept; `content` finds it.
  public record Version(FileName file, Kind kind, Instant at, String content) {}

  /// The versions of a place, the newest first, and where a copy of an index went that held lines
  /// nobody can read; its other lines are among the versions.
  public record Loaded(List<Version> versions, @Nullable Path setAside) {
    public Loaded {
      versions = List.copyOf(versions);
    }
  }

  /// The text of a version, null when it is gone, and where its file went if it cannot be read.
  public record Found(@Nullable String text, @Nullable Path setAside) {}

  /// How long and how much is kept, in bytes on disk.
  public record Limits(Duration age, long bytes) {
    public static final Limits USUAL = new Limits(Duration.ofDays(90), 200L << 20);
  }

  /// How many texts there are and how many bytes they take on disk: what the limits bound.
  public record Use(int texts, long bytes) {}

  public History(AppFolders folders, String host) {
    Path root = folders.ofHost(host).resolve("history");
    models = root.resolve("models");
    texts = new HistoryTexts(root.resolve("texts"));
  }

  /// Keeps texts of a place. One that is already the newest version of its file is not kept again;
  /// that a push replaced it says more than that a fetch did. Returns where a copy of an index went
  /// that held lines nobody can read.
  public @Nullable Path keep(Target.Place place, List<Earlier> earlier) throws IOException {
    if (earlier.isEmpty()) {
      return null;
    }
    trimming.readLock().lock();
    try {
      List<Version> all = new ArrayList<>();
      for (Earlier one : earlier) {
        String content = Fingerprint.of(one.text());
        texts.write(content, one.text());
        all.add(new Version(one.file(), one.kind(), one.at(), content));
      }
      return append(place, all);
    } finally {
      trimming.readLock().unlock();
    }
  }

  private synchronized @Nullable Path append(Target.Place place, List<Version> all)
      throws IOException {
    HistoryIndex index = new HistoryIndex(file(place));
    HistoryIndex.Loaded loaded = index.load();
    List<Version> known = new ArrayList<>(loaded.versions());
    Map<FileName, Version> newest = new HashMap<>();
    known.forEach(version -> newest.put(version.file(), version));
    List<Version> added = new ArrayList<>();
    for (Version one : all) {
      Version before = newest.put(one.file(), one);
      if (before == null || !before.content().equals(one.content())) {
        added.add(one);
      } else if (before.kind() == Kind.FETCHED && one.kind() == Kind.PUSHED) {
        Collections.replaceAll(known, before, one);
      }
    }
    if (!known.equals(loaded.versions())) {
      index.replace(known);
    }
    index.append(added);
    return loaded.setAside();
  }

  /// All versions of a place. Lines that cannot be read are set aside with a copy of their index.
  public synchronized Loaded load(Target.Place place) throws IOException {
    HistoryIndex.Loaded loaded = new HistoryIndex(file(place)).load();
    return new Loaded(loaded.versions().reversed(), loaded.setAside());
  }

  /// The text of a version. A file that does not hold it whole is set aside, never deleted.
  public Found text(Version version) throws IOException {
    return texts.read(version.content());
  }

  public Use use() throws IOException {
    trimming.readLock().lock();
    try {
      return texts.use();
    } finally {
      trimming.readLock().unlock();
    }
  }

  /// Forgets what is older than `limits` say and, from the oldest on, what is too much. A text that
  /// no index tells of counts by the time of its file. A clock that ran ahead must not cost what is
  /// a week old: age is counted from the third last day on which something was kept. Returns the
  /// copies of indexes with lines that cannot be read.
  public List<Path> trim(Limits limits, Instant now) throws IOException {
    trimming.writeLock().lock();
    try {
      return trimAlone(limits, now);
    } finally {
      trimming.writeLock().unlock();
    }
  }

  private synchronized List<Path> trimAlone(Limits limits, Instant now) throws IOException {
    Map<HistoryIndex, List<Version>> indexes = new LinkedHashMap<>();
    List<Path> setAside = new ArrayList<>();
    Map<String, Instant> needed = new HashMap<>();
    List<Instant> times = new ArrayList<>();
    for (Path file : indexFiles()) {
      HistoryIndex index = new HistoryIndex(file);
      HistoryIndex.Loaded loaded = index.load();
      if (loaded.setAside() != null) {
        setAside.add(loaded.setAside());
      }
      indexes.put(index, loaded.versions());
      for (Version version : loaded.versions()) {
        times.add(version.at());
        needed.merge(version.content(), version.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<Dated> dated = new ArrayList<>();
    for (HistoryTexts.Kept kept : texts.all()) {
      dated.add(new Dated(kept, needed.getOrDefault(kept.content(), kept.modified())));
    }
    dated.forEach(one -> times.add(one.at()));
    Instant oldest = believed(times, now).minus(limits.age());
    Set<String> gone = tooMuch(dated, oldest, limits.bytes());
    for (Map.Entry<HistoryIndex, List<Version>> entry : indexes.entrySet()) {
      List<Version> kept =
          entry.getValue().stream()
              .filter(one -> !one.at().isBefore(oldest) && !gone.contains(one.content()))
              .toList();
      if (kept.size() < entry.getValue().size()) {
        entry.getKey().replace(kept);
      }
    }
    for (String content : gone) {
      texts.delete(content);
    }
    return List.copyOf(setAside);
  }

  /// The end of the third last day up to `now` on which something was kept; long ago where there
  /// are fewer such days.
  private static Instant believed(List<Instant> times, Instant now) {
    return times.stream()
        .filter(time -> !time.isAfter(now))
        .map(time -> time.truncatedTo(ChronoUnit.DAYS))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .skip(DAYS_TO_BELIEVE - 1)
        .findFirst()
        .map(day -> day.plus(1, ChronoUnit.DAYS))
        .orElse(Instant.EPOCH);
  }

  private record Dated(HistoryTexts.Kept kept, Instant at) {}

  private static Set<String> tooMuch(List<Dated> all, Instant oldest, long bytes) {
    all.sort(Comparator.comparing(Dated::at).reversed());
    Set<String> gone = new HashSet<>();
    long size = 0;
    for (Dated one : all) {
      size += one.kept().bytes();
      if (size > bytes || one.at().isBefore(oldest)) {
        gone.add(one.kept().content());
      }
    }
    return gone;
  }

  private List<Path> indexFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(models)) {
      return files;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(models, Files::isDirectory)) {
      for (Path model : folders) {
        try (DirectoryStream<Path> all =
            Files.newDirectoryStream(model, "*" + HistoryIndex.SUFFIX)) {
          all.forEach(files::add);
        }
      }
    }
    return files;
  }

  private Path file(Target.Place place) {
    String branch = place.branchId();
    return models
        .resolve(SafeName.of(place.modelId()))
        .resolve(
            (branch == null ? NO_BRANCH : SafeName.of(branch))
                + "."
                + place.mode().wire()
                + HistoryIndex.SUFFIX);
  }
}
