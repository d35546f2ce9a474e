package modeldesk.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import modeldesk.store.ArchiveException.Kind;
import org.jspecify.annotations.Nullable;

/// Where the files of an archive are read from, one by one and only those that the manifest names:
/// nothing is unpacked to disk. The content may have been made to do harm.
interface ArchiveSource extends AutoCloseable {
  /// The content of a file, null where there is none; `path` is safe.
  byte @Nullable [] read(String path, ArchiveLimits limits) throws IOException;

  @Override
  void close() throws IOException;

  static ArchiveSource of(Path place, String manifest) throws IOException {
    if (Files.isDirectory(place)) {
      return new Folder(place.toRealPath());
    }
    if (!Files.exists(place)) {
      throw new ArchiveException(Kind.MISSING, place.toString());
    }
    if (!Files.isRegularFile(place)) {
      throw new ArchiveException(Kind.NOT_AN_ARCHIVE, place.toString());
    }
    if (Files.size(place) > ArchiveLimits.ALL_BYTES) {
      throw new ArchiveException(Kind.TOO_LARGE, place.toString());
    }
    try {
      return new Zip(new ZipFile(place.toFile()), manifest);
    } catch (ZipException | EOFException e) {
      throw new ArchiveException(Kind.NOT_AN_ARCHIVE, place.toString());
    }
  }

  private static byte[] read(InputStream in, String path, ArchiveLimits limits) throws IOException {
    byte[] content = in.readNBytes(ArchiveLimits.FILE_BYTES + 1);
    limits.add(path, content.length);
    return content;
  }

  /// A folder, of which no link is followed.
  final class Folder implements ArchiveSource {
    private final Path root;

    Folder(Path root) {
      this.root = root;
    }

    @Override
    public byte @Nullable [] read(String path, ArchiveLimits limits) throws IOException {
      Path file = root;
      try {
        for (String segment : path.split("/", -1)) {
          file = file.resolve(segment);
          if (Files.isSymbolicLink(file)) {
            throw new ArchiveException(Kind.NO_FILE, path);
          }
        }
      } catch (InvalidPathException e) {
        throw new ArchiveException(Kind.UNSAFE_NAME, path);
      }
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return null;
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new ArchiveException(Kind.NO_FILE, path);
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return ArchiveSource.read(in, path, limits);
      }
    }

    @Override
    public void close() {}
  }

  /// A zip, also one in which everything stands in one folder. A link in it is a text like any
  /// other and leads nowhere.
  final class Zip implements ArchiveSource {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final String prefix;

    Zip(ZipFile zip, String manifest) throws IOException {
      this.zip = zip;
      try {
        index();
        prefix = prefix(manifest);
      } catch (IOException e) {
        zip.close();
        throw e;
      }
    }

    private void index() throws IOException {
      if (zip.size() > ArchiveLimits.ENTRIES) {
        throw new ArchiveException(Kind.TOO_MANY, String.valueOf(ArchiveLimits.ENTRIES));
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = ArchivePath.composed(entry.getName());
        String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
        if (!ArchivePath.isSafe(path)) {
          throw new ArchiveException(Kind.UNSAFE_NAME, entry.getName());
        }
        if (entries.put(path, entry) != null) {
          throw new ArchiveException(Kind.TWICE, path);
        }
      }
    }

    private String prefix(String manifest) {
      if (entries.containsKey(manifest)) {
        return "";
      }
      return entries.keySet().stream()
          .filter(name -> name.endsWith("/" + manifest))
          .map(name -> name.substring(0, name.length() - manifest.length()))
          .filter(folder -> folder.indexOf('/') == folder.length() - 1)
          .findFirst()
          .orElse("");
    }

    @Override
    public byte @Nullable [] read(String path, ArchiveLimits limits) throws IOException {
      ZipEntry entry = entries.get(prefix + ArchivePath.composed(path));
      if (entry == null) {
        return null;
      }
      if (entry.isDirectory()) {
        throw new ArchiveException(Kind.NO_FILE, path);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return ArchiveSource.read(in, path, limits);
      } catch (ZipException | EOFException e) {
        throw new ArchiveException(Kind.DAMAGED, path);
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
