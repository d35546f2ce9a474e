package modeldesk.lang.index;

import java.util.Optional;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;

/// Names of model files on disk, as git integration writes them (YAML reference §2): the API's name
/// and `.yaml`.
public final class DiskNames {
  private static final String SUFFIX = ".yaml";

  private DiskNames() {}

  /// The file that a path below the folder of a model means, `/` between its parts; empty for one
  /// that is no part of a model, as a document.
  public static Optional<FileName> of(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    String key =
        plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain;
    FileName name = new FileName(key);
    boolean document = key.startsWith("__documents/") || key.contains("/__documents/");
    return name.kind() == FileKind.OTHER || document ? Optional.empty() : Optional.of(name);
  }
}
