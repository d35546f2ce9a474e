package modeldesk.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// Writes files so that a reader, or the next start after a power cut, finds the old content or the
/// new, never a part.
public final class AtomicFile {
  private static final String PREFIX = ".writing-";
  private static final String SUFFIX = ".tmp";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private AtomicFile() {}

  /// What a file is to hold, written piece by piece.
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Replaces `file`, making its folder where it is missing.
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /// The same with what need not be in memory as a whole.
  static void write(Path file, Content content) throws IOException {
    Path folder = folderOf(file);
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, PREFIX, SUFFIX);
    try {
      fill(temporary, content);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(folder);
  }

  /// Replaces a file that somebody keeps, whose folder must be there: the target of a link keeps
  /// its place and its permissions, a new file gets those the system gives. Where nothing may be
  /// made in the folder, the file itself is written.
  public static void replace(Path file, byte[] content) throws IOException {
    boolean there = Files.exists(file);
    Path target = there ? file.toRealPath() : file.toAbsolutePath();
    if (there && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path folder = folderOf(target);
    Path temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
    try {
      Files.createFile(temporary);
    } catch (AccessDeniedException e) {
      if (!there) {
        throw new AccessDeniedException(target.toString());
      }
      Files.write(target, content);
      return;
    }
    try {
      fill(temporary, out -> out.write(content));
      if (there) {
        permit(temporary, target);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(folder);
  }

  private static void permit(Path temporary, Path like) throws IOException {
    PosixFileAttributeView own =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (own != null) {
      own.setPermissions(Files.getPosixFilePermissions(like));
    }
  }

  private static void fill(Path temporary, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /// Removes `file` for good, if it is there.
  public static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      forceFolder(folderOf(file));
    }
  }

  /// Renames a file nobody can read to `<name>.broken-<time>` beside it and returns its new place.
  public static Path setAside(Path file, Instant now) throws IOException {
    return setAside(file, ".broken-", now);
  }

  /// The same for a file that another program wrote: `<name>.theirs-<time>`.
  static Path setTheirsAside(Path file, Instant now) throws IOException {
    return setAside(file, ".theirs-", now);
  }

  private static Path setAside(Path file, String ending, Instant now) throws IOException {
    String name = file.getFileName() + ending + STAMP.format(now);
    Path aside = file.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name + "-" + i);
    }
    Files.move(file, aside);
    forceFolder(folderOf(file));
    return aside;
  }

  /// Removes what writes that were cut short left in `folder`. Nobody else may be writing there.
  public static void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path temporary : left) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /// The same in every folder below `root`; what cannot be read or removed stays.
  public static void sweepAll(Path root) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          sweepAll(entry);
        } else if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
          Files.deleteIfExists(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What is left only takes room, and the next start tries again.
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("no file: " + file);
    }
    return folder;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Makes the rename itself last. Windows cannot open a folder and needs no such thing.
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file's own content is safe already.
    }
  }
}
