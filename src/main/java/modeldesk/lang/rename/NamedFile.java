package modeldesk.lang.rename;

import java.util.Locale;
import modeldesk.lang.ViewNames;
import modeldesk.lang.index.IndexedFile;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import org.jspecify.annotations.Nullable;

/// The file of a view or topic, which is called as they are (YAML reference §2): a view has the
/// schema before its name, and it stands in the folder.
final class NamedFile {
  private final IndexedFile file;

  NamedFile(IndexedFile file) {
    this.file = file;
  }

  /// What stands before the name of the file in the reference name, empty for nothing.
  String scope() {
    String reference = file.reference();
    return isCalledAfter()
        ? reference.substring(0, reference.length() - file.name().stem().length())
        : "";
  }

  /// Whether the reference name ends with that of the file.
  boolean isCalledAfter() {
    String reference = file.reference().toLowerCase(Locale.ROOT);
    String stem = file.name().stem().toLowerCase(Locale.ROOT);
    return reference.equals(stem) || reference.endsWith("__" + stem);
  }

  NewName called(String name) {
    String stem = name.startsWith(scope()) ? name.substring(scope().length()) : name;
    String key = file.name().key();
    String base = file.name().baseName();
    String folder = key.substring(0, key.length() - base.length());
    String suffix = base.substring(file.name().stem().length());
    return new NewName(name, stem, new FileName(folder + stem + suffix));
  }

  /// The comment that tells the name where the path does not; null where none is needed.
  static @Nullable Edit comment(FileName becomes, String after, String name) {
    return ViewNames.of(becomes, after).equals(name)
        ? null
        : Edit.insert(0, ViewNames.COMMENT + name + "\n");
  }
}
