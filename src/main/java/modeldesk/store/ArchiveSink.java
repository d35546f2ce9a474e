package modeldesk.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Where the files of an archive are written to. What was not finished is gone once it is closed,
/// and nothing that was there before is touched.
interface ArchiveSink extends AutoCloseable {
  void add(String path, byte[] content) throws IOException;

  /// Everything is there: from now on the archive stays.
  void finish() throws IOException;

  @Override
  void close() throws IOException;

  static ArchiveSink to(Path target, Archive.Form form) throws IOException {
    return switch (form) {
      case FOLDER -> new Folder(target);
      case ZIP -> new Zip(target);
    };
  }

  /// A folder that is new or empty.
  final class Folder implements ArchiveSink {
    private final Path root;
    private final Deque<Path> made = new ArrayDeque<>();
    private boolean finished;

    Folder(Path root) throws IOException {
      this.root = root;
      if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(root)) {
        throw new ArchiveException(ArchiveException.Kind.TAKEN, root.toString());
      }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
      if (!Files.isDirectory(folder)) {
        return false;
      }
      try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
        return !content.iterator().hasNext();
      }
    }

    @Override
    public void add(String path, byte[] content) throws IOException {
      Path file = root.resolve(path);
      make(file.getParent());
      made.push(file);
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private void make(@Nullable Path folder) throws IOException {
      Deque<Path> missing = new ArrayDeque<>();
      for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
        missing.push(at);
      }
      for (Path each : missing) {
        Files.createDirectory(each);
        made.push(each);
      }
    }

    @Override
    public void finish() {
      finished = true;
    }

    @Override
    public void close() throws IOException {
      while (!finished && !made.isEmpty()) {
        Files.deleteIfExists(made.pop());
      }
    }
  }

  /// A zip, which appears under its name when it is whole.
  final class Zip implements ArchiveSink {
    private final Path target;
    private final Path temporary;
    private final ZipOutputStream out;

    Zip(Path target) throws IOException {
      this.target = target;
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new ArchiveException(ArchiveException.Kind.TAKEN, target.toString());
      }
      Path folder = target.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new ArchiveException(ArchiveException.Kind.MISSING, String.valueOf(folder));
      }
      temporary = Files.createTempFile(folder, ".writing-", ".tmp");
      out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)));
    }

    @Override
    public void add(String path, byte[] content) throws IOException {
      out.putNextEntry(new ZipEntry(path));
      out.write(content);
      out.closeEntry();
    }

    @Override
    public void finish() throws IOException {
      out.close();
      Files.move(temporary, target);
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
