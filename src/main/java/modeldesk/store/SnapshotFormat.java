package modeldesk.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.wire.SnapshotFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// How a snapshot stands in its file: `{"head": …, "files": […]}` in this order, written and read
/// file by file, so that thousands of them need no second copy in memory.
final class SnapshotFormat {
  /// Counts up when older programs could not read the file, or this one could not read theirs.
  static final int FORMAT = 1;

  private static final String HEAD = "head";
  private static final String FILES = "files";

  private SnapshotFormat() {}

  static byte[] bytes(Snapshot snapshot) throws IOException {
    return Packed.bytes(out -> {
      try (JsonGenerator json = Json.generator(out)) {
        json.writeStartObject();
        json.writeName(HEAD);
        json.writePOJO(wire(snapshot));
        json.writeName(FILES);
        json.writeStartArray();
        snapshot.files().values().forEach(file -> json.writePOJO(wire(file)));
        json.writeEndArray();
        json.writeEndObject();
      }
    });
  }

  /// What packed bytes hold, or null when it is no whole snapshot of this format.
  static @Nullable Snapshot read(byte[] packed) {
    try (InputStream content = Packed.content(packed);
        JsonParser json = Json.parser(content)) {
      Snapshot empty = head(json);
      if (empty == null || !FILES.equals(json.nextName()) || !starts(json, JsonToken.START_ARRAY)) {
        return null;
      }
      SortedMap<FileName, ModelFile> files = new TreeMap<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        ModelFile file = file(json.readValueAs(SnapshotFile.Text.class));
        if (file == null) {
          return null;
        }
        files.put(file.name(), file);
      }
      boolean whole =
          json.currentToken() == JsonToken.END_ARRAY
              && json.nextToken() == JsonToken.END_OBJECT
              && json.nextToken() == null;
      return whole
          ? new Snapshot(
              empty.target(), files, empty.version(), empty.viewNames(), empty.fetchedAt())
          : null;
    } catch (IOException | JacksonException e) {
      return null;
    }
  }

  /// The beginning of a file: a snapshot without its files; null when it cannot be read.
  static @Nullable Snapshot head(Path file) {
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        InputStream content = Packed.content(packed);
        JsonParser json = Json.parser(content)) {
      return head(json);
    } catch (IOException | JacksonException e) {
      return null;
    }
  }

  private static @Nullable Snapshot head(JsonParser json) {
    return starts(json, JsonToken.START_OBJECT)
            && HEAD.equals(json.nextName())
            && starts(json, JsonToken.START_OBJECT)
        ? snapshot(json.readValueAs(SnapshotFile.Head.class))
        : null;
  }

  private static boolean starts(JsonParser json, JsonToken token) {
    return json.nextToken() == token;
  }

  private static @Nullable Snapshot snapshot(SnapshotFile.Head head) {
    Model model = ModelRecords.model(head.model());
    Mode mode = mode(head.mode());
    if (head.format() == null
        || head.format() != FORMAT
        || model == null
        || mode == null
        || head.version() == null
        || head.fetchedAt() == null) {
      return null;
    }
    Branch branch =
        head.branchId() == null || head.branchName() == null
            ? null
            : new Branch(head.branchId(), head.branchName());
    Map<String, String> viewNames = new HashMap<>();
    if (head.viewNames() != null) {
      head.viewNames()
          .forEach((key, name) -> {
            if (name != null) {
              viewNames.put(key, name);
            }
          });
    }
    try {
      return new Snapshot(
          new Target(model, branch, mode),
          new TreeMap<>(),
          head.version(),
          viewNames,
          Instant.parse(head.fetchedAt()));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Mode mode(@Nullable String word) {
    for (Mode mode : Mode.values()) {
      if (mode.wire().equals(word)) {
        return mode;
      }
    }
    return null;
  }

  private static @Nullable ModelFile file(SnapshotFile.Text wire) {
    return wire.file() == null || wire.text() == null
        ? null
        : new ModelFile(
            new FileName(wire.file()),
            wire.text(),
            wire.checksum() == null ? null : new Checksum(wire.checksum()));
  }

  private static SnapshotFile.Head wire(Snapshot snapshot) {
    Target target = snapshot.target();
    Branch branch = target.branch();
    Map<String, @Nullable String> viewNames = new TreeMap<>(snapshot.viewNames());
    return new SnapshotFile.Head(
        FORMAT,
        ModelRecords.wire(target.model()),
        branch == null ? null : branch.id(),
        branch == null ? null : branch.name(),
        target.mode().wire(),
        snapshot.version(),
        snapshot.fetchedAt().toString(),
        viewNames);
  }

  private static SnapshotFile.Text wire(ModelFile file) {
    Checksum checksum = file.checksum();
    return new SnapshotFile.Text(
        file.name().key(), checksum == null ? null : checksum.value(), file.text());
  }
}
