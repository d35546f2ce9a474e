package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the program last read from or wrote to each file, so that what another program writes there
/// is noticed. Size and time tell at little cost that nothing happened; where they differ, the
/// content decides.
final class SeenTexts {
  /// `at` is null where the size shows that somebody was quicker than the look at the time.
  private record Seen(String fingerprint, long size, @Nullable FileTime at) {}

  private final Map<Path, Seen> seen = new HashMap<>();

  /// Remembers that `file` was just found or left with this content.
  void saw(Path file, byte[] content) throws IOException {
    FileTime at = null;
    if (Files.exists(file)) {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      at = now.size() == content.length ? now.lastModifiedTime() : null;
    }
    seen.put(file, new Seen(Fingerprint.of(content), content.length, at));
  }

  void forget(Path file) {
    seen.remove(file);
  }

  boolean knows(Path file) {
    return seen.containsKey(file);
  }

  /// The files of a folder that are known.
  List<Path> in(Path folder) {
    return seen.keySet().stream().filter(file -> folder.equals(file.getParent())).sorted().toList();
  }

  /// What another program wrote to `file`; null where it is as it was seen, or not there.
  byte @Nullable [] changed(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Seen known = seen.get(file);
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (known != null
        && known.size() == now.size()
        && Objects.equals(known.at(), now.lastModifiedTime())) {
      return null;
    }
    byte[] content = Files.readAllBytes(file);
    if (known != null && known.fingerprint().equals(Fingerprint.of(content))) {
      saw(file, content);
      return null;
    }
    return content;
  }
}
