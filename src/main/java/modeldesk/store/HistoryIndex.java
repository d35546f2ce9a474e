package modeldesk.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import modeldesk.model.FileName;
import modeldesk.store.wire.HistoryLine;
import org.jspecify.annotations.Nullable;

/// The index of one place: a JSON line for each version, the newest last. A line that was cut short
/// by a power cut costs that line only.
final class HistoryIndex {
  static final String SUFFIX = ".jsonl";
  private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");

  private final Path file;

  /// The versions, the oldest first, and where a copy of the file went if some lines are
  /// unreadable.
  record Loaded(List<History.Version> versions, @Nullable Path setAside) {}

  HistoryIndex(Path file) {
    this.file = file;
  }

  /// The readable lines. If there are others, the file is set aside and a clean one takes its
  /// place.
  Loaded load() throws IOException {
    if (!Files.exists(file)) {
      return new Loaded(List.of(), null);
    }
    List<History.Version> versions = new ArrayList<>();
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    boolean whole = all.isEmpty() || all.endsWith("\n");
    for (String line : all.lines().toList()) {
      History.Version version = version(line);
      if (version != null) {
        versions.add(version);
      } else {
        whole = false;
      }
    }
    if (whole) {
      return new Loaded(List.copyOf(versions), null);
    }
    Path aside = AtomicFile.setAside(file, Instant.now());
    replace(versions);
    return new Loaded(List.copyOf(versions), aside);
  }

  /// Adds versions behind the others; only after `load`, which leaves whole lines behind.
  void append(List<History.Version> versions) throws IOException {
    if (versions.isEmpty()) {
      return;
    }
    if (!Files.exists(file)) {
      replace(versions);
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      ByteBuffer lines = ByteBuffer.wrap(bytes(versions));
      while (lines.hasRemaining()) {
        channel.write(lines);
      }
      channel.force(true);
    }
  }

  void replace(List<History.Version> versions) throws IOException {
    AtomicFile.write(file, bytes(versions));
  }

  private static byte[] bytes(List<History.Version> versions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (History.Version version : versions) {
      bytes.writeBytes(
          Json.line(
              new HistoryLine(
                  version.file().key(),
                  version.kind().name(),
                  version.at().toString(),
                  version.content())));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private static History.@Nullable Version version(String line) {
    HistoryLine wire = Json.parse(line.getBytes(StandardCharsets.UTF_8), HistoryLine.class);
    if (wire == null
        || wire.file() == null
        || wire.kind() == null
        || wire.at() == null
        || wire.content() == null
        || !SHA.matcher(wire.content()).matches()) {
      return null;
    }
    try {
      return new History.Version(
          new FileName(wire.file()),
          History.Kind.valueOf(wire.kind()),
          Instant.parse(wire.at()),
          wire.content());
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
