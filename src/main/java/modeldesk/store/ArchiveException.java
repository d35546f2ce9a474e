package modeldesk.store;

import java.io.IOException;

/// Why drafts were not written to an archive or not read from one. Nothing is left behind by the
/// first and nothing is changed by the second.
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /// What is wrong; `what()` names the file or number in question.
  public enum Kind {
    /// The file or folder to be written is there already.
    TAKEN,
    /// There is no such file or folder.
    MISSING,
    /// It is neither a folder nor a zip.
    NOT_AN_ARCHIVE,
    /// It has no manifest, so that nobody knows where its files belong.
    NO_MANIFEST,
    /// The manifest is none, or says what cannot be.
    BROKEN_MANIFEST,
    /// The manifest is of a later program.
    NEWER,
    /// A name leads out of the archive or is none on every system.
    UNSAFE_NAME,
    /// A part of it is a link or something else that is no file.
    NO_FILE,
    /// The same name or the same draft twice.
    TWICE,
    /// A file that the manifest names is not there.
    FILE_MISSING,
    /// A file is no text in UTF-8.
    NOT_TEXT,
    /// A file cannot be unpacked.
    DAMAGED,
    /// A text that a draft began with is not what was exported.
    BASE_CHANGED,
    /// A file, or all of them, are larger than drafts can be.
    TOO_LARGE,
    /// There are more drafts or files than are taken.
    TOO_MANY
  }

  private final Kind kind;
  private final String what;

  ArchiveException(Kind kind, String what) {
    super(kind + " " + what);
    this.kind = kind;
    this.what = what;
  }

  public Kind kind() {
    return kind;
  }

  public String what() {
    return what;
  }
}
