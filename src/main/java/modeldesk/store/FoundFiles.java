package modeldesk.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All files below a folder that somebody keeps, in the order of their names. As in git, a link to
/// a folder is not gone into, so that there are no loops. `closed` are the folders that could not
/// be read.
public record FoundFiles(List<FoundFile> files, List<Closed> closed) {
  /// A folder of which nobody knows what is in it.
  public record Closed(FoundFile folder, IOException reason) {}

  public FoundFiles {
    files = List.copyOf(files);
    closed = List.copyOf(closed);
  }

  /// Blocks; fails when the folder itself cannot be read. `enter` says by its last name whether a
  /// folder below is gone into.
  public static FoundFiles below(Path folder, Predicate<String> enter) throws IOException {
    Walk walk = new Walk(folder, enter);
    Files.walkFileTree(folder, walk);
    Comparator<FoundFile> order = Comparator.comparing(FoundFile::name);
    walk.files.sort(order);
    walk.closed.sort(Comparator.comparing(Closed::folder, order));
    return new FoundFiles(walk.files, walk.closed);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final String base;
    private final Predicate<String> enter;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();

    Walk(Path top, Predicate<String> enter) {
      this.top = top;
      this.base = slashed(top.toUri().getRawPath());
      this.enter = enter;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean into = folder.equals(top) || enter.test(String.valueOf(folder.getFileName()));
      return into ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!(attributes.isSymbolicLink() && Files.isDirectory(file))) {
        files.add(found(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      if (path.equals(top)) {
        throw failure;
      }
      closed.add(new Closed(found(path), failure));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        closed.add(new Closed(found(folder), failure));
      }
      return FileVisitResult.CONTINUE;
    }

    /// The name comes out of the address of the file, which has its bytes: the file system's own
    /// text of it has lost what the locale does not know.
    private FoundFile found(Path path) {
      String address = path.toUri().getRawPath();
      String rest = address.length() <= base.length() ? "" : address.substring(base.length());
      return new FoundFile(plain(rest), path);
    }

    private static String plain(String address) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int end = address.endsWith("/") ? address.length() - 1 : address.length();
      for (int i = 0; i < end; i++) {
        if (address.charAt(i) == '%') {
          bytes.write(Integer.parseInt(address, i + 1, i + 3, 16));
          i += 2;
        } else {
          bytes.writeBytes(address.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
        }
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String slashed(String address) {
      return address.endsWith("/") ? address : address + "/";
    }
  }
}
