package modeldesk.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import modeldesk.i18n.Messages;
import modeldesk.store.AtomicFile;
import org.jspecify.annotations.Nullable;

/// `modeldesk merge`: the merge by YAML key for scripts, and fit to be a merge driver of git.
/// Starts no toolkit, and reads and writes bytes, so that neither the locale nor the console has a
/// say.
final class MergeProgram {
  private static final int CLEAN = 0;
  private static final int CONFLICTS = 1;
  private static final int WRONG = 2;

  private final OutputStream out;
  private final PrintWriter err;

  MergeProgram(OutputStream out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /// Gives 0 where nothing was in conflict, 1 where the result has marks, 2 where there is none.
  int run(Launch.Merge merge) {
    for (Path file : new Path[] {merge.base(), merge.mine(), merge.theirs()}) {
      if (!Files.exists(file)) {
        return wrong(Messages.get("app.merge.missing", file));
      }
      if (Files.isDirectory(file)) {
        return wrong(Messages.get("app.merge.folder", file));
      }
    }
    MergedBytes merged;
    try {
      merged = merged(merge);
    } catch (IOException e) {
      return wrong(Messages.get("app.merge.unreadable", reason(e)));
    }
    if (merged == null) {
      return wrong(Messages.get("app.merge.binary"));
    }
    try {
      write(merge, merged.content());
    } catch (IOException e) {
      return wrong(Messages.get("app.merge.unwritable", reason(e)));
    }
    return merged.isClean() ? CLEAN : CONFLICTS;
  }

  private static @Nullable MergedBytes merged(Launch.Merge merge) throws IOException {
    byte[] base = Files.readAllBytes(merge.base());
    byte[] mine = Files.readAllBytes(merge.mine());
    byte[] theirs = Files.readAllBytes(merge.theirs());
    return MergedBytes.of(merge.name(), base, mine, theirs);
  }

  private void write(Launch.Merge merge, byte[] content) throws IOException {
    Path output = merge.output();
    if (output == null) {
      out.write(content);
      out.flush();
    } else if (Files.exists(output) && !Files.isRegularFile(output)) {
      Files.write(output, content);
    } else {
      replace(output, content);
    }
  }

  /// The new content comes under the permissions of the old one, and through a link.
  private static void replace(Path output, byte[] content) throws IOException {
    boolean isNew = Files.notExists(output);
    Path file = (isNew ? Files.createFile(output) : output).toRealPath();
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      var permissions = view == null ? null : view.readAttributes().permissions();
      AtomicFile.write(file, content);
      if (permissions != null) {
        Files.setPosixFilePermissions(file, permissions);
      }
    } catch (IOException e) {
      if (isNew) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
  }

  private int wrong(String sentence) {
    err.println(sentence);
    return WRONG;
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile();
    }
    if (e instanceof FileSystemException at && at.getReason() != null) {
      return at.getFile() + ": " + at.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
