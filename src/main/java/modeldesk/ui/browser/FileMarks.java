package modeldesk.ui.browser;

import modeldesk.model.Draft;
import org.jspecify.annotations.Nullable;

/// What stands at the right end of a file's line, in this order: issues, draft, pushed since the
/// program began, changed on the server since the draft was begun; or that nobody wrote the file
/// and it is there only because the database has such a table.
public record FileMarks(
    long errors,
    long warnings,
    Draft.@Nullable Kind draft,
    boolean pushed,
    boolean changedOnServer,
    boolean schemaOnly) {
  static final FileMarks NONE = new FileMarks(0, 0, null, false, false, false);

  static FileMarks of(
      long errors,
      long warnings,
      @Nullable Draft draft,
      boolean pushed,
      boolean behind,
      boolean schemaOnly) {
    return new FileMarks(
        errors,
        warnings,
        draft == null ? null : draft.kind(),
        pushed && draft == null,
        behind,
        schemaOnly && draft == null && !pushed);
  }

  /// The marks of a closed folder: all of what is in it.
  FileMarks with(FileMarks other) {
    return new FileMarks(
        errors + other.errors,
        warnings + other.warnings,
        draft == null && other.draft == null ? null : Draft.Kind.CHANGED,
        pushed || other.pushed,
        changedOnServer || other.changedOnServer,
        false);
  }
}
