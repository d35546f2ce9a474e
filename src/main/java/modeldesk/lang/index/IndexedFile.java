package modeldesk.lang.index;

import modeldesk.lang.ViewNames;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// One file, read: its tree, what it declares and what it refers to. Made of nothing but the file
/// itself, so that an edit of another file leaves it as it is.
public final class IndexedFile {
  private final FileName name;
  private final String text;
  private final YamlDocument document;
  private final String reference;

  private IndexedFile(FileName name, String text, @Nullable String told) {
    this.name = name;
    this.text = text;
    this.document = YamlParser.parse(text);
    this.reference = referenceName(name, text, told);
  }

  /// Reads a file; `told` is the reference name that Omni gave for a view, if it did.
  static IndexedFile of(FileName name, String text, @Nullable String told) {
    return new IndexedFile(name, text, told);
  }

  private static String referenceName(FileName name, String text, @Nullable String told) {
    boolean view = name.kind() == FileKind.VIEW || name.kind() == FileKind.QUERY_VIEW;
    return !view ? name.stem() : told != null ? told : ViewNames.of(name, text);
  }

  public FileName name() {
    return name;
  }

  public FileKind kind() {
    return name.kind();
  }

  public String text() {
    return text;
  }

  public YamlDocument document() {
    return document;
  }

  /// The name other files use for the view or topic (YAML reference §2).
  public String reference() {
    return reference;
  }

  public boolean isView() {
    return kind() == FileKind.VIEW || kind() == FileKind.QUERY_VIEW;
  }
}
