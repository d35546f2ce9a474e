package modeldesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.store.wire.DraftFile;
import org.jspecify.annotations.Nullable;

/// The text of a draft as a file, and the files that stand beside it.
final class DraftText {
  private static final String DESCRIPTION = ".json";
  private static final String UNDO = ".undo";
  private static final int LONGEST = 20_000_000;

  private DraftText() {}

  /// What the text cannot say.
  static Path describes(Path text) {
    return text.resolveSibling(text.getFileName() + DESCRIPTION);
  }

  /// What can be taken back of it.
  static Path undoes(Path text) {
    return text.resolveSibling(text.getFileName() + UNDO);
  }

  /// The names of the texts of a folder that are there or described.
  static SortedSet<String> in(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(DESCRIPTION)) {
          names.add(name.substring(0, name.length() - DESCRIPTION.length()));
        } else if (!name.startsWith(".") && !name.endsWith(UNDO) && !isAside(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static boolean isAside(String name) {
    return name.contains(".broken-") || name.contains(".theirs-");
  }

  /// The file of a model whose draft a text is by its name; null where it is none.
  static @Nullable FileName nameOf(String text) {
    String key = SafeName.back(text);
    FileName name = key == null ? null : new FileName(key);
    return name == null || name.kind() == FileKind.OTHER ? null : name;
  }

  /// The content as text; null for what is none in UTF-8 or longer than any file of a model.
  static @Nullable String decode(byte[] content) {
    if (content.length > LONGEST) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// The draft as its description tells it, with an empty text where there is one; null when the
  /// description is missing or cannot be read.
  static @Nullable Draft described(Path description, String name) throws IOException {
    DraftFile wire = Files.exists(description) ? Json.read(description, DraftFile.class) : null;
    if (wire == null
        || wire.file() == null
        || wire.savedAt() == null
        || !SafeName.of(wire.file()).equals(name)) {
      return null;
    }
    try {
      return new Draft(
          new FileName(wire.file()),
          Draft.Kind.DELETED.name().equals(wire.kind()) ? null : "",
          wire.baseText(),
          wire.baseChecksum() == null ? null : new Checksum(wire.baseChecksum()),
          Instant.parse(wire.savedAt()));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static DraftFile wire(Draft draft) {
    Checksum checksum = draft.baseChecksum();
    return new DraftFile(
        draft.name().key(),
        draft.kind().name(),
        draft.savedAt().toString(),
        checksum == null ? null : checksum.value(),
        draft.baseText());
  }
}
